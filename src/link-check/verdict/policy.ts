import type { Severity } from '../../problems/problem.ts';
import type { LinkReportProblem, LinksResult } from '../report/result.ts';
import type { Context } from './context.ts';
import { verdictRow, type BadVerdict } from './verdict.ts';

/** What the check may do in a context, and what stops there. */
export type Policy = {
  /** Whether `--online` holds: where not, no request is made and credentials are not read, even if they are there. */
  mayAsk: boolean;
  /** The links whose objects are asked for: all, or only those that the change adds. */
  asks: 'all' | 'added';
  /** How many objects that the lock does not know are asked for at most, so that a change cannot list what a tool holds. */
  maxNew: number;
  /** Whether `--update` holds. A change from elsewhere sees only a part, and its folder is thrown away. */
  mayWriteLock: boolean;
  /** Whether titles are shown of objects that the lock does not know: who opens a pull request must not learn them from it. */
  showsNew: boolean;
  /** Whether addresses outside the tools are opened. */
  asksWeb: boolean;
  /** The links whose errors are errors: all, or only those that the change adds; nobody must fix what others left. */
  holdsFor: 'all' | 'added';
  /** Whether a run that could not verify what it should ends with 3. */
  mustVerify: boolean;
};

const careful: Policy = {
  mayAsk: false,
  asks: 'added',
  maxNew: 0,
  mayWriteLock: false,
  showsNew: false,
  asksWeb: false,
  holdsFor: 'all',
  mustVerify: false,
};

const change: Policy = { ...careful, mayAsk: true, maxNew: 50, holdsFor: 'added' };

const everything: Policy = { ...careful, mayAsk: true, asks: 'all', maxNew: Infinity, mayWriteLock: true, showsNew: true };

const policies: Readonly<Record<Context, Policy>> = {
  local: everything,
  fork: { ...careful, holdsFor: 'added' },
  'pull-request': change,
  push: change,
  scheduled: { ...everything, asksWeb: true, mustVerify: true },
  release: careful,
};

/** What the check may do in a context. */
export function policyOf(context: Context): Policy {
  return policies[context];
}

/** How severe a verdict is in a context unless the settings say something else. */
export function verdictSeverity(verdict: BadVerdict, context: Context): Severity {
  return verdictRow(verdict).broken?.errorIn.includes(context) ? 'error' : 'warning';
}

/** The problems as severe as they are in a context: where only what the change adds counts, errors of everything else are warnings. */
export function inContext(
  problems: readonly LinkReportProblem[],
  context: Context,
  isAdded: (problem: LinkReportProblem) => boolean,
): LinkReportProblem[] {
  if (policyOf(context).holdsFor === 'all') return [...problems];
  return problems.map((problem) => (problem.severity === 'error' && !isAdded(problem) ? { ...problem, severity: 'warning' } : problem));
}

/**
 * How the check ends, in the numbers of all commands of the handbook:
 *
 * - 0: no errors. Also where nothing could be verified, except in the scheduled run; the report says so.
 * - 1: it could not run, or was called wrongly. No result leads to it.
 * - 2: errors were found; which ones are errors depends on the context.
 * - 3: only in the scheduled run: it could not verify what it should have (credentials refused, a canary failed, too much changed at once,
 *   no calls left, less than 95 % of what an API can see). It takes precedence over 2, because what was not seen may be worse.
 */
export function exitCodeOf({ context, problems, incomplete }: LinksResult): 0 | 2 | 3 {
  if (policyOf(context).mustVerify && incomplete.length > 0) return 3;
  return problems.some(({ severity }) => severity === 'error') ? 2 : 0;
}
