import type { Catalog } from '../../catalog/catalog.ts';
import { addressOf, titleOf, type Entry } from '../../catalog/entry.ts';
import { byPlace, problemAt } from '../../problems/problem.ts';
import type { OfflineRuleName } from '../../schemas/link-rule.ts';
import { genericText, isAddress, plainWords } from '../../tool-links/generic-text.ts';
import { keyOf } from '../../tool-links/link.ts';
import { addressProblems, once } from './address-rules.ts';
import { isPast, isReportAddress, linkProblem, objectKey, objectOf, type KnownLink, type LinkProblem } from './known-links.ts';
import { severityOf } from './settings.ts';

/** What is wrong with links without asking anybody, by file and line, as severe as `content/links.yaml` says; `links` are all of the catalog. */
export function offlineProblems(catalog: Catalog, links: readonly KnownLink[]): LinkProblem[] {
  const reports = reportsByObject(links);
  const others = [
    ...textProblems(catalog, links, reports),
    ...nameProblems(links, reports),
    ...bypassProblems(links, reports),
    ...unlinkedProblems(catalog),
  ].flatMap((problem) => {
    const severity = severityOf(catalog.of('links'), problem.rule as OfflineRuleName);
    return severity === 'off' ? [] : [{ ...problem, severity }];
  });
  return once([...addressProblems(catalog, links), ...others]).sort(byPlace);
}

/** The report that opens each object, or opened it before, by the key of the object. */
type ReportsByObject = ReadonlyMap<string, Entry<'reports'>>;

/** Finds the reports of objects; where several lead to one, the one that opens it today comes first. */
function reportsByObject(links: readonly KnownLink[]): ReportsByObject {
  const own = links.flatMap((link) => {
    const key = objectKey(link);
    const { entry } = link;
    return key !== undefined && entry.collection === 'reports' && isReportAddress(link) ? [{ key, entry, today: !isPast(link) }] : [];
  });
  return new Map(
    [...own.filter(({ today }) => !today).reverse(), ...own.filter(({ today }) => today).reverse()].map(({ key, entry }) => [key, entry]),
  );
}

/** Links in prose that bypass the page of a report: the tool does not say what that page warns about. */
function bypassProblems(links: readonly KnownLink[], reports: ReportsByObject): LinkProblem[] {
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
function unlinkedProblems(catalog: Catalog): LinkProblem[] {
  return unlinkedReports(catalog).map((report) =>
    problemAt(report, ['title'], 'report-unlinked', `Missing link to \`${report.id}\`, expected a definition or a page that leads to it`),
  );
}

/** Links to objects of tools whose text does not say where they lead; the prose check reports those of any other link. */
function textProblems(catalog: Catalog, links: readonly KnownLink[], reports: ReportsByObject): LinkProblem[] {
  const tools = ['Looker', 'Amplitude', ...[...catalog.of('tools').values()].map(titleOf)];
  return links.filter(hasWords).flatMap((link) => {
    const object = objectOf(link);
    // The start page of a tool is called by its name.
    const found = object && genericText(link.text, object.kind === 'home' ? [] : tools);
    if (object === undefined || found === undefined) return [];
    const report = reports.get(keyOf(object));
    const message = `Unexpected ${found}, expected words that name what it leads to`;
    return [linkProblem(link, 'link-text', message, { suggestion: report && titleOf(report) })];
  });
}

/** A bare address, which the prose check reports, has no text that could say anything, and neither has a tag without text. */
function hasWords({ is, text, at, written }: KnownLink): boolean {
  if (is !== 'link') return is === 'attribute' && text !== '';
  const isBare = isAddress(text) && (written === undefined || (written.line === at.line && written.column === at.column));
  return !isBare;
}

/** Each further name of an object without a report of its own, with the first one. */
function nameProblems(links: readonly KnownLink[], reports: ReportsByObject): LinkProblem[] {
  const named = links.filter(({ path, text }) => path.length === 0 && text !== '' && !isAddress(text) && genericText(text) === undefined);
  const byObject = Map.groupBy(named, objectKey);
  return [...byObject].flatMap(([key, same]) => (key === undefined || reports.has(key) ? [] : otherNames(same)));
}

function otherNames([first, ...others]: readonly KnownLink[]): LinkProblem[] {
  if (first === undefined) return [];
  const seen = new Set([nameIn(first)]);
  return others.flatMap((link) => {
    if (seen.has(nameIn(link))) return [];
    seen.add(nameIn(link));
    const where = `\`${first.entry.file}\` calls it so in line ${first.at.line}`;
    return [linkProblem(link, 'link-names', `Unexpected second name \`${link.text}\` of one object, expected \`${first.text}\`: ${where}`)];
  });
}

/** A name without what may differ: capitals, punctuation and an article. */
function nameIn({ text }: KnownLink): string {
  return plainWords(text).replace(/^(?:the|our|an?) /, '');
}
