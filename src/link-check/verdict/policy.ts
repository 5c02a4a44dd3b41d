import type { Severity } from '../../problems/problem.ts';

/** Where the check runs, which decides what it may ask and what stops a change. */
export const contexts = ['local', 'fork', 'pull-request', 'push', 'scheduled', 'release'] as const;

/** Where the check runs. */
export type Context = (typeof contexts)[number];

/**
 * Where the check runs, by the environment of GitHub’s runner and the event that started it.
 * Outside that runner it is `local`; what is unclear there counts as a fork, which may do least.
 */
export function contextOf(env: Readonly<Record<string, string | undefined>>, event: unknown): Context {
  if (env['GITHUB_ACTIONS'] !== 'true') return 'local';
  switch (env['GITHUB_EVENT_NAME']) {
    case 'schedule':
    case 'workflow_dispatch':
      return 'scheduled';
    case 'push':
    case 'merge_group':
      return 'push';
    case 'release':
      return 'release';
    case 'pull_request':
    case 'pull_request_target':
      return isOfThisRepository(event) && env['GITHUB_ACTOR'] !== DEPENDABOT ? 'pull-request' : 'fork';
    default:
      return 'fork';
  }
}

/** The context of that name; undefined where there is none. */
export function readContext(name: string): Context | undefined {
  return contexts.find((context) => context === name);
}

/** GitHub gives its pull requests no secrets, as if they came from a fork. */
const DEPENDABOT = 'dependabot[bot]';

/** The head of a deleted repository has no name, and counts as foreign. */
function isOfThisRepository(event: unknown): boolean {
  const head = valueAt(event, ['pull_request', 'head', 'repo', 'full_name']);
  const base = valueAt(event, ['pull_request', 'base', 'repo', 'full_name']);
  const author = valueAt(event, ['pull_request', 'user', 'login']);
  return typeof head === 'string' && head !== '' && head === base && author !== DEPENDABOT;
}

function valueAt(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (found, key) =>
      typeof found === 'object' && found !== null && Object.hasOwn(found, key) ? (found as Record<string, unknown>)[key] : undefined,
    value,
  );
}

/** What the check may do in a context, and what stops there. */
export type Policy = {
  /** Whether `--online` has an effect: where not, no request is made and credentials are not read, even if they are there. */
  mayAsk: boolean;
  /** The links whose objects are asked for: all, or only those that the change adds. */
  asks: 'all' | 'added';
  /** How many objects that the lock does not know are asked for at most, so that a change cannot list what a tool holds. */
  maxNew: number;
  /** Whether `--update` has an effect. A change from elsewhere sees only a part, and its folder is thrown away. */
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

/** The problems as severe as they are in a context: where only what the change adds counts, errors of everything else are warnings. */
export function inContext<Found extends { severity: Severity }>(
  problems: readonly Found[],
  context: Context,
  isAdded: (problem: Found) => boolean,
): Found[] {
  if (policyOf(context).holdsFor === 'all') return [...problems];
  return problems.map((problem) => (problem.severity === 'error' && !isAdded(problem) ? { ...problem, severity: 'warning' } : problem));
}

/** What decides how the check ends. */
type RunOutcome = { context: Context; problems: readonly { severity: Severity }[]; incomplete: readonly string[] };

/**
 * How the check ends, in the numbers of all commands of the handbook:
 *
 * - 0: no errors. Also where nothing could be verified, except in the scheduled run; the report says so.
 * - 1: it could not run, or was called wrongly. No result leads to it.
 * - 2: errors were found; which ones are errors depends on the context.
 * - 3: only in the scheduled run: it could not verify what it should have (credentials refused, a canary failed, too much changed at once,
 *   no calls left, less than 95 % of what an API can see). It takes precedence over 2, because what was not seen may be worse.
 */
export function exitCodeOf({ context, problems, incomplete }: RunOutcome): 0 | 2 | 3 {
  if (policyOf(context).mustVerify && incomplete.length > 0) return 3;
  return problems.some(({ severity }) => severity === 'error') ? 2 : 0;
}
