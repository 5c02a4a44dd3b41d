import type { Severity } from '../../problems/problem.ts';
import type { Context } from './context.ts';
import { discreetObject } from './discreet.ts';
import { verdictSeverity } from './policy.ts';
import type { CheckedObject, LinkReportProblem } from '../report/result.ts';
import { isBad, ruleOfVerdict, type BadVerdict } from './verdict-rules.ts';
import { verdictMessage } from './verdict-words.ts';

/** How grave the settings say that a rule is; undefined where they say nothing. */
export type Severities = (rule: string) => Severity | 'off' | undefined;

/**
 * One problem for each place that links to an object with a bad verdict, told of its gravest verdict that is not switched off.
 * What went wrong on the way to a tool, and what no API can see, is no problem of a link.
 */
export function verdictProblems(objects: readonly CheckedObject[], context: Context, severities: Severities): LinkReportProblem[] {
  return objects.flatMap((object) => ofObject(discreetObject(object, context), context, severities));
}

function ofObject(object: CheckedObject, context: Context, severities: Severities): LinkReportProblem[] {
  const told = [object.verdict, ...object.also].filter(isBad).flatMap((verdict) => {
    const severity = severities(ruleOfVerdict[verdict]) ?? verdictSeverity(ruleOfVerdict[verdict], context);
    return severity === 'off' ? [] : [{ verdict, severity }];
  });
  const [worst] = told;
  if (worst === undefined) return [];
  const message = `${verdictMessage(object, worst.verdict)}${asides(
    told.slice(1).map(({ verdict }) => verdict),
    object.fromLock ?? false,
  )}`;
  return object.places.map(({ file, line, column }) => ({
    file,
    line,
    column,
    path: '',
    rule: ruleOfVerdict[worst.verdict],
    severity: worst.severity,
    message,
    key: object.key,
  }));
}

function asides(also: readonly BadVerdict[], fromLock: boolean): string {
  const told = [...(also.length > 0 ? [`also ${also.join(' and ')}`] : []), ...(fromLock ? ['known from the lock'] : [])];
  return told.length === 0 ? '' : ` (${told.join('; ')})`;
}
