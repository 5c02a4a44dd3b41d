import type { Catalog } from '../../catalog/catalog.ts';
import { addressOf, titleOf, type Entry } from '../../catalog/entry.ts';
import { problemAt } from '../../problems/problem.ts';
import { linkProblem, objectKey, type KnownLink, type LinkProblem } from './known-links.ts';

/** The report that opens each object, or opened it before, by the key of the object. */
export type ReportsByObject = ReadonlyMap<string, Entry<'reports'>>;

/** Finds the reports of objects; where several lead to one, the one that opens it today comes first. */
export function reportsByObject(links: readonly KnownLink[]): ReportsByObject {
  const own = links.flatMap((link) => {
    const key = objectKey(link);
    const { entry, path } = link;
    return key !== undefined && entry.collection === 'reports' && path.length > 0 ? [{ key, entry, today: path[0] === 'url' }] : [];
  });
  return new Map(
    [...own.filter(({ today }) => !today).reverse(), ...own.filter(({ today }) => today).reverse()].map(({ key, entry }) => [key, entry]),
  );
}

/** Links in prose that bypass the page of a report: the tool does not say what that page warns about. */
export function bypassProblems(links: readonly KnownLink[], reports: ReportsByObject): LinkProblem[] {
  return links.flatMap((link) => {
    const report = reports.get(objectKey(link) ?? '');
    if (!report || link.path.length > 0 || (link.entry.collection === 'reports' && link.entry.id === report.id)) return [];
    const message = `Unexpected link into the tool, expected the page of the report “${titleOf(report)}”`;
    return [linkProblem(link, 'link-to-report', message, { suggestion: addressOf(report) })];
  });
}

/** The reports that no definition names and no page links to, and that name no definition on whose page they would be listed. */
export function unlinkedReports(catalog: Catalog): Entry<'reports'>[] {
  return [...catalog.of('reports').values()].filter(
    (report) => catalog.backlinks(report).length === 0 && (report.data.metrics ?? []).length === 0,
  );
}

/** Each report that nothing links to. */
export function unlinkedProblems(catalog: Catalog): LinkProblem[] {
  return unlinkedReports(catalog).map((report) =>
    problemAt(report, ['title'], 'report-unlinked', `Missing link to \`${report.id}\`, expected a definition or a page that leads to it`),
  );
}
