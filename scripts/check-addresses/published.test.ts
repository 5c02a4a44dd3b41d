import { expect, test } from 'vitest';
import type { Problem } from '../../src/problems/problem.ts';
import { readPage, type BuiltPage } from '../lib/built-page.ts';
import { ledgerText, readLedger } from './ledger.ts';
import { addressProblems, newAddressProblems, publishedAddresses } from './published.ts';

const page = (address: string, main: string, head = '') => readPage(address, `<head>${head}</head><body><main>${main}</main></body>`);
const stub = (from: string, to: string) => page(from, '', `<meta http-equiv="refresh" content="0;url=${to}">`);
const retired = (address: string) => page(address, '<h2 id="why">Why</h2>', '<meta name="handbook:retired" content="Sold.">');
const ledgerOf = (...addresses: string[]) => readLedger(ledgerText(addresses));
const told = (problems: readonly Problem[]) => problems.map(({ line, rule, message }) => `${line} ${rule} ${message}`);
const toldOf = (addresses: string[], pages: BuiltPage[]) => told(addressProblems(ledgerOf(...addresses), pages));

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
    '/',
    '/metrics/old/',
    '/metrics/sold/',
  ]);
});

test('a site that answers everything has no problems, and the ledger of what it publishes none either', () => {
  const pages = [page('/', '<h2 id="a b%">A</h2><p id="kept">K</p>'), stub('/old/', '/#a%20b%25'), retired('/sold/')];
  const addresses = [...publishedAddresses(pages), '/#kept', '/old/#kept', '/sold/#anything'];
  expect(toldOf(addresses, pages)).toEqual([]);
  expect(newAddressProblems(ledgerOf(...addresses), publishedAddresses(pages))).toEqual([]);
});

test('a page that is gone is told once with every way out, and its anchors are not told beside it', () => {
  expect(toldOf(['/metrics/mau/', '/metrics/mau/#caveats'], [page('/metrics/maus/', '')])).toEqual([
    "2 address-gone Missing published address `/metrics/mau/`, expected the site to answer it for ever: put `formerIds: [mau]` into the entry's new file, or `formerPaths: [/metrics/mau/]` into a page, or a row with a reason into `content/retired.yaml` (did you mean `/metrics/maus/`?)",
  ]);
});

test('an anchor of a page that is gone is told where the ledger lost the line of the page', () => {
  expect(toldOf(['/metrics/mau/#caveats'], [])).toEqual([
    "2 address-gone Missing published address `/metrics/mau/#caveats`, expected the site to answer it for ever: put `formerIds: [mau]` into the entry's new file, or `formerPaths: [/metrics/mau/]` into a page, or a row with a reason into `content/retired.yaml`",
  ]);
});

test.for([
  ['/metrics/mua/', '/metrics/mau/'],
  ['/metrics/vision/', '/handbook/vision/'],
  ['/metrics/zzz/', undefined],
  ['/zzz/', undefined],
] as const)('instead of %s the nearest page is %s', ([gone, near]) => {
  const pages = [page('/', ''), page('/metrics/mau/', ''), stub('/go/vision/', '/'), page('/handbook/vision/', ''), stub('/go/zzz/', '/')];
  const [message = ''] = toldOf([gone], pages);
  expect(/did you mean `(.*)`/.exec(message)?.[1]).toBe(near);
});

test('a list that is gone cannot be a former id, and a short address is given back by the name that it was made of', () => {
  expect(toldOf(['/go/maus/', '/lists/all/'], [])).toEqual([
    '2 address-gone Missing published address `/go/maus/`, expected the site to answer it for ever: give an entry the name again, as `formerIds: [maus]` or in its `aliases`, or a row of `content/retired.yaml` in its `names`',
    '3 address-gone Missing published address `/lists/all/`, expected the site to answer it for ever: put `formerPaths: [/lists/all/]` into a page, or a row with a reason into `content/retired.yaml`',
  ]);
});

test('an upgrade of the framework that makes other ids of the same headings is told, heading by heading', () => {
  const headings = (...ids: string[]) => page('/handbook/a/', ids.map((id) => `<h2 id="${id}">A heading</h2>`).join(''));
  const before = ledgerOf(...publishedAddresses([headings('whats-counted', 'in-and-out', 'caveats')]));
  const after = [headings('what-s-counted', 'in--out-2024', 'caveats')];
  const out = (anchor: string, now: string, hint = '') =>
    `address-gone Missing published address \`/handbook/a/#${anchor}\`, expected the site to answer it for ever: put \`formerAnchors: { ${anchor}: ${now} }\` into the file of the page, or, where the whole page goes, a row with a reason into \`content/retired.yaml\`${hint}`;
  expect(told(addressProblems(before, after))).toEqual([
    `4 ${out('in-and-out', '…')}`,
    `5 ${out('whats-counted', 'what-s-counted', ' (did you mean `/handbook/a/#what-s-counted`?)')}`,
  ]);
  expect(told(newAddressProblems(before, publishedAddresses(after)))).toEqual([
    '1 address-new Unexpected new address `/handbook/a/#what-s-counted`, expected it in the ledger; run `npm run addresses`',
    '1 address-new Unexpected new address `/handbook/a/#in--out-2024`, expected it in the ledger; run `npm run addresses`',
  ]);
});

test('an anchor counts only inside the main part, where a browser shows it', () => {
  const frame = readPage('/a/', '<nav id="x"></nav><main><template><h2 id="x">X</h2></template></main>');
  expect(toldOf(['/a/', '/a/#x'], [frame])).toHaveLength(1);
});

test('an anchor of a stub is answered by the page that it leads to, or told with that page', () => {
  const pages = [page('/metrics/mau/', '<h2 id="caveats">C</h2>'), stub('/metrics/old/', '/metrics/mau/')];
  expect(toldOf(['/metrics/old/', '/metrics/old/#caveats', '/metrics/old/#caveat'], pages)).toEqual([
    '3 address-gone Missing published address `/metrics/old/#caveat`, expected the site to answer it for ever: put `formerAnchors: { caveat: caveats }` into the file of the page `/metrics/mau/` that it leads to, or, where the whole page goes, a row with a reason into `content/retired.yaml` (did you mean `/metrics/mau/#caveats`?)',
  ]);
});

test('a redirect to a retired page answers for all its anchors', () => {
  expect(toldOf(['/old/', '/old/#caveats'], [stub('/old/', '/sold/'), retired('/sold/')])).toEqual([]);
});

test('a new page is told once for all its anchors, a new anchor of a known page by itself', () => {
  const published = ['/a/', '/a/#x', '/b/', '/b/#x', '/b/#y', '/c/'];
  expect(told(newAddressProblems(ledgerOf('/a/'), published))).toEqual([
    '1 address-new Unexpected new address `/a/#x`, expected it in the ledger; run `npm run addresses`',
    '1 address-new Unexpected new address `/b/` with 2 anchors, expected it in the ledger; run `npm run addresses`',
    '1 address-new Unexpected new address `/c/`, expected it in the ledger; run `npm run addresses`',
  ]);
});
