import { expect, test } from 'vitest';
import type { BuiltPage } from '../lib/built-page.ts';
import { siteProblems } from './site-problems.ts';

function page(address: string, data: Partial<BuiltPage> = {}): BuiltPage {
  return { address, title: 'Title', description: 'Description.', ids: ['_top'], anchors: [], links: [], resources: [], ...data };
}

const links = (...hrefs: string[]) => hrefs.map((href) => ({ href, inMain: true }));

function problemsOf(pages: BuiltPage[], files: string[] = []): string[] {
  const source = ({ address }: BuiltPage) => ({ file: address, line: 1, column: 1 });
  return siteProblems({ pages, files: new Set(files) }, source).map(({ file, rule, message }) => `${file} ${rule}: ${message}`);
}

test('a site whose links lead somewhere has no problems', () => {
  const home = page('/', {
    links: links('/metrics/mau/', '/metrics/mau/#caveats', '#_top', '/notes.txt', 'https://example.com/x', 'mailto:a@example.com'),
  });
  const metric = page('/metrics/mau/', { ids: ['_top', 'caveats'], links: links('../../') });
  expect(problemsOf([home, metric], ['/notes.txt'])).toEqual([]);
});

test('a link to no page names the nearest one', () => {
  const home = page('/', { links: links('/metrics/mua/', '/metrics/mau/') });
  expect(problemsOf([home, page('/metrics/mau/')])).toEqual([
    '/ broken-link: Unexpected address `/metrics/mua/`, expected a page of the site (did you mean `/metrics/mau/`?)',
  ]);
});

test('a link without the slash at the end is told the address', () => {
  const home = page('/', { links: links('/metrics/mau', '/metrics/mau/') });
  expect(problemsOf([home, page('/metrics/mau/')])).toEqual([
    '/ broken-link: Unexpected address `/metrics/mau`, expected it with a slash at the end: `/metrics/mau/`',
  ]);
});

test('an address that is none is told', () => {
  expect(problemsOf([page('/', { links: links('http://[') })])).toEqual(['/ broken-link: Unexpected address `http://[`, expected a link']);
});

test('an anchor that the target does not have names the nearest one', () => {
  const home = page('/', { links: links('/metrics/mau/#caveat') });
  expect(problemsOf([home, page('/metrics/mau/', { ids: ['_top', 'caveats'] })])).toEqual([
    '/ broken-anchor: Unexpected anchor `/metrics/mau/#caveat`, expected one of the page `/metrics/mau/` (did you mean `#caveats`?)',
  ]);
});

test('anchors are compared as the browser decodes them', () => {
  expect(problemsOf([page('/', { ids: ['naïve'], links: links('#na%C3%AFve') })])).toEqual([]);
});

test('an anchor that stands twice on a page is told once', () => {
  expect(problemsOf([page('/', { ids: ['a', 'b', 'a', 'a'] })])).toEqual([
    '/ unique-anchor: Unexpected second anchor `#a` on `/`, expected each once; change one of the headings',
  ]);
});

test('a page without a title or a description is told', () => {
  expect(problemsOf([page('/', { title: ' ', description: '' })])).toEqual([
    '/ page-head: Missing title of the page `/`, expected `title` to be set',
    '/ page-head: Missing description of the page `/`, expected `description` to be set',
  ]);
});

test('a resource of another origin, and one that is missing, are told', () => {
  const home = page('/', { resources: ['https://cdn.example.com/x.js', '/gone.css', 'data:image/png;base64,AAAA', '/here.css'] });
  expect(problemsOf([home], ['/here.css'])).toEqual([
    '/ own-origin: Unexpected resource `https://cdn.example.com/x.js` of another origin, expected every file to come with the site',
    '/ missing-file: Unexpected address `/gone.css`, expected a file of the site',
  ]);
});

test('a page that only an orphan leads to is an orphan too, and the page for missing addresses is none', () => {
  const pages = [page('/', { links: links('/a/') }), page('/a/'), page('/b/', { links: links('/c/') }), page('/c/'), page('/404/')];
  expect(problemsOf(pages)).toEqual([
    '/b/ orphan: Unexpected page `/b/` that no way from the home page leads to, expected a link to it',
    '/c/ orphan: Unexpected page `/c/` that no way from the home page leads to, expected a link to it',
  ]);
});

test('stubs, retired pages and pages kept from search engines are no orphans, but what only they lead to is one', () => {
  const pages = [
    page('/'),
    page('/old/', { refresh: '/', canonical: 'https://example.com/' }),
    page('/sold/', { retired: 'Sold.' }),
    page('/hidden/', { robots: 'NOINDEX, follow', links: links('/a/') }),
    page('/a/', { robots: 'max-snippet:50' }),
  ];
  expect(problemsOf(pages)).toEqual(['/a/ orphan: Unexpected page `/a/` that no way from the home page leads to, expected a link to it']);
});

test('a percent sign that encodes nothing is read as it stands', () => {
  const home = page('/', { links: links('/100%/', '/100%/#50%') });
  expect(problemsOf([home, page('/100%/', { ids: ['50%'] })])).toEqual([]);
});

test('a mistake in the frame around every page is told once', () => {
  const frame = { links: [{ href: '/gone/', inMain: false }] };
  const pages = [page('/', { links: [...frame.links, ...links('/a/')] }), page('/a/', frame)];
  const source = () => ({ file: 'src/settings/navigation.ts', line: 1, column: 1 });
  expect(siteProblems({ pages, files: new Set() }, source)).toHaveLength(1);
});
