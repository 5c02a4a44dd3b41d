import { expect, test } from 'vitest';
import { contextOf, contexts, readContext } from './context.ts';

const own = 'acme/handbook';
const pull = (head: unknown, author = 'ada') => ({
  pull_request: { head: { repo: head }, base: { repo: { full_name: own } }, user: { login: author } },
});
const github = (event: string, more: Record<string, string> = {}) => ({ GITHUB_ACTIONS: 'true', GITHUB_EVENT_NAME: event, ...more });

test.each([
  ['nothing is set', {}, undefined, 'local'],
  ['another service runs it', { CI: 'true', GITHUB_EVENT_NAME: 'push' }, undefined, 'local'],
  ['the schedule starts it', github('schedule'), {}, 'scheduled'],
  ['a person starts it', github('workflow_dispatch'), {}, 'scheduled'],
  ['something is pushed', github('push'), {}, 'push'],
  ['a queue merges', github('merge_group'), {}, 'push'],
  ['a release is made', github('release'), {}, 'release'],
  ['the branch is of this repository', github('pull_request'), pull({ full_name: own }), 'pull-request'],
  ['it runs with the rights of the base', github('pull_request_target'), pull({ full_name: own }), 'pull-request'],
  ['the branch is of another repository', github('pull_request'), pull({ full_name: 'mallory/handbook' }), 'fork'],
  ['a fork runs with the rights of the base', github('pull_request_target'), pull({ full_name: 'mallory/handbook' }), 'fork'],
  ['the repository of the branch was deleted', github('pull_request'), pull(null), 'fork'],
  ['Dependabot opened it', github('pull_request'), pull({ full_name: own }, 'dependabot[bot]'), 'fork'],
  ['Dependabot pushed to it', github('pull_request', { GITHUB_ACTOR: 'dependabot[bot]' }), pull({ full_name: own }), 'fork'],
  ['another workflow starts it', github('workflow_run'), {}, 'fork'],
  ['a comment starts it', github('issue_comment'), {}, 'fork'],
  ['no event is named', { GITHUB_ACTIONS: 'true' }, {}, 'fork'],
])('where %s', (_, env, event, context) => {
  expect(contextOf(env, event)).toBe(context);
});

test.each([
  undefined,
  null,
  7,
  'x',
  [],
  {},
  { pull_request: null },
  { pull_request: { head: {}, base: {} } },
  pull({ full_name: '' }),
  pull(7),
])('a pull request whose event says nothing is one of a fork (%#)', (event) => {
  expect(contextOf(github('pull_request'), event)).toBe('fork');
});

test('two repositories without a name are not the same', () => {
  expect(contextOf(github('pull_request'), { pull_request: { head: { repo: {} }, base: { repo: {} } } })).toBe('fork');
});

test('reads the name of a context, and no other name', () => {
  expect(contexts.map(readContext)).toEqual(contexts);
  expect([readContext('Local'), readContext('constructor'), readContext('')]).toEqual([undefined, undefined, undefined]);
});
