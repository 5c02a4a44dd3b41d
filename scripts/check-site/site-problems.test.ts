import { expect, test } from 'vitest';
import { readPage } from '../lib/built-page.ts';
import { siteProblems } from './site-problems.ts';

const head = '<title>T</title><meta name="description" content="D.">';
const links = (...hrefs: string[]) => hrefs.map((href) => `<a href="${href}">x</a>`).join('');

/** The problems of a site of these pages, each with its own part and more of its head, and of files beside them. */
function problemsOf(pages: Record<string, string | [main: string, head: string]>, files: string[] = []): string[] {
  const built = Object.entries(pages).map(([address, page]) => {
    const [main, more] = typeof page === 'string' ? [page, head] : page;
    return readPage(address, `<head>${more}</head><main><h1 id="_top">T</h1>${main}</main>`);
  });
  const source = ({ address }: { address: string }) => ({ file: address, line: 1, column: 1 });
  const site = { pages: built, files: new Map(files.map((path) => [path, 1])) };
  return siteProblems(site, source).map(({ file, rule, message }) => `${file} ${rule}: ${message}`);
}

test('a site whose links lead somewhere has no problems', () => {
  const home = links('/metrics/mau/', '/metrics/mau/#caveats', '#_top', '/notes.txt', 'https://example.com/x', 'mailto:a@example.com');
  expect(problemsOf({ '/': home, '/metrics/mau/': `<h2 id="caveats">C</h2>${links('../../')}` }, ['/notes.txt'])).toEqual([]);
});

test.for([
  [
    'the nearest page',
    links('/metrics/mua/'),
    'broken-link: Unexpected address `/metrics/mua/`, expected a page of the site (did you mean `/metrics/mau/`?)',
  ],
  [
    'a missing slash',
    links('/metrics/mau'),
    'broken-link: Unexpected address `/metrics/mau`, expected it with a slash at the end: `/metrics/mau/`',
  ],
  ['no address', links('http://['), 'broken-link: Unexpected address `http://[`, expected a link'],
  [
    'the nearest anchor',
    links('/metrics/mau/#caveat'),
    'broken-anchor: Unexpected anchor `/metrics/mau/#caveat`, expected one of the page `/metrics/mau/` (did you mean `#caveats`?)',
  ],
  [
    'a repeated id, once',
    '<p id="a"></p><p id="b"></p><p id="a"></p><p id="a"></p>',
    'unique-anchor: Unexpected second anchor `#a` on `/`, expected each once; change one of the headings',
  ],
  [
    'a resource of another origin',
    '<script src="https://cdn.example.com/x.js"></script><img alt="" src="data:image/png;base64,AAAA"><img alt="" src="/here.css">',
    'own-origin: Unexpected resource `https://cdn.example.com/x.js` of another origin, expected every file to come with the site',
  ],
  [
    'a resource that is missing',
    '<img alt="" src="/gone.png">',
    'missing-file: Unexpected address `/gone.png`, expected a file of the site',
  ],
  ['a second title', '<h1>U</h1>', 'page-outline: Unexpected 2 headings of level 1 on `/`, expected one, the name of the page'],
  ['a skipped level', '<h2>A</h2><h4>B</h4>', 'page-outline: Unexpected heading of level 4 on `/`, expected no level to be skipped'],
  [
    'a link without words',
    '<a href="/metrics/mau/"><svg></svg></a>',
    'page-outline: Missing name of `<a href="/metrics/mau/">` on `/`, expected words that say what it is',
  ],
  [
    'an image without words',
    '<img src="/here.css">',
    'page-outline: Missing name of `<img src="/here.css">` on `/`, expected words that say what it is',
  ],
  [
    'a second region of a name',
    '<nav aria-label="A"></nav><nav aria-label="A"></nav>',
    'page-outline: Unexpected second region `nav A` on `/`, expected each to have a name of its own',
  ],
  [
    'a reference to nothing',
    '<p aria-labelledby="gone">A</p>',
    'page-outline: Unexpected reference to `#gone` on `/`, expected an id of the page',
  ],
] as const)('reports %s', ([, main, problem]) => {
  expect(problemsOf({ '/': links('/metrics/mau/') + main, '/metrics/mau/': '<h2 id="caveats">C</h2>' }, ['/here.css'])).toEqual([
    `/ ${problem}`,
  ]);
});

test('what has a name in another way is not nameless', () => {
  const named =
    '<a href="/" aria-label="A"></a><a href="/"><img alt="A" src="/a.png"></a><button title="A"></button><button><span>A</span></button>';
  expect(problemsOf({ '/': `${named}<a aria-hidden="true" href="/"></a><a></a><template><h1>T</h1></template>` }, ['/a.png'])).toEqual([]);
});

test('a page without a title or a description is reported', () => {
  expect(problemsOf({ '/': ['', '<title> </title>'] })).toEqual([
    '/ page-head: Missing title of the page `/`, expected `title` to be set',
    '/ page-head: Missing description of the page `/`, expected `description` to be set',
  ]);
});

test('anchors and addresses are compared as the browser decodes them', () => {
  expect(problemsOf({ '/': `<p id="naïve"></p>${links('#na%C3%AFve', '/100%/', '/100%/#50%')}`, '/100%/': '<p id="50%"></p>' })).toEqual(
    [],
  );
});

test('a page that only an orphan leads to is an orphan too; stubs, retired and hidden pages and the one for missing addresses are none', () => {
  const orphan = (address: string) =>
    `${address} orphan: Unexpected page \`${address}\` that no path of links from the home page reaches, expected a link to it`;
  const pages = {
    '/': links('/a/'),
    '/a/': '',
    '/b/': links('/c/'),
    '/c/': '',
    '/404/': '',
    '/old/': ['', `${head}<meta http-equiv="refresh" content="0;url=/">`],
    '/sold/': ['', `${head}<meta name="handbook:retired" content="Sold.">`],
    '/hidden/': [links('/d/'), `${head}<meta name="robots" content="NOINDEX, follow">`],
    '/d/': ['', `${head}<meta name="robots" content="max-snippet:50">`],
  } satisfies Record<string, string | [string, string]>;
  expect(problemsOf(pages)).toEqual(['/b/', '/c/', '/d/'].map(orphan));
});

test('a mistake in the frame around every page is reported once', () => {
  const pages = ['/', '/a/'].map((address) => readPage(address, `${head}<nav>${links('/gone/', '/a/')}</nav><main><h1>T</h1></main>`));
  const source = () => ({ file: 'src/settings/navigation.ts', line: 1, column: 1 });
  expect(siteProblems({ pages, files: new Map() }, source)).toHaveLength(1);
});
