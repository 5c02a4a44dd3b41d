import { nearest, type Problem } from '../../src/problems/problem.ts';
import { OWN, isRetired, meta, placeOf, type BuiltPage } from '../lib/built-page.ts';
import type { BuiltSite } from '../lib/built-site.ts';

/** Where a page, or a link with the given address on it, is written: the file, and the place in it as well as it is known. */
export type SourceOf = (page: BuiltPage, href?: string) => Pick<Problem, 'file' | 'line' | 'column'>;

/** Everything that is wrong with the links, ids, heads and outlines of a built site. */
export function siteProblems(site: BuiltSite, sourceOf: SourceOf): Problem[] {
  const pages = new Map(site.pages.map((page) => [page.address, page]));
  const report: Report = (page, rule, message, href) => ({
    ...sourceOf(page, href),
    path: '',
    rule,
    severity: 'error',
    message,
  });
  const problems = site.pages.flatMap((page) => [
    ...headProblems(page, report),
    ...outlineProblems(page, report),
    ...idProblems(page, report),
    ...resourceProblems(page, site, report),
    ...linkProblems(page, pages, site, report),
  ]);
  return [
    ...unique(problems),
    ...orphans(site.pages, pages).map((page) =>
      report(page, 'orphan', `Unexpected page \`${page.address}\` that no path of links from the home page reaches, expected a link to it`),
    ),
  ];
}

/** A problem of a page, at the place of a link on it where one is given. */
type Report = (page: BuiltPage, rule: string, message: string, href?: string) => Problem;

function headProblems(page: BuiltPage, report: Report): Problem[] {
  const found = { title: page.title, description: meta(page, 'description') ?? '' };
  return Object.entries(found)
    .filter(([, text]) => text.trim() === '')
    .map(([name]) => report(page, 'page-head', `Missing ${name} of the page \`${page.address}\`, expected \`${name}\` to be set`));
}

/** What only a whole page can have wrong, whatever it is made of: its headings, names and references. A stub is left before it is read. */
function outlineProblems(page: BuiltPage, report: Report): Problem[] {
  if (page.refresh !== undefined) return [];
  const { headings, ids, nameless, references, regions, address } = page;
  const titles = headings.filter((level) => level === 1).length;
  const skipped = headings.find((level, place) => level > (headings[place - 1] ?? level) + 1);
  const missing = new Set(references).difference(new Set(ids));
  const problem = (found: string, expected: string) => report(page, 'page-outline', `${found} on \`${address}\`, expected ${expected}`);
  return [
    ...(titles === 1 ? [] : [problem(`Unexpected ${titles} headings of level 1`, 'one, the name of the page')]),
    ...(skipped === undefined ? [] : [problem(`Unexpected heading of level ${skipped}`, 'no level to be skipped')]),
    ...nameless.map((tag) => problem(`Missing name of \`${tag}\``, 'words that say what it is')),
    ...new Set(regions.filter((region, place) => regions.indexOf(region) !== place))
      .values()
      .map((region) => problem(`Unexpected second region \`${region}\``, 'each to have a name of its own')),
    ...[...missing].map((id) => problem(`Unexpected reference to \`#${id}\``, 'an id of the page')),
  ];
}

function idProblems(page: BuiltPage, report: Report): Problem[] {
  const twice = new Set(page.ids.filter((id, index) => page.ids.indexOf(id) !== index));
  return [...twice].map((id) =>
    report(
      page,
      'unique-anchor',
      `Unexpected second anchor \`#${id}\` on \`${page.address}\`, expected each once; change one of the headings`,
    ),
  );
}

function resourceProblems(page: BuiltPage, { files }: BuiltSite, report: Report): Problem[] {
  return page.resources.flatMap((href) => {
    const url = new URL(href, OWN + page.address);
    if (url.protocol === 'data:') return [];
    if (url.origin !== OWN)
      return [report(page, 'own-origin', `Unexpected resource \`${href}\` of another origin, expected every file to come with the site`)];
    return files.has(decodeURIComponent(url.pathname))
      ? []
      : [report(page, 'missing-file', `Unexpected address \`${href}\`, expected a file of the site`)];
  });
}

function linkProblems(page: BuiltPage, pages: ReadonlyMap<string, BuiltPage>, { files }: BuiltSite, report: Report): Problem[] {
  return page.links.flatMap(({ href }) => {
    if (!URL.canParse(href, OWN + page.address))
      return [report(page, 'broken-link', `Unexpected address \`${href}\`, expected a link`, href)];
    const place = placeOf(page.address, href);
    if (!place) return [];
    const { path, anchor } = place;
    const target = pages.get(path);
    if (!target) return files.has(path) ? [] : [report(page, 'broken-link', missing(href, path, pages), href)];
    if (!anchor || target.ids.includes(anchor)) return [];
    const near = nearest(anchor, target.ids);
    return [
      report(
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
function isListed(page: BuiltPage): boolean {
  const isHidden = /\bnoindex\b/i.test(meta(page, 'robots') ?? '');
  return page.address !== '/404/' && page.refresh === undefined && !isRetired(page) && !isHidden;
}

/** A mistake in the frame around every page is found on each of them and reported once. */
function unique(problems: readonly Problem[]): Problem[] {
  const seen = new Set<string>();
  return problems.filter(({ file, line, column, rule, message }) => {
    const key = [file, line, column, rule, message].join('\n');
    return !seen.has(key) && seen.add(key);
  });
}
