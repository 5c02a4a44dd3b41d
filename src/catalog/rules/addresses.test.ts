import { buildCatalog } from '../catalog.ts';
import { at, dataSource, handbook, metric, persona, report, site } from '../testing.ts';
import { knownAddress, pageAddress, safeImage } from './addresses.ts';
import { linksTo, testRule } from './testing.ts';

/** A page that links to addresses, written with spaces between them. */
const linking = (urls: string) => handbook({ prose: { links: linksTo(...urls.split(' ')) } });
const pages = '/metrics/mau/ /metrics/mau /metrics/mau/#caveats /metrics/mau#caveats /metrics/mau/?from=here /metrics/mau?x';
const others =
  '/ /metrics/ /metrics/by-domain/#revenue /contributing/fields/ /404/ #caveats https://example.com/metrics/maus/ metrics/maus/';
const noPage = (url: string, meant?: string, place = 'handbook/vision 12:5') =>
  `${place}: Unexpected address \`${url}\`, expected the page of an entry${meant === undefined ? '' : ` (did you mean \`${meant}\`?)`}`;

testRule(knownAddress, {
  'takes the page of an entry, however it is written, and leaves lists, anchors and other sites to other checks': [
    [linking(`${pages} ${others} /en/metrics/maus/`), metric()],
  ],
  'takes the page of an entry that cannot be read': [buildCatalog([linking('/metrics/dau/')], [{ collection: 'metrics', id: 'dau' }])],
  'suggests the page of the nearest id in that folder, and the nearest list; reports the page of a task at its field': [
    [
      linking('/metrics/maus/#caveats /metrics/mau/ /data-sources/ping /reports/mau/ /repots/ /metrics//'),
      ...[metric(), dataSource(), site(), persona({ tasks: [{ want: 'see a number', to: '/metrics/maus/' }] })],
    ],
    noPage('/metrics/maus/#caveats', '/metrics/mau/'),
    noPage('/data-sources/ping', '/data-sources/pings/'),
    noPage('/reports/mau/'),
    noPage('/repots/', '/reports/'),
    noPage('/metrics//', '/metrics/'),
    noPage('/metrics/maus/', '/metrics/mau/', 'personas/viewer tasks.0.to'),
  ],
});

/** Addresses that are written wrong, each with the one that was meant. */
const misspelled = [
  ['/metrics/mau', '/metrics/mau/'],
  ['/metrics/mau#caveats', '/metrics/mau/#caveats'],
  ['/Metrics/MAU/', '/metrics/mau/'],
  ['dau.mdx', '/metrics/dau/'],
  ['daau.mdx', '/metrics/dau/'],
  ['./dau.md#caveats', '/metrics/dau/#caveats'],
  ['../reports/sessions.mdx', '/reports/sessions/'],
  ['/content/metrics/dau.mdx', '/metrics/dau/'],
  ['../dau/', '/metrics/dau/'],
  ['../../reports/sessions/', '/reports/sessions/'],
  ['?from=x', '/metrics/mau/?from=x'],
  ['“/metrics/dau/”', '/metrics/dau/'],
  ['`/metrics/dau/`', '/metrics/dau/'],
] as const;
const hosts = ['www.example.com/a', 'example.looker.com/looks/1'];
const from = (...urls: string[]) => [metric({ prose: { links: linksTo(...urls) } }), metric({ id: 'dau' }), report({ id: 'sessions' })];
const wellFormed = '/ /metrics/mau/ /metrics/mau/#caveats /search/?q=mau #caveats /feed.xml /api/metrics.json https://example.com/A';
const leftToOthers = ['mailto:a@example.com', '/metrics/dua', '/metrics/../../etc/', ' javascript:alert(1)', 'java\nscript:alert(1)'];
const fromRoot = 'expected it from the root, in lower case, with a slash at both ends';

testRule(pageAddress, {
  'takes addresses from the root, files, and other sites, and leaves missing pages and unsafe addresses to other rules': [
    from(...wellFormed.split(' '), ...leftToOthers),
  ],
  'suggests the address that was meant, and the protocol of another site': [
    from(...misspelled.map(([url]) => url), ...hosts),
    ...misspelled.map(([url, meant]) => `metrics/mau 12:5: Unexpected address \`${url}\`, ${fromRoot} (did you mean \`${meant}\`?)`),
    ...hosts.map(
      (url) =>
        `metrics/mau 12:5: Unexpected address \`${url}\` of another site, expected \`https://\` at its start (did you mean \`https://${url}\`?)`,
    ),
  ],
});

const elsewhere = [
  ...'https://images.example/flow.png http://images.example/flow.png //images.example/flow.png /\\images.example/flow.png'.split(' '),
  ...'data:image/svg+xml;base64,AAAA javascript:alert(1) ./flow.png ../../src/mark.svg /../package.json flow.png'.split(' '),
  ...['', '/%2e%2e/a.png', '/images%2Fa.png', '/%5Ca.png'],
];
const showing = (...urls: string[]) => handbook({ prose: { images: urls.map((url) => ({ ...at, url, alt: 'Flow' })) } });

const ofPublic = 'expected the address of a file in `public/`, such as `/images/flow.png`';

testRule(safeImage, {
  'refuses all but files of the handbook: other sites, relative paths, and paths in disguise': [
    [showing('/images/flow.png'), showing(...elsewhere)],
    ...elsewhere.map((url) => `handbook/vision 12:5: Unexpected image \`${url}\`, ${ofPublic}`),
  ],
});
