import { expect, test } from 'vitest';
import { richResult } from '../../src/link-check/report/testing.ts';
import { trackingIssueBody } from '../../src/link-check/report/tracking-issue-body.ts';
import { issueSteps, type Issue } from './tracking-issue.ts';

const body = trackingIssueBody(richResult) ?? '';
const old = trackingIssueBody({ ...richResult, incomplete: [] }) ?? '';
const issue = (number: number, more: Partial<Issue> = {}): Issue => ({
  number,
  isOpen: true,
  author: 'github-actions[bot]',
  body,
  ...more,
});

test('without an issue, one is opened; without anything to tell, none', () => {
  expect(issueSteps([], body)).toEqual([{ do: 'create', body }]);
  expect(issueSteps([], undefined)).toEqual([]);
});

test('an issue that tells the same is left alone', () => {
  expect(issueSteps([issue(7)], body)).toEqual([]);
});

test('an issue that tells something else is brought up to date', () => {
  expect(issueSteps([issue(7, { body: old })], body)).toEqual([{ do: 'update', number: 7, body, reopen: false }]);
});

test('an issue is closed once nothing needs attention, and stays so', () => {
  expect(issueSteps([issue(7)], undefined)).toEqual([{ do: 'close', number: 7, because: 'done' }]);
  expect(issueSteps([issue(7, { isOpen: false })], undefined)).toEqual([]);
});

test('a closed issue is opened again instead of a second one, even for the same', () => {
  expect(issueSteps([issue(7, { isOpen: false }), issue(9, { isOpen: false })], body)).toEqual([
    { do: 'update', number: 7, body, reopen: true },
  ]);
});

test('of two open issues the older is used and the other closed', () => {
  expect(issueSteps([issue(9), issue(7, { body: old })], body)).toEqual([
    { do: 'update', number: 7, body, reopen: false },
    { do: 'close', number: 9, because: 'duplicate' },
  ]);
  expect(issueSteps([issue(9), issue(7)], undefined)).toEqual([
    { do: 'close', number: 7, because: 'done' },
    { do: 'close', number: 9, because: 'done' },
  ]);
});

test('an open issue is used before an older closed one', () => {
  expect(issueSteps([issue(5, { isOpen: false }), issue(7)], body)).toEqual([]);
});

test('an issue of somebody else, and one without the marker at its start, are not ours', () => {
  const others = [issue(1, { author: 'mallory' }), issue(2, { body: `Look: ${body}` }), issue(3, { body: '' })];
  expect(issueSteps(others, undefined)).toEqual([]);
  expect(issueSteps(others, body)).toEqual([{ do: 'create', body }]);
});
