import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readPage, type BuiltPage } from './built-page.ts';
import { LEDGER_HEADER, addressProblems, ledgerText, newAddressProblems, publishedAddresses, readLedger } from './ledger.ts';

const page = (address: string, main: string, head = '') => readPage(address, `<head>${head}</head><body><main>${main}</main></body>`);
const stub = (from: string, to: string) => page(from, '', `<meta http-equiv="refresh" content="0;url=${to}">`);
const retired = (address: string) => page(address, '<h2 id="why">Why</h2>', '<meta name="handbook:retired" content="Sold.">');
const ledgerOf = (...addresses: string[]) => readLedger(ledgerText(addresses));
const told = (problems: ReturnType<typeof addressProblems>) => problems.map(({ line, rule, message }) => `${line} ${rule} ${message}`);
const toldOf = (addresses: string[], pages: BuiltPage[]) => told(addressProblems(ledgerOf(...addresses), pages));
const brokenOf = (...lines: string[]) => told(readLedger([LEDGER_HEADER, ...lines].join('\n')).broken);
const untidyOf = (...lines: string[]) => told(readLedger([...lines, ''].join('\n')).untidy);

test('what is written is read back whole, once each and without a problem', () => {
  const address = fc.stringMatching(/^\/([a-z😀ﬁ%]{1,3}\/){0,2}(#[a-z😀ﬁ#.]{1,3})?$/u);
  fc.assert(
    fc.property(fc.array(address, { minLength: 1 }), (addresses) => {
      const { lines, untidy, broken } = readLedger(ledgerText(addresses));
      expect({ untidy, broken }).toEqual({ untidy: [], broken: [] });
      expect(new Set(lines.map((line) => line.address))).toEqual(new Set(addresses));
      expect(lines).toHaveLength(new Set(addresses).size);
    }),
  );
});

test('lines are sorted by code point, not by the halves that JavaScript compares', () => {
  expect(ledgerText(['/😀/', '/ﬁ/', '/a/#b', '/a/', '/B/', '/a/'])).toBe(`${LEDGER_HEADER}\n/B/\n/a/\n/a/#b\n/ﬁ/\n/😀/\n`);
});

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

test('a redirect that leads to another redirect names the page at the end, and its anchors wait for that', () => {
  const pages = [stub('/a/', '/b/'), stub('/b/', '/c/'), page('/c/', '')];
  expect(toldOf(['/a/', '/a/#x', '/b/'], pages)).toEqual([
    '2 flat-redirect Unexpected redirect `/a/` that leads to another redirect `/b/`, expected a page; lead it to `/c/`',
  ]);
});

test('redirects in a loop, to themselves, nowhere, off the site and to an anchor that is not there are told', () => {
  const pages = [
    ...[stub('/a/', '/b/'), stub('/b/', '/a/'), stub('/c/', '/c/#x'), stub('/d/', ''), stub('/e/', '/metrics/mua/'), stub('/f/', '/404/')],
    ...[stub('/g/', 'https://example.com/'), stub('/h/', '/metrics/mau/#x'), page('/404/', ''), page('/metrics/mau/', '')],
  ];
  expect(toldOf(['/a/', '/b/', '/c/', '/d/', '/e/', '/f/'], pages)).toEqual([
    '2 flat-redirect Unexpected redirect `/a/` that leads to another redirect `/b/`, expected a page; none of them leads to a page',
    '3 flat-redirect Unexpected redirect `/b/` that leads to another redirect `/a/`, expected a page; none of them leads to a page',
    '4 flat-redirect Unexpected redirect `/c/` that leads to itself, expected a page',
    '5 flat-redirect Unexpected redirect `/d/` that leads to itself, expected a page',
    '6 flat-redirect Unexpected redirect `/e/` to `/metrics/mua/`, expected a page of the site (did you mean `/metrics/mau/`?)',
    '7 flat-redirect Unexpected redirect `/f/` to `/404/`, expected a page of the site',
    '1 flat-redirect Unexpected redirect `/g/` to `https://example.com/`, expected a page of the site',
    '1 flat-redirect Unexpected redirect `/h/` to `/metrics/mau/#x`, expected an anchor of the page `/metrics/mau/`',
  ]);
});

test('a new page is told once for all its anchors, a new anchor of a known page by itself', () => {
  const published = ['/a/', '/a/#x', '/b/', '/b/#x', '/b/#y', '/c/'];
  expect(told(newAddressProblems(ledgerOf('/a/'), published))).toEqual([
    '1 address-new Unexpected new address `/a/#x`, expected it in the ledger; run `npm run addresses`',
    '1 address-new Unexpected new address `/b/` with 2 anchors, expected it in the ledger; run `npm run addresses`',
    '1 address-new Unexpected new address `/c/`, expected it in the ledger; run `npm run addresses`',
  ]);
});

test('conflict markers are told together with the way out, and the order between them is not', () => {
  const text = [LEDGER_HEADER, '<<<<<<< HEAD', '/z/', '||||||| base', '=======', '/a/', '>>>>>>> branch', ''].join('\n');
  const { lines, untidy, broken } = readLedger(text);
  expect(told(broken)).toEqual([
    '2 ledger-conflict Unexpected conflict marker `<<<<<<< HEAD`, expected addresses: keep both sides, delete the three marker lines of each conflict (in this file: 2, 4, 5, 7), then run `npm run addresses` to sort',
  ]);
  expect(untidy).toEqual([]);
  expect(lines.map(({ address }) => address)).toEqual(['/z/', '/a/']);
});

test.for(['<<<<<<< HEAD', '=======', '>>>>>>> 1234abc (A change)'])('a conflict marker that was left behind is told: %s', (marker) => {
  expect(brokenOf('/a/', marker, '/b/', '')).toEqual([
    expect.stringContaining(`3 ledger-conflict Unexpected conflict marker \`${marker}\``),
  ]);
});

test('lines that are no addresses are told', () => {
  const bad = ['metrics/mau/', '/metrics/mau', '/metrics/ mau/', ' /metrics/mau/', '/metrics/mau/#', '# A comment', '/caf\uFFFD/', '/a/\t'];
  expect(brokenOf('/', '/#x', '/metrics/mau/#a#b', ...bad, '')).toEqual(
    bad.map(
      (line, index) =>
        `${index + 5} ledger-line Unexpected line \`${line}\`, expected an address without spaces such as \`/metrics/mau/\` or \`/metrics/mau/#calculation\`; restore or delete the line, then run \`npm run addresses\``,
    ),
  );
});

test('a file without its last line end is half-written, and its last line is not taken for an address', () => {
  const restore =
    'expected a line end: it may be half-written; restore it with `git checkout -- content/addresses.lock`, or complete the line and end it, then run `npm run addresses`';
  expect(brokenOf('/a/', '/b/')).toEqual([`3 ledger-end Unexpected end of the file after \`/b/\`, ${restore}`]);
  expect(readLedger(`${LEDGER_HEADER}\n/a/\n/b/`).lines).toEqual([{ address: '/a/', line: 2 }]);
  expect(told(readLedger(LEDGER_HEADER).broken)).toEqual([
    `1 ledger-end Unexpected end of the file after \`${LEDGER_HEADER}\`, ${restore}`,
  ]);
});

test.for(['', '\n', `${LEDGER_HEADER}\n`])('a ledger without addresses is told: %j', (text) => {
  expect(told(readLedger(text).broken)).toEqual([
    '1 ledger-empty Unexpected ledger without addresses, expected every address that was ever published; restore it with `git checkout -- content/addresses.lock`, or delete it if nothing was published yet, and run `npm run addresses`',
  ]);
});

test('what an update puts in order is told with its line', () => {
  expect(untidyOf(LEDGER_HEADER, '/b/', '/a/', '', '/b/', LEDGER_HEADER, '/b/#x\r')).toEqual([
    '7 ledger-line Unexpected Windows line end (CRLF), expected LF; run `npm run addresses`',
    '4 ledger-line Unexpected empty line, expected an address; run `npm run addresses`',
    '6 ledger-line Unexpected second header, expected an address; run `npm run addresses`',
    '5 ledger-duplicate Unexpected second `/b/`, expected each once: line 2 has it; run `npm run addresses`',
    '3 ledger-order Unexpected place of `/a/` after `/b/`, expected lines in order; run `npm run addresses`',
  ]);
});

test.for([['/a/'], ['# Some other comment', '/a/']])('a ledger that begins otherwise is told: %j', (lines) => {
  expect(untidyOf(...lines)).toEqual([`1 ledger-header Missing first line \`${LEDGER_HEADER}\`; run \`npm run addresses\``]);
});
