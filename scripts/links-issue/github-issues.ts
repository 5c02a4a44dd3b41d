import { readBase } from '../../src/link-check/online/setup.ts';
import { WORKFLOW_AUTHOR, type Issue, type IssueStep } from './tracking-issue.ts';
import { Failure } from '../lib/run.ts';

/** The repository whose issues are read and written, and with whose rights. */
export type IssuesAccess = { api: string; repository: string; token: string };

/** The access that the environment of a workflow gives. */
export function issuesAccess(env: Readonly<Record<string, string | undefined>>): IssuesAccess {
  const read = (name: string) => {
    const value = env[name]?.trim();
    if (value === undefined || value === '')
      throw new Failure(`Missing \`${name}\`, expected it in the environment, as GitHub’s runner sets it.`);
    return value;
  };
  const repository = read('GITHUB_REPOSITORY');
  if (!/^[a-z\d][\w-]*\/(?!\.{1,2}$)[\w.-]+$/iu.test(repository))
    throw new Failure('Unexpected value of `GITHUB_REPOSITORY`, expected `owner/name`.');
  return { api: readBase('GITHUB_API_URL', env['GITHUB_API_URL'] ?? 'https://api.github.com'), repository, token: read('GITHUB_TOKEN') };
}

/** The title of the one issue. */
export const ISSUE_TITLE = 'Links that need attention';

const PAGE = 100;
const MOST_PAGES = 50;

/** Every issue that workflows opened, without pull requests. */
export async function readIssues(access: IssuesAccess): Promise<Issue[]> {
  const found: Issue[] = [];
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const query = new URLSearchParams({ state: 'all', creator: WORKFLOW_AUTHOR, per_page: String(PAGE), page: String(page) });
    const answer = await call(access, 'GET', `/issues?${query.toString()}`);
    if (!Array.isArray(answer)) throw new Failure('Unexpected answer of GitHub, expected a list of issues.');
    found.push(...answer.flatMap(issueOf));
    if (answer.length < PAGE) return found;
  }
  throw new Failure(`Unexpected number of issues by ${WORKFLOW_AUTHOR}, expected ${PAGE * MOST_PAGES} at most.`);
}

/** Does one step, and says in a sentence what was done. */
export async function doStep(access: IssuesAccess, step: IssueStep): Promise<string> {
  switch (step.do) {
    case 'create':
      await call(access, 'POST', '/issues', { title: ISSUE_TITLE, body: step.body });
      return 'Opened the issue.';
    case 'update':
      await call(access, 'PATCH', `/issues/${step.number}`, { title: ISSUE_TITLE, body: step.body, ...(step.reopen && { state: 'open' }) });
      return `${step.reopen ? 'Opened issue' : 'Brought issue'} ${step.number} ${step.reopen ? 'again' : 'up to date'}.`;
    case 'close':
      await call(access, 'PATCH', `/issues/${step.number}`, {
        state: 'closed',
        state_reason: step.because === 'done' ? 'completed' : 'not_planned',
      });
      return `Closed issue ${step.number}${step.because === 'done' ? ', because nothing needs attention' : ', because an older one tracks the same'}.`;
  }
}

async function call(
  { api, repository, token }: IssuesAccess,
  method: 'GET' | 'POST' | 'PATCH',
  path: string,
  body?: object,
): Promise<unknown> {
  const headers = { accept: 'application/vnd.github+json', authorization: `Bearer ${token}`, 'x-github-api-version': '2022-11-28' };
  const failed = (why: string) =>
    new Failure(`Unexpected answer of GitHub to ${method} of \`/repos/${repository}${path.split('?')[0] ?? ''}\`: ${why}.`);
  let response: Response;
  try {
    // The token goes to no other origin, whatever an answer says.
    response = await fetch(`${api}/repos/${repository}${path}`, {
      method,
      headers,
      redirect: 'manual',
      signal: AbortSignal.timeout(30_000),
      ...(body && { body: JSON.stringify(body) }),
    });
  } catch {
    throw failed('none in time');
  }
  if (!response.ok) throw failed(`status ${response.status}`);
  return (await response.json().catch(() => undefined)) as unknown;
}

function issueOf(value: unknown): Issue[] {
  const { number, state, user, body, pull_request: pull } = (value ?? {}) as Record<string, unknown>;
  const { login } = (user ?? {}) as Record<string, unknown>;
  if (typeof number !== 'number' || typeof login !== 'string' || pull !== undefined) return [];
  return [{ number, isOpen: state === 'open', author: login, body: typeof body === 'string' ? body.replaceAll('\r\n', '\n') : '' }];
}
