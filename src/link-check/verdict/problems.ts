import type { Severity } from '../../problems/problem.ts';
import type { CheckedObject, CheckedWebLink, LinkReportProblem } from '../report/result.ts';
import type { Context } from './policy.ts';
import { hideUnverifiedObject, withoutFilters } from '../report/shown-result.ts';
import { verdictTable } from './verdict-table.ts';
import { WEB_RULE, isBad, type BadVerdict } from './verdict.ts';

/** How severe the settings say that a rule is; undefined where they are silent. */
export type Severities = (rule: string) => Severity | 'off' | undefined;

/**
 * One problem for each place that links to an object with a bad verdict: its most severe verdict that is not switched off.
 * What went wrong on the way to a tool, and what no API can see, is no problem of a link.
 */
export function verdictProblems(objects: readonly CheckedObject[], context: Context, severities: Severities): LinkReportProblem[] {
  return objects.flatMap((object) => objectProblems(hideUnverifiedObject(object, context), context, severities));
}

/** How severe a verdict is in a context unless the settings say something else. */
export function verdictSeverity(verdict: BadVerdict, context: Context): Severity {
  const { errorIn }: { errorIn: readonly Context[] } = verdictTable[verdict].broken;
  return errorIn.includes(context) ? 'error' : 'warning';
}

function objectProblems(object: CheckedObject, context: Context, severities: Severities): LinkReportProblem[] {
  const [worst, ...others] = [object.verdict, ...object.also].filter(isBad).flatMap((verdict) => {
    const { rule, message } = verdictTable[verdict].broken;
    const severity = severities(rule) ?? verdictSeverity(verdict, context);
    return severity === 'off' ? [] : [{ verdict, rule, message, severity }];
  });
  if (worst === undefined) return [];
  const also = others.map(({ verdict }) => verdict).join(' and ');
  const asides = [...(also === '' ? [] : [`also ${also}`]), ...(object.fromLock ? ['known from the lock'] : [])];
  const message = worst.message(object) + (asides.length === 0 ? '' : ` (${asides.join('; ')})`);
  const { rule, severity } = worst;
  return object.places.map(({ file, line, column }) => ({ file, line, column, path: '', rule, severity, message, key: object.key }));
}

/** One problem for each place that links to a page of the web that its server says is not there. A server that refuses or fails says nothing of the page. */
export function webProblems(web: readonly CheckedWebLink[], severities: Severities): LinkReportProblem[] {
  const severity = severities(WEB_RULE) ?? 'warning';
  if (severity === 'off') return [];
  return web
    .filter(({ verdict }) => verdict === 'broken')
    .flatMap(({ url, status, places }) => {
      const answer = status === undefined ? '' : `, whose server answers ${status}`;
      const message = `Unexpected link to \`${withoutFilters(url)}\`${answer}, expected a page that opens: correct the address, or remove the link`;
      return places.map(({ file, line, column }) => ({ file, line, column, path: '', rule: WEB_RULE, severity, message }));
    });
}
