import type { Catalog } from '../../catalog/catalog.ts';
import { byPlace } from '../../problems/problem.ts';
import { isPast, type KnownLink } from './known-links.ts';
import type { LinkFinding, LinkRuleName } from '../../tool-links/link.ts';
import { tellAddress, type LinkProblem } from './link-problem.ts';
import { pastReports, reportsByObject, unlinkedProblems } from './report-rules.ts';
import type { OfflineRuleName } from './rule-names.ts';
import { severityOf } from './settings.ts';
import { nameProblems, textProblems } from './text-rules.ts';
import { toldByContent, type ToldByContent } from './told-by-content.ts';

/**
 * What can be told of links without asking anybody, in the order of files and lines, as grave as `content/links.yaml` says; also what the check of
 * content tells of them, as it tells it. `links` are all of the catalog, `today` is a day as `YYYY-MM-DD`.
 */
export function offlineProblems(catalog: Catalog, links: readonly KnownLink[], today: string): LinkProblem[] {
  const reports = reportsByObject(links);
  const content = toldByContent(catalog, today);
  const own = [
    ...links.flatMap((link) => addressProblems(link, content)),
    ...textProblems(catalog, links, reports),
    ...nameProblems(links, reports),
    ...pastReports(links, reports),
    ...unlinkedProblems(catalog),
  ];
  return [...content.problems, ...asSet(catalog, once(own))].sort(byPlace);
}

/** A report that is somewhere else today may have had any address; but that of a customer or of data for all is out as long as it stands there. */
const ofThePast: readonly LinkRuleName[] = ['link-malformed', 'link-public', 'link-signed', 'link-filter', 'link-noise'];

function addressProblems(link: KnownLink, content: ToldByContent): LinkProblem[] {
  const concerns = ({ rule }: LinkFinding) => !content.tells(link, rule) && (!isPast(link) || ofThePast.includes(rule));
  return link.read.findings.filter(concerns).map(({ rule, message, fix }) => tellAddress(link, rule, message, fix));
}

/** Links by reference share an address, whose mistakes are told once. */
function once(problems: readonly LinkProblem[]): LinkProblem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}

function asSet(catalog: Catalog, problems: readonly LinkProblem[]): LinkProblem[] {
  const settings = catalog.of('links');
  return problems.flatMap((problem) => {
    const severity = severityOf(settings, problem.rule as OfflineRuleName);
    return severity === 'off' ? [] : [{ ...problem, severity }];
  });
}
