import { nearest, type Problem } from '../../src/problems/problem.ts';
import { OWN, placeOf, type BuiltPage } from '../lib/built-page.ts';

/** Where a page, or a link with the given address on it, is written: the file, and the place in it as well as it is known. */
export type SourceOf = (page: BuiltPage, href?: string) => Pick<Problem, 'file' | 'line' | 'column'>;

/** The built site: its pages, and the path of every file in it from the root, with a leading slash. */
export type BuiltSite = { pages: BuiltPage[]; files: ReadonlySet<string> };

/** Everything that is wrong with the links, ids and heads of a built site. */
export function siteProblems(site: BuiltSite, sourceOf: SourceOf): Problem[] {
  const pages = new Map(site.pages.map((page) => [page.address, page]));
  const tell = (page: BuiltPage, rule: string, message: string, href?: string): Problem => ({
    ...sourceOf(page, href),
    path: '',
    rule,
    severity: 'error',
    message,
  });
  const problems = site.pages.flatMap((page) => [
    ...headProblems(page, tell),
    ...idProblems(page, tell),
    ...resourceProblems(page, site, tell),
    ...linkProblems(page, pages, site, tell),
  ]);
  return [
    ...unique(problems),
    ...orphans(site.pages, pages).map((page) =>
      tell(page, 'orphan', `Unexpected page \`${page.address}\` that no way from the home page leads to, expected a link to it`),
    ),
  ];
}

type Tell = (page: BuiltPage, rule: string, message: string, href?: string) => Problem;

function headProblems(page: BuiltPage, tell: Tell): Problem[] {
  return [
    ...(page.title.trim() ? [] : [tell(page, 'page-head', `Missing title of the page \`${page.address}\`, expected \`title\` to be set`)]),
    ...(page.description.trim()
      ? []
      : [tell(page, 'page-head', `Missing description of the page \`${page.address}\`, expected \`description\` to be set`)]),
  ];
}

function idProblems(page: BuiltPage, tell: Tell): Problem[] {
  const twice = new Set(page.ids.filter((id, index) => page.ids.indexOf(id) !== index));
  return [...twice].map((id) =>
    tell(
      page,
      'unique-anchor',
      `Unexpected second anchor \`#${id}\` on \`${page.address}\`, expected each once; change one of the headings`,
    ),
  );
}

function resourceProblems(page: BuiltPage, { files }: BuiltSite, tell: Tell): Problem[] {
  return page.resources.flatMap((href) => {
    const url = new URL(href, OWN + page.address);
    if (url.protocol === 'data:') return [];
    if (url.origin !== OWN)
      return [tell(page, 'own-origin', `Unexpected resource \`${href}\` of another origin, expected every file to come with the site`)];
    return files.has(decodeURIComponent(url.pathname))
      ? []
      : [tell(page, 'missing-file', `Unexpected address \`${href}\`, expected a file of the site`)];
  });
}

function linkProblems(page: BuiltPage, pages: ReadonlyMap<string, BuiltPage>, { files }: BuiltSite, tell: Tell): Problem[] {
  return page.links.flatMap(({ href }) => {
    if (!URL.canParse(href, OWN + page.address))
      return [tell(page, 'broken-link', `Unexpected address \`${href}\`, expected a link`, href)];
    const place = placeOf(page.address, href);
    if (!place) return [];
    const { path, anchor } = place;
    const target = pages.get(path);
    if (!target) return files.has(path) ? [] : [tell(page, 'broken-link', missing(href, path, pages), href)];
    if (!anchor || target.ids.includes(anchor)) return [];
    const near = nearest(anchor, target.ids);
    return [
      tell(
        page,
        'broken-anchor',
        `Unexpected anchor \`${href}\`, expected one of the page \`${target.address}\`${near === undefined ? '' : ` (did you mean \`#${near}\`?)`}`,
        href,
      ),
    ];
  });
}

function missing(href: string, path: string, pages: ReadonlyMap<string, BuiltPage>): string {
  if (pages.has(`${path}/`)) return `Unexpected address \`${href}\`, expected it with a slash at the end: \`${path}/\``;
  const near = nearest(path, pages.keys());
  return `Unexpected address \`${href}\`, expected a page of the site${near === undefined ? '' : ` (did you mean \`${near}\`?)`}`;
}

/** Pages that nobody finds: no chain of links leads to them from the home page, though they are there to be found. */
function orphans(all: readonly BuiltPage[], pages: ReadonlyMap<string, BuiltPage>): BuiltPage[] {
  const found = new Set<string>(['/']);
  for (const address of found) {
    const page = pages.get(address);
    for (const { href } of page?.links ?? []) {
      const place = placeOf(address, href);
      if (place) found.add(place.path);
    }
  }
  return all.filter((page) => !found.has(page.address) && isListed(page));
}

/** The page for missing addresses, stubs, retired pages and those kept from search engines are reached by their address, not by links. */
function isListed({ address, refresh, retired, robots = '' }: BuiltPage): boolean {
  return address !== '/404/' && refresh === undefined && retired === undefined && !/\bnoindex\b/i.test(robots);
}

/** A mistake in the frame around every page is found on each of them and told once. */
function unique(problems: readonly Problem[]): Problem[] {
  const seen = new Set<string>();
  return problems.filter(({ file, line, column, rule, message }) => {
    const key = [file, line, column, rule, message].join('\n');
    return !seen.has(key) && seen.add(key);
  });
}
