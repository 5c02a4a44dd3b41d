import type { Severity } from '../../problems/problem.ts';
import type { Context } from './context.ts';
import type { LinksResult } from '../report/result.ts';
import type { VerdictRule } from './verdict-rules.ts';

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
  /** The links whose errors are errors: all, or only those that the change adds; nobody must fix what others left behind. */
  holdsFor: 'all' | 'added';
  /** The verdicts that are errors; the other ones are warnings. */
  errors: readonly VerdictRule[];
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
  errors: [],
  mustVerify: false,
};

const change: Policy = {
  ...careful,
  mayAsk: true,
  maxNew: 50,
  holdsFor: 'added',
  errors: ['link-trashed', 'link-gone', 'link-not-found', 'link-forbidden'],
};

const everything: Policy = { ...careful, mayAsk: true, asks: 'all', maxNew: Infinity, mayWriteLock: true, showsNew: true };

const policies: Readonly<Record<Context, Policy>> = {
  local: everything,
  fork: { ...careful, holdsFor: 'added' },
  'pull-request': change,
  push: change,
  scheduled: { ...everything, asksWeb: true, errors: ['link-trashed', 'link-gone'], mustVerify: true },
  release: careful,
};

/** What the check may do in a context. */
export function policyOf(context: Context): Policy {
  return policies[context];
}

/** How grave a verdict is in a context unless the settings say otherwise. */
export function verdictSeverity(rule: VerdictRule, context: Context): Severity {
  return policyOf(context).errors.includes(rule) ? 'error' : 'warning';
}

/**
 * How the check ends, in the numbers of all commands of the handbook:
 *
 * - 0: no errors. Also where nothing could be verified, but in the scheduled run; the report says so.
 * - 1: it could not run, or was called wrongly. Never told from a result.
 * - 2: errors were found; which ones are errors depends on the context.
 * - 3: only in the scheduled run: it could not verify what it should have (credentials refused, a canary failed, too much changed at once,
 *   no calls left, less than 95 % of what an API can see). It goes before 2, because what was not seen may be worse.
 */
export function exitCodeOf({ context, problems, incomplete }: LinksResult): 0 | 2 | 3 {
  if (policyOf(context).mustVerify && incomplete.length > 0) return 3;
  return problems.some(({ severity }) => severity === 'error') ? 2 : 0;
}
