import { expect, test } from 'vitest';
import { richResult } from '../report/testing.ts';
import { contextOf, contexts, exitCodeOf, inContext, policyOf, readContext, type Context } from './policy.ts';
import { verdictSeverity } from './problems.ts';
import { badVerdicts } from './verdict.ts';

const own = { full_name: 'acme/handbook' };
const foreign = { full_name: 'mallory/handbook' };
const pull = (head: unknown, author = 'ada', base: unknown = own) => ({
  pull_request: { head: { repo: head }, base: { repo: base }, user: { login: author } },
});

test.each<[what: string, runner: string, event: unknown, context: Context, actor?: string]>([
  ['the schedule starts it', 'schedule', {}, 'scheduled'],
  ['a person starts it', 'workflow_dispatch', {}, 'scheduled'],
  ['something is pushed', 'push', {}, 'push'],
  ['a queue merges', 'merge_group', {}, 'push'],
  ['a release is made', 'release', {}, 'release'],
  ['the branch is of this repository', 'pull_request', pull(own), 'pull-request'],
  ['it runs with the rights of the base', 'pull_request_target', pull(own), 'pull-request'],
  ['the branch is of another repository', 'pull_request', pull(foreign), 'fork'],
  ['a fork runs with the rights of the base', 'pull_request_target', pull(foreign), 'fork'],
  ['the repository of the branch was deleted', 'pull_request', pull(null), 'fork'],
  ['Dependabot opened it', 'pull_request', pull(own, 'dependabot[bot]'), 'fork'],
  ['Dependabot pushed to it', 'pull_request', pull(own), 'fork', 'dependabot[bot]'],
  ['two repositories have no name', 'pull_request', pull({}, 'ada', {}), 'fork'],
  ['two repositories have an empty name', 'pull_request', pull({ full_name: '' }, 'ada', { full_name: '' }), 'fork'],
  ['another workflow starts it', 'workflow_run', {}, 'fork'],
  ['a comment starts it', 'issue_comment', {}, 'fork'],
])('where %s', (_, name, event, context, actor) => {
  expect(contextOf({ GITHUB_ACTIONS: 'true', GITHUB_EVENT_NAME: name, GITHUB_ACTOR: actor }, event)).toBe(context);
});

test.each([undefined, null, 7, 'x', [], {}, { pull_request: null }, { pull_request: { head: {}, base: {} } }, pull(7)])(
  'a pull request whose event says nothing is one of a fork (%#)',
  (event) => {
    expect(contextOf({ GITHUB_ACTIONS: 'true', GITHUB_EVENT_NAME: 'pull_request' }, event)).toBe('fork');
  },
);

test('outside GitHub’s runner the check is local, and a runner that names no event counts as a fork', () => {
  expect([{}, { CI: 'true', GITHUB_EVENT_NAME: 'push' }].map((env) => contextOf(env, undefined))).toEqual(['local', 'local']);
  expect(contextOf({ GITHUB_ACTIONS: 'true' }, {})).toBe('fork');
});

test('reads the name of a context, and no other name', () => {
  expect(contexts.map(readContext)).toEqual(contexts);
  expect(['Local', 'constructor', ''].map(readContext)).toEqual([undefined, undefined, undefined]);
});

test('only a change from outside and a release may not ask, and only the schedule opens pages outside the tools', () => {
  expect(contexts.filter((context) => !policyOf(context).mayAsk)).toEqual(['fork', 'release']);
  expect(contexts.filter((context) => policyOf(context).mayWriteLock)).toEqual(['local', 'scheduled']);
  expect(contexts.filter((context) => policyOf(context).asksWeb)).toEqual(['scheduled']);
});

test('a change asks for what it adds, for 50 new objects at most, and learns no titles of them', () => {
  for (const context of ['pull-request', 'push'] as const)
    expect(policyOf(context)).toMatchObject({ asks: 'added', maxNew: 50, showsNew: false });
  expect(policyOf('scheduled')).toMatchObject({ asks: 'all', maxNew: Infinity, showsNew: true });
});

const error = { severity: 'error' } as const;
const warning = { severity: 'warning' } as const;
const added = { ...error, isAdded: true };
const lost = ['trashed', 'forbidden', 'not-found-or-forbidden', 'gone'];

test.each<[context: Context, errors: string[], allErrors: boolean]>([
  ['local', [], true],
  ['fork', [], false],
  ['release', [], true],
  ['pull-request', lost, false],
  ['push', lost, false],
  ['scheduled', ['trashed', 'gone'], true],
])('in the context %s, these verdicts are errors: %j; errors that a change does not add are: %j', (context, errors, allErrors) => {
  expect(badVerdicts.filter((verdict) => verdictSeverity(verdict, context) === 'error')).toEqual(errors);
  expect(inContext([error, added, warning], context, (problem) => problem === added)).toEqual([
    allErrors ? error : warning,
    added,
    warning,
  ]);
});

const late = ['Looker did not answer in time.'];

test.each<[what: string, outcome: Partial<Parameters<typeof exitCodeOf>[0]>, code: number]>([
  ['no problems', {}, 0],
  ['warnings', { problems: [warning] }, 0],
  ['an error', { problems: [warning, error] }, 2],
  ['what could not be verified on the schedule', { incomplete: late }, 3],
  ['errors and what could not be verified on the schedule', { problems: [error], incomplete: late }, 3],
  ['what could not be verified on a machine', { context: 'local', incomplete: late }, 0],
  ['what could not be verified in a pull request', { context: 'pull-request', incomplete: late, problems: [error] }, 2],
  ['something of everything', richResult, 3],
])('%s', (_, outcome, code) => {
  expect(exitCodeOf({ context: 'scheduled', problems: [], incomplete: [], ...outcome })).toBe(code);
});
