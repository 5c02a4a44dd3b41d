import { existsSync, readFileSync } from 'node:fs';
import { linksResultSchema, type LinksResult } from '../src/link-check/report/result.ts';
import { ISSUE_MARKER, fingerprintIn, trackingIssueBody } from '../src/link-check/report/markdown.ts';
import { Failure, command, exit, start } from './lib/run.ts';
import { execFileSync } from 'node:child_process';
import { z } from 'zod';

const usage = `Usage: node scripts/links-issue.ts --report FILE [--dry-run]

Keeps the one issue that tracks links that need attention: opens it, updates it, closes it. FILE is what
\`npm run check:links -- --format json\` printed; \`gh\` reaches the repository with GH_TOKEN and GH_REPO.
With --dry-run it prints the text of the issue and calls nothing.`;

const options = { report: { type: 'string' }, 'dry-run': { type: 'boolean', default: false } } as const;

/** Who writes issues with the token of a workflow; the marker in an issue of another author means nothing. */
const WORKFLOW_AUTHOR = 'github-actions[bot]';

/** The title of the one issue. */
const ISSUE_TITLE = 'Links that need attention';

/** Keeps the tracking issue; a test gives a GitHub of its own. */
export const linksIssue = (github: GitHub = askGitHub) =>
  command({ usage, options }, ({ values, at, print }) => {
    if (values.report === undefined) throw new Failure(usage);
    const result = readResult(at(values.report), values.report);
    const body = trackingIssueBody(result);
    if (values['dry-run']) {
      print(body?.trimEnd() ?? 'Nothing needs attention.');
      return exit.clean;
    }
    // After a run that asked no tool, silence says nothing: it closes no issue, and a fresh copy of the handbook gets none.
    if (!result.online || result.systems.length === 0) {
      print('No tool was asked, so no issue is kept.');
      return exit.clean;
    }
    const steps = issueSteps(readIssues(github), body);
    for (const step of steps) print(doStep(github, step));
    if (steps.length === 0) print(body === undefined ? 'Nothing needs attention.' : 'The issue is up to date.');
    return exit.clean;
  });

function readResult(path: string, named: string): LinksResult {
  if (!existsSync(path)) throw new Failure(`There is no file \`${named}\`.`);
  try {
    return linksResultSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    throw new Failure(`Unexpected report in \`${named}\`, expected what \`npm run check:links -- --format json\` prints.`);
  }
}

/** The fields of an issue that decide what to do with it. */
export type Issue = { number: number; isOpen: boolean; author: string; body: string };

/** One step that updates the tracking issue. */
export type IssueStep =
  | { do: 'create'; body: string }
  | { do: 'update'; number: number; body: string; reopen: boolean }
  | { do: 'close'; number: number; because: 'done' | 'duplicate' };

/**
 * What to do with the issues that there are, so that one tracks what needs attention, and none is open where nothing does.
 * The oldest is used, open ones first; two that were opened at once become one.
 */
export function issueSteps(issues: readonly Issue[], body: string | undefined): IssueStep[] {
  const ours = issues
    .filter(({ author, body: text }) => author === WORKFLOW_AUTHOR && text.startsWith(ISSUE_MARKER))
    .sort((a, b) => a.number - b.number);
  const open = ours.filter(({ isOpen }) => isOpen);
  if (body === undefined) return open.map(({ number }) => ({ do: 'close', number, because: 'done' }));
  const kept = open[0] ?? ours[0];
  if (kept === undefined) return [{ do: 'create', body }];
  const duplicates = open.slice(1).map(({ number }): IssueStep => ({ do: 'close', number, because: 'duplicate' }));
  const isSame = kept.isOpen && fingerprintIn(kept.body) === fingerprintIn(body);
  return [...(isSame ? [] : [{ do: 'update', number: kept.number, body, reopen: !kept.isOpen } as const]), ...duplicates];
}

/** A call of GitHub's API for the issues of the repository, `path` after `/issues`: gives the parsed answer, every page of a GET in a list. */
export type GitHub = (method: 'GET' | 'POST' | 'PATCH', path: string, body?: object) => unknown;

/** Calls GitHub through `gh`, which every runner has: it keeps the token to itself, pages and retries. */
const askGitHub: GitHub = (method, path, body) => {
  const input = body === undefined ? ['--paginate', '--slurp'] : ['--input', '-'];
  try {
    const text = execFileSync('gh', ['api', '--method', method, `repos/{owner}/{repo}/issues${path}`, ...input], {
      encoding: 'utf8',
      input: body === undefined ? '' : JSON.stringify(body),
      maxBuffer: 256 * 1024 * 1024,
      timeout: 120_000,
    });
    return JSON.parse(text);
  } catch (error) {
    const { stderr = '' } = error as { stderr?: string };
    throw new Failure(`Unexpected answer of GitHub to ${method} of its issues: ${stderr.trim() || (error as Error).message}`);
  }
};

const issue = z.object({
  number: z.int(),
  state: z.string(),
  user: z.object({ login: z.string() }),
  body: z.string().nullish(),
  pull_request: z.unknown().optional(),
});

/** Every issue that workflows opened, without pull requests. */
function readIssues(github: GitHub): Issue[] {
  const query = new URLSearchParams({ state: 'all', creator: WORKFLOW_AUTHOR, per_page: '100' });
  const pages = z.array(z.array(issue)).safeParse(github('GET', `?${query.toString()}`));
  if (!pages.success) throw new Failure('Unexpected answer of GitHub, expected lists of issues.');
  return pages.data
    .flat()
    .filter((one) => one.pull_request === undefined)
    .map(({ number, state, user, body }) => ({
      number,
      isOpen: state === 'open',
      author: user.login,
      body: (body ?? '').replaceAll('\r\n', '\n'),
    }));
}

/** Does one step, and says in a sentence what was done. */
function doStep(github: GitHub, step: IssueStep): string {
  switch (step.do) {
    case 'create':
      github('POST', '', { title: ISSUE_TITLE, body: step.body });
      return 'Opened the issue.';
    case 'update':
      github('PATCH', `/${step.number}`, { title: ISSUE_TITLE, body: step.body, ...(step.reopen && { state: 'open' }) });
      return step.reopen ? `Reopened issue ${step.number}.` : `Updated issue ${step.number}.`;
    case 'close':
      github('PATCH', `/${step.number}`, { state: 'closed', state_reason: step.because === 'done' ? 'completed' : 'not_planned' });
      return `Closed issue ${step.number}, because ${step.because === 'done' ? 'nothing needs attention' : 'an older one tracks the same'}.`;
  }
}

if (import.meta.main) await start(linksIssue());
