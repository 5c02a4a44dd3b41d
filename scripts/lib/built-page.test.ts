import { expect, test } from 'vitest';
import { isRetired, meta, placeOf, readPage } from './built-page.ts';

test('reads the head, the ids, the links and what the browser fetches', () => {
  const html = `<!doctype html><html><head>
    <title>MAU | Handbook</title>
    <meta name="description" content="Distinct active users in a month.">
    <link rel="canonical" href="https://example.com/metrics/mau/">
    <link rel="stylesheet" href="/_astro/a.css"><link rel="icon" href="/favicon.svg">
    <script type="module" src="/_astro/b.js"></script>
  </head><body>
    <nav><a href="/metrics/">Glossary</a></nav>
    <main><h1 id="_top">MAU</h1><p><a href="#caveats">Caveats</a> <a>no link</a></p><h2 id="caveats">Caveats</h2><img src="/x.png"></main>
    <template><p id="inside">kept aside</p></template>
    <svg><title>A drawing</title></svg>
  </body></html>`;

  expect(readPage('/metrics/mau/', html)).toMatchObject({
    address: '/metrics/mau/',
    title: 'MAU | Handbook',
    metas: new Map([['description', ['Distinct active users in a month.']]]),
    styles: new Set(['/_astro/a.css']),
    scripts: new Set(['/_astro/b.js']),
    blocking: 0,
    headings: [1, 2],
    ids: ['_top', 'caveats', 'inside'],
    anchors: [
      { id: '_top', lasting: false },
      { id: 'caveats', lasting: true },
    ],
    links: [
      { href: '/metrics/', inMain: false },
      { href: '#caveats', inMain: true },
    ],
    resources: ['/_astro/a.css', '/favicon.svg', '/_astro/b.js', '/x.png'],
  });
});

test('anchors are the ids inside the main part, but not those in templates; headings and data-anchor last', () => {
  const html = `<h2 id="frame">F</h2><main><h6 id="deep">D</h6><p id="fact" data-anchor>F</p><dl><dt id="term">T</dt></dl><h2 id="">E</h2>
    <template><h2 id="kept">K</h2></template></main>`;
  const { anchors, ids } = readPage('/', html);
  expect(anchors).toEqual([
    { id: 'deep', lasting: true },
    { id: 'fact', lasting: true },
    { id: 'term', lasting: false },
  ]);
  expect(ids).toEqual(['frame', 'deep', 'fact', 'term', '', 'kept']);
});

test('reads what a page asks of search engines, and whether it is retired', () => {
  const page = readPage('/', '<meta name="robots" content="noindex"><meta name="handbook:retired" content="Sold in 2023.">');
  expect([page.title, meta(page, 'robots'), meta(page, 'description'), isRetired(page)]).toEqual(['', 'noindex', undefined, true]);
  expect(isRetired(readPage('/', '<meta name="viewport" content="noindex">'))).toBe(false);
});

test.for([
  ['0;url=/metrics/mau/', '/metrics/mau/'],
  ['0; URL="/a/#b"', '/a/#b'],
  ["00 , '/a/'", '/a/'],
  ['0;/a/', '/a/'],
  ['0;url=', ''],
  ['0', ''],
  ['30', undefined],
  ['5;url=/a/', undefined],
] as const)('a page that refreshes with %s leads to %s at once', ([content, refresh]) => {
  expect(readPage('/', `<meta http-equiv="Refresh" content='${content.replaceAll("'", '&#39;')}'>`).refresh).toBe(refresh);
});

test.for([
  ['../dau/#x', { path: '/metrics/dau/', anchor: 'x' }],
  ['#na%C3%AFve', { path: '/metrics/mau/', anchor: 'naïve' }],
  ['/100%/#50%', { path: '/100%/', anchor: '50%' }],
  ['?q=1', { path: '/metrics/mau/', anchor: '' }],
  ['https://example.com/', undefined],
  ['mailto:a@example.com', undefined],
  ['http://[', undefined],
] as const)('the place of the link %s', ([href, place]) => {
  expect(placeOf('/metrics/mau/', href)).toEqual(place);
});
