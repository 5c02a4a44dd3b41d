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

/** A head whose repository was deleted has none, and belongs to nobody. */
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
