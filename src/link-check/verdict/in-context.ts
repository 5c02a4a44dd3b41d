import type { Context } from './context.ts';
import { policyOf } from './policy.ts';
import type { LinkReportProblem } from '../report/result.ts';

/** The problems as grave as they are in a context: where only what the change adds holds, errors of everything else are warnings. */
export function inContext(
  problems: readonly LinkReportProblem[],
  context: Context,
  isAdded: (problem: LinkReportProblem) => boolean,
): LinkReportProblem[] {
  if (policyOf(context).holdsFor === 'all') return [...problems];
  return problems.map((problem) => (problem.severity === 'error' && !isAdded(problem) ? { ...problem, severity: 'warning' } : problem));
}
