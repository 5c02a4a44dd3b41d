import { withoutFilters } from './without-filters.ts';
import type { CheckedWebLink, LinkReportProblem } from '../report/result.ts';
import type { Severities } from './verdict-problems.ts';
import { WEB_RULE } from './verdict-rules.ts';

/** One problem for each place that links to a page of the web that its server says is not there. A server that refuses or fails says nothing of the page. */
export function webProblems(web: readonly CheckedWebLink[], severities: Severities): LinkReportProblem[] {
  const severity = severities(WEB_RULE) ?? 'warning';
  if (severity === 'off') return [];
  return web
    .filter(({ verdict }) => verdict === 'broken')
    .flatMap(({ url, status, places }) =>
      places.map(({ file, line, column }) => ({
        file,
        line,
        column,
        path: '',
        rule: WEB_RULE,
        severity,
        message: `Unexpected link to \`${withoutFilters(url)}\`${status === undefined ? '' : `, whose server answers ${status}`}, expected a page that opens: correct the address, or drop the link`,
      })),
    );
}
