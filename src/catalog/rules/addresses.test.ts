import { buildCatalog } from '../catalog.ts';
import { at, dataSource, handbook, metric, persona, report, site } from '../testing.ts';
import { knownAddress, pageAddress, safeImage } from './addresses.ts';
import { linksTo, testRule } from './testing.ts';

/** A page that links to addresses, written with spaces between them. */
const linking = (urls: string) => handbook({ prose: { links: linksTo(...urls.split(' ')) } });
const pages = '/metrics/mau/ /metrics/mau /metrics/mau/#caveats /metrics/mau#caveats /metrics/mau/?from=here /metrics/mau?x';
const lists = '/ /metrics/ /metrics/by-domain/#revenue /contributing/fields/ /404/ #caveats';
const noPage = (url: string, meant?: string) =>
  `Unexpected address \`${url}\`, expected the page of an entry${meant === undefined ? '' : ` (did you mean \`${meant}\`?)`}`;

testRule(knownAddress, {
  'takes the page of an entry, however it is written': [[linking(pages), metric()]],
  'leaves lists, anchors and other sites to other checks': [
    linking(`${lists} https://example.com/metrics/maus/ metrics/maus/ /en/metrics/maus/`),
  ],
  'suggests the page of the nearest id': [
    [linking('/metrics/maus/#caveats /metrics/mau/ /data-sources/ping'), metric(), dataSource()],
    `handbook/vision 12:5: ${noPage('/metrics/maus/#caveats', '/metrics/mau/')}`,
    `handbook/vision 12:5: ${noPage('/data-sources/ping', '/data-sources/pings/')}`,
  ],
  'suggests nothing where no id of that folder is near': [
    [site({ prose: { links: linksTo('/reports/mau/') } }), metric()],
    `index 12:5: ${noPage('/reports/mau/')}`,
  ],
  'takes the page of an entry that cannot be read': [buildCatalog([linking('/metrics/dau/')], [{ collection: 'metrics', id: 'dau' }])],
  'reports a list that the site does not have': [
    linking('/repots/ /metrics//'),
    `handbook/vision 12:5: ${noPage('/repots/', '/reports/')}`,
    `handbook/vision 12:5: ${noPage('/metrics//', '/metrics/')}`,
  ],
  'reports the page of a task at its field': [
    [persona({ tasks: [{ want: 'see a number', to: '/metrics/maus/' }] }), metric()],
    `personas/viewer tasks.0.to: ${noPage('/metrics/maus/', '/metrics/mau/')}`,
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
const wellFormed = '/ /metrics/mau/ /metrics/mau/#caveats /search/?q=mau #caveats /feed.xml /api/metrics.json';

testRule(pageAddress, {
  'takes addresses from the root, files, and other sites': [
    from(...wellFormed.split(' '), 'https://example.com/A', 'mailto:a@example.com'),
  ],
  'leaves missing pages and unsafe addresses to other rules': [
    from('/metrics/dua', '/metrics/../../etc/', ' javascript:alert(1)', 'java\nscript:alert(1)'),
  ],
  'suggests the address that was meant': [
    from(...misspelled.map(([url]) => url)),
    ...misspelled.map(
      ([url, meant]) =>
        `metrics/mau 12:5: Unexpected address \`${url}\`, expected it from the root, in lower case, with a slash at both ends (did you mean \`${meant}\`?)`,
    ),
  ],
  'reports another site without its protocol': [
    from(...hosts),
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

testRule(safeImage, {
  'takes a file of the handbook': [showing('/images/flow.png')],
  'refuses other sites, relative paths, and paths in disguise': [
    showing(...elsewhere),
    ...elsewhere.map(
      (url) =>
        `handbook/vision 12:5: Unexpected image \`${url}\`, expected the address of a file in \`public/\`, such as \`/images/flow.png\``,
    ),
  ],
});
