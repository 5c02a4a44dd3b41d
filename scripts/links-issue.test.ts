import { beforeEach, expect, test } from 'vitest';
import { jsonReport } from '../src/link-check/report/link-report.ts';
import { cleanResult, richResult } from '../src/link-check/report/testing.ts';
import { trackingIssueBody } from '../src/link-check/report/markdown.ts';
import type { LinksResult } from '../src/link-check/report/result.ts';
import { temporaryFolder } from '../src/read/testing.ts';
import { runCommand } from './lib/testing.ts';
import { issueSteps, linksIssue, type GitHub, type Issue, type IssueStep } from './links-issue.ts';

type Stored = { number: number; state: string; user: { login: string }; body: string | null; title?: string; pull_request?: object };

/** A GitHub that keeps the issues of one repository, two on a page. */
let issues: Stored[] = [];
let calls: string[] = [];
const user = { login: 'github-actions[bot]' };
const body = trackingIssueBody(richResult) ?? '';

const github: GitHub = (method, path, sent) => {
  calls.push(`${method} ${path}`);
  if (method === 'GET') {
    const creator = new URLSearchParams(path.slice(1)).get('creator');
    const found = issues.filter((issue) => issue.user.login === creator);
    return Array.from({ length: Math.ceil(found.length / 2) }, (_, page) => found.slice(2 * page, 2 * page + 2));
  }
  const found = issues.find(({ number }) => path === `/${number}`);
  if (found) return Object.assign(found, sent);
  issues.push({ body: null, ...sent, number: issues.length + 1, state: 'open', user });
  return issues.at(-1);
};

beforeEach(() => {
  [issues, calls] = [[], []];
});

async function keep(result: LinksResult | string, args: readonly string[] = [], on = github) {
  const text = typeof result === 'string' ? result : jsonReport(result);
  const { code, stdout, stderr } = await runCommand(linksIssue(on), ['--report', 'links.json', ...args], {
    cwd: temporaryFolder({ 'links.json': text }),
  });
  return `${code} ${stdout}${stderr}`.trimEnd();
}

test('one issue is opened, left alone, updated, closed and opened again', async () => {
  expect(await keep(richResult)).toBe('0 Opened the issue.');
  expect(await keep({ ...richResult, day: '2026-11-30' })).toBe('0 The issue is up to date.');
  expect(await keep({ ...richResult, incomplete: [] })).toBe('0 Updated issue 1.');
  expect(await keep(cleanResult)).toBe('0 Closed issue 1, because nothing needs attention.');
  expect(await keep(cleanResult)).toBe('0 Nothing needs attention.');
  expect(await keep(richResult)).toBe('0 Reopened issue 1.');
  expect(issues).toMatchObject([{ number: 1, state: 'open', title: 'Links that need attention', body }]);
});

test('it is found after many others, with the line ends that a browser gives it, and is no pull request', async () => {
  issues = Array.from({ length: 5 }, (_, index) => ({ number: index + 1, state: 'closed', user, body: null }));
  issues.push(
    { number: 6, state: 'open', user, body, pull_request: {} },
    { number: 7, state: 'open', user, body: body.replaceAll('\n', '\r\n') },
  );
  expect(await keep(richResult)).toBe('0 The issue is up to date.');
  expect(calls).toHaveLength(1);
  issues.push({ number: 8, state: 'open', user, body });
  expect(await keep(richResult)).toBe('0 Closed issue 8, because an older one tracks the same.');
});

test.each<[what: string, result: LinksResult, args: string[], printed: string]>([
  ['a run that asked no tool', { ...richResult, systems: [] }, [], 'No tool was asked, so no issue is kept.'],
  ['a run offline', { ...cleanResult, online: false }, [], 'No tool was asked, so no issue is kept.'],
  ['a dry run', richResult, ['--dry-run'], body.trimEnd()],
  ['a dry run without a finding', cleanResult, ['--dry-run'], 'Nothing needs attention.'],
])('%s calls nothing', async (_, result, args, printed) => {
  expect(await keep(result, args)).toBe(`0 ${printed}`);
  expect(calls).toEqual([]);
});

test.each(['', 'null', '[]', '{"version":2}', '{"version":1,"problems":{}}'])('a report that is none is refused: %j', async (text) => {
  expect(await keep(text)).toBe('1 Unexpected report in `links.json`, expected what `npm run check:links -- --format json` prints.');
});

test('an answer of GitHub that is no list of issues ends it with a sentence', async () => {
  expect(await keep(richResult, [], () => [{ message: 'Not Found' }])).toBe('1 Unexpected answer of GitHub, expected lists of issues.');
});

const old = trackingIssueBody({ ...richResult, incomplete: [] }) ?? '';
const issue = (number: number, more: Partial<Issue> = {}): Issue => ({ number, isOpen: true, author: user.login, body, ...more });

const others = [issue(1, { author: 'mallory' }), issue(2, { body: `Look: ${body}` }), issue(3, { body: '' })];
const closed = { isOpen: false };
const update = (number: number, reopen: boolean) => ({ do: 'update', number, body, reopen }) as const;
const close = (number: number, because: 'done' | 'duplicate') => ({ do: 'close', number, because }) as const;

test.each<[what: string, issues: Issue[], body: string | undefined, steps: IssueStep[]]>([
  ['there is none, and something needs attention', [], body, [{ do: 'create', body }]],
  ['there is none, and nothing needs attention', [], undefined, []],
  ['it says the same', [issue(7)], body, []],
  ['it says something else', [issue(7, { body: old })], body, [update(7, false)]],
  ['nothing needs attention anymore', [issue(7)], undefined, [close(7, 'done')]],
  ['it is closed, and nothing needs attention', [issue(7, closed)], undefined, []],
  ['it is closed, and the same needs attention: no second one is opened', [issue(7, closed), issue(9, closed)], body, [update(7, true)]],
  ['two are open: the older is used', [issue(9), issue(7, { body: old })], body, [update(7, false), close(9, 'duplicate')]],
  ['two are open, and nothing needs attention', [issue(9), issue(7)], undefined, [close(7, 'done'), close(9, 'done')]],
  ['an older one is closed: the open one is used', [issue(5, closed), issue(7)], body, []],
  ['others are of somebody else, or have no marker at their start', others, body, [{ do: 'create', body }]],
  ['others are open, and nothing needs attention', others, undefined, []],
])('where %s', (_, issues, wanted, steps) => {
  expect(issueSteps(issues, wanted)).toEqual(steps);
});
