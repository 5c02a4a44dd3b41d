import { expect, test } from 'vitest';
import type { Problem } from '../../src/problems/problem.ts';
import { readPage, type BuiltPage } from '../lib/built-page.ts';
import { ledgerText, readLedger } from './ledger.ts';
import { addressProblems, newAddressProblems, publishedAddresses } from './published.ts';

const page = (address: string, main = '', head = '') => readPage(address, `<head>${head}</head><body><main>${main}</main></body>`);
const stub = (from: string, to: string) => page(from, '', `<meta http-equiv="refresh" content="0;url=${to}">`);
const retired = (address: string) => page(address, '<h2 id="why">Why</h2>', '<meta name="handbook:retired" content="Sold.">');
const headings = (...ids: string[]) => ids.map((id) => `<h2 id="${id}">A heading</h2>`).join('');
const ledgerOf = (...addresses: string[]) => readLedger(ledgerText(addresses));
const lines = (problems: readonly Problem[]) => problems.map(({ line, rule, message }) => `${line} ${rule} ${message}`);
const found = (addresses: readonly string[], pages: readonly BuiltPage[]) => lines(addressProblems(ledgerOf(...addresses), pages));

const gone = (address: string, remedy: string) =>
  `address-gone Missing published address \`${address}\`, expected the site to answer it forever: ${remedy}`;
const row = 'a row with a reason into `content/retired.yaml`';
const newFile = `put \`formerIds: [mau]\` into the entry's new file, or \`formerPaths: [/metrics/mau/]\` into a page, or ${row}`;
const anchorGone = (address: string, anchors: string, where = '', near = '') =>
  gone(
    address,
    `put \`formerAnchors: { ${anchors} }\` into the file of the page${where}, or, where the whole page goes, ${row}${near && ` (did you mean \`${near}\`?)`}`,
  );
const redirect = (from: string, rest: string) => `flat-redirect Unexpected redirect \`${from}\` ${rest}`;

test('a site publishes its pages and stubs, headings, elements with data-anchor, and other ids that a link leads to', () => {
  const main = `<h1 id="_top">A</h1><h2 id="calculation">C</h2><h6 id="deep">D</h6><p id="fact" data-anchor>F</p>
    <dl><dt id="term">T</dt><dt id="unlinked">U</dt></dl><div id="channel">C</div><h2 id="naïve 100%">N</h2>
    <h2 id="starlight__on-this-page">S</h2><section id="tab-panel-3">T</section><a id="user-content-fnref-1" href="#user-content-fn-1">1</a>
    <a href="#tab-panel-3">T</a><a href="#_top">up</a><template><h2 id="kept">K</h2></template>`;
  const pages = [
    page('/metrics/mau/', main),
    page('/', '<a href="metrics/mau/#term">t</a><a href="https://example.com/metrics/mau/#unlinked">u</a>'),
    page('/404/', '<h2 id="lost">Lost</h2><a href="/metrics/mau/#channel">c</a>'),
    stub('/metrics/old/', '/metrics/mau/'),
    retired('/metrics/sold/'),
  ];
  expect(publishedAddresses(pages)).toEqual([
    '/metrics/mau/',
    ...['calculation', 'deep', 'fact', 'term', 'channel', 'naïve%20100%25'].map((id) => `/metrics/mau/#${id}`),
    ...['/', '/metrics/old/', '/metrics/sold/'],
  ]);
});

test('a site that answers everything has no problems, and the ledger of what it publishes none either', () => {
  const pages = [page('/', '<h2 id="a b%">A</h2><p id="kept">K</p>'), stub('/old/', '/#a%20b%25'), retired('/sold/')];
  const addresses = [...publishedAddresses(pages), '/#kept', '/old/#kept', '/sold/#anything'];
  expect(found(addresses, pages)).toEqual([]);
  expect(newAddressProblems(ledgerOf(...addresses), publishedAddresses(pages))).toEqual([]);
});

const caveats = page('/metrics/mau/', headings('caveats'));
test.for<[string, string[], BuiltPage[], string[]]>([
  [
    'a page that is gone, once, with every remedy and without its anchors',
    ['/metrics/mau/', '/metrics/mau/#caveats'],
    [page('/metrics/maus/')],
    [`2 ${gone('/metrics/mau/', `${newFile} (did you mean \`/metrics/maus/\`?)`)}`],
  ],
  ['an anchor whose page the ledger lost', ['/metrics/mau/#caveats'], [], [`2 ${gone('/metrics/mau/#caveats', newFile)}`]],
  [
    'a short address by the name that it was made of, and a list without a former id',
    ['/go/maus/', '/lists/all/'],
    [],
    [
      `2 ${gone('/go/maus/', 'give an entry the name again, as `formerIds: [maus]` or in its `aliases`, or a row of `content/retired.yaml` in its `names`')}`,
      `3 ${gone('/lists/all/', `put \`formerPaths: [/lists/all/]\` into a page, or ${row}`)}`,
    ],
  ],
  [
    'headings whose ids an upgrade of the framework makes differently, each',
    ['/a/', '/a/#in-and-out', '/a/#whats-counted'],
    [page('/a/', headings('what-s-counted', 'in--out-2024'))],
    [
      `3 ${anchorGone('/a/#in-and-out', 'in-and-out: …')}`,
      `4 ${anchorGone('/a/#whats-counted', 'whats-counted: what-s-counted', '', '/a/#what-s-counted')}`,
    ],
  ],
  [
    'an anchor outside the main part or in a template, which no browser shows',
    ['/a/', '/a/#x'],
    [readPage('/a/', '<nav id="x"></nav><main><template><h2 id="x">X</h2></template></main>')],
    [`3 ${anchorGone('/a/#x', 'x: …')}`],
  ],
  [
    'an anchor of a stub that the page it leads to does not have',
    ['/metrics/old/', '/metrics/old/#caveats', '/metrics/old/#caveat'],
    [caveats, stub('/metrics/old/', '/metrics/mau/')],
    [`3 ${anchorGone('/metrics/old/#caveat', 'caveat: caveats', ' `/metrics/mau/` that it leads to', '/metrics/mau/#caveats')}`],
  ],
  ['nothing of anchors that lead to a retired page', ['/old/', '/old/#caveats'], [stub('/old/', '/sold/'), retired('/sold/')], []],
  [
    'a redirect to another redirect, whose anchors wait, with the page at the end',
    ['/a/', '/a/#x', '/b/'],
    [stub('/a/', '/b/'), stub('/b/', '/c/'), page('/c/')],
    [`2 ${redirect('/a/', 'that leads to another redirect `/b/`, expected a page; lead it to `/c/`')}`],
  ],
  [
    'redirects in a loop, to themselves, to nothing, off the site and to a missing anchor',
    ['/a/', '/b/', '/c/', '/d/', '/e/', '/f/'],
    [
      ...[
        stub('/a/', '/b/'),
        stub('/b/', '/a/'),
        stub('/c/', '/c/#x'),
        stub('/d/', ''),
        stub('/e/', '/metrics/mua/'),
        stub('/f/', '/404/'),
      ],
      ...[stub('/g/', 'https://example.com/'), stub('/h/', '/metrics/mau/#x'), page('/404/'), page('/metrics/mau/')],
    ],
    [
      `2 ${redirect('/a/', 'that leads to another redirect `/b/`, expected a page; none of them leads to a page')}`,
      `3 ${redirect('/b/', 'that leads to another redirect `/a/`, expected a page; none of them leads to a page')}`,
      `4 ${redirect('/c/', 'that leads to itself, expected a page')}`,
      `5 ${redirect('/d/', 'that leads to itself, expected a page')}`,
      `6 ${redirect('/e/', 'to `/metrics/mua/`, expected a page of the site (did you mean `/metrics/mau/`?)')}`,
      `7 ${redirect('/f/', 'to `/404/`, expected a page of the site')}`,
      `1 ${redirect('/g/', 'to `https://example.com/`, expected a page of the site')}`,
      `1 ${redirect('/h/', 'to `/metrics/mau/#x`, expected an anchor of the page `/metrics/mau/`')}`,
    ],
  ],
])('reports %s', ([, addresses, pages, problems]) => {
  expect(found(addresses, pages)).toEqual(problems);
});

test.for([
  ['/metrics/mua/', '/metrics/mau/'],
  ['/metrics/vision/', '/handbook/vision/'],
  ['/metrics/zzz/', undefined],
  ['/zzz/', undefined],
] as const)('instead of %s the nearest page is %s', ([address, near]) => {
  const pages = [page('/'), page('/metrics/mau/'), stub('/go/vision/', '/'), page('/handbook/vision/'), stub('/go/zzz/', '/')];
  expect(/did you mean `(.*)`/.exec(found([address], pages)[0] ?? '')?.[1]).toBe(near);
});

test('a new page is reported once for all its anchors, a new anchor of a known page by itself', () => {
  const published = ['/a/', '/a/#x', '/b/', '/b/#x', '/b/#y', '/c/'];
  expect(lines(newAddressProblems(ledgerOf('/a/'), published))).toEqual(
    ['`/a/#x`', '`/b/` with 2 anchors', '`/c/`'].map(
      (what) => `1 address-new Unexpected new address ${what}, expected it in the ledger; run \`npm run addresses\``,
    ),
  );
});
