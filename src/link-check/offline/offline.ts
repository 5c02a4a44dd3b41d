import type { Catalog } from '../../catalog/catalog.ts';
import { byPlace } from '../../problems/problem.ts';
import type { OfflineRuleName } from '../../schemas/link-rule.ts';
import { addressProblems, once } from './address-rules.ts';
import type { KnownLink, LinkProblem } from './known-links.ts';
import { bypassProblems, reportsByObject, unlinkedProblems } from './report-rules.ts';
import { severityOf } from './settings.ts';
import { nameProblems, textProblems } from './text-rules.ts';

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
