import { expect, test } from 'vitest';
import { contexts } from './context.ts';
import { exitCodeOf, inContext, policyOf, verdictSeverity } from './policy.ts';
import type { LinkReportProblem, LinksResult } from '../report/result.ts';
import { cleanResult, richResult } from '../report/testing.ts';
import { badVerdicts } from './verdict.ts';

const error: LinkReportProblem = {
  file: 'content/a.mdx',
  line: 1,
  column: 1,
  path: '',
  rule: 'link-typo',
  severity: 'error',
  message: 'x',
};
const warning: LinkReportProblem = { ...error, severity: 'warning' };
const late = ['Looker did not answer in time.'];

test('only a change from elsewhere and a release may not ask', () => {
  expect(contexts.filter((context) => !policyOf(context).mayAsk)).toEqual(['fork', 'release']);
});

test('only a person and the schedule write the lock, and only the schedule opens pages outside the tools', () => {
  expect(contexts.filter((context) => policyOf(context).mayWriteLock)).toEqual(['local', 'scheduled']);
  expect(contexts.filter((context) => policyOf(context).asksWeb)).toEqual(['scheduled']);
});

test('a change asks for what it adds, for 50 new objects at most, and learns no titles of them', () => {
  for (const context of ['pull-request', 'push'] as const)
    expect(policyOf(context)).toMatchObject({ asks: 'added', maxNew: 50, showsNew: false });
  expect(policyOf('scheduled')).toMatchObject({ asks: 'all', maxNew: Infinity, showsNew: true });
});

test.each([
  ['local', []],
  ['fork', []],
  ['release', []],
  ['pull-request', ['trashed', 'forbidden', 'not-found-or-forbidden', 'gone']],
  ['push', ['trashed', 'forbidden', 'not-found-or-forbidden', 'gone']],
  ['scheduled', ['trashed', 'gone']],
] as const)('in the context %s, these verdicts are errors', (context, errors) => {
  expect(badVerdicts.filter((verdict) => verdictSeverity(verdict, context) === 'error')).toEqual(errors);
});

test.each(['fork', 'pull-request', 'push'] as const)('in the context %s, errors that the change does not add are warnings', (context) => {
  expect(inContext([error, { ...error, line: 2 }, warning], context, ({ line }) => line === 2)).toEqual([
    warning,
    { ...error, line: 2 },
    warning,
  ]);
});

test.each(['local', 'scheduled', 'release'] as const)('in the context %s, every error is one', (context) => {
  expect(inContext([error, warning], context, () => false)).toEqual([error, warning]);
});

test.each([
  ['no problems', {}, 0],
  ['warnings', { problems: [warning] }, 0],
  ['an error', { problems: [warning, error] }, 2],
  ['what could not be verified on the schedule', { incomplete: late }, 3],
  ['errors and what could not be verified on the schedule', { problems: [error], incomplete: late }, 3],
  ['what could not be verified on a machine', { context: 'local', incomplete: late }, 0],
  ['what could not be verified in a pull request', { context: 'pull-request', incomplete: late, problems: [error] }, 2],
  ['a run that was not asked to look', { online: false }, 0],
] satisfies [string, Partial<LinksResult>, number][])('%s', (_, more, code) => {
  expect(exitCodeOf({ ...cleanResult, ...more })).toBe(code);
});

test('a run with something of everything', () => {
  expect(exitCodeOf(richResult)).toBe(3);
  expect(exitCodeOf({ ...richResult, incomplete: [] })).toBe(2);
});
