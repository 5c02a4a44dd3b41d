import { expect, test } from 'vitest';
import { richResult } from '../../src/link-check/report/testing.ts';
import { trackingIssueBody } from '../../src/link-check/report/tracking-issue-body.ts';
import { issueSteps, type Issue, type IssueStep } from './tracking-issue.ts';

const body = trackingIssueBody(richResult) ?? '';
const old = trackingIssueBody({ ...richResult, incomplete: [] }) ?? '';
const issue = (number: number, more: Partial<Issue> = {}): Issue => ({
  number,
  isOpen: true,
  author: 'github-actions[bot]',
  body,
  ...more,
});

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
