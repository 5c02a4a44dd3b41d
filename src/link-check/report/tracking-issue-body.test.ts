import { expect, test } from 'vitest';
import type { LinkReportProblem, LinksResult } from './result.ts';
import { cleanResult, richResult } from './testing.ts';
import { ISSUE_MARKER, fingerprintIn, trackingIssueBody } from './tracking-issue-body.ts';

const bodyOf = (result: LinksResult) => trackingIssueBody(result) ?? '';

test('starts with its marker and its fingerprint', () => {
  const body = bodyOf(richResult);
  expect(body.split('\n')[0]).toBe(ISSUE_MARKER);
  expect(fingerprintIn(body)).toMatch(/^[0-9a-f]{16}$/);
});

test('is the same on another day, in another order, with other counts', () => {
  const later: LinksResult = {
    ...richResult,
    day: '2026-11-30',
    problems: [...richResult.problems].reverse(),
    objects: richResult.objects.map((object) => ({ ...object, verifiedOn: '2026-11-30' })),
    summary: { ...richResult.summary, verifiedToday: 0, verifiedBefore: 4 },
    calls: { planned: 1, made: 1, most: 1 },
  };
  expect(bodyOf(later)).toBe(bodyOf(richResult));
});

test('has another fingerprint once something else was found', () => {
  const fewer = { ...richResult, problems: richResult.problems.slice(0, -1) };
  expect(fingerprintIn(bodyOf(fewer))).not.toBe(fingerprintIn(bodyOf(richResult)));
});

test('is not there where nothing needs attention, and a mistake of style needs none', () => {
  const style = richResult.problems.filter(({ rule }) => rule === 'link-text');
  expect(trackingIssueBody(cleanResult)).toBeUndefined();
  expect(trackingIssueBody({ ...cleanResult, problems: style })).toBeUndefined();
});

test('is there where a run could not look, because silence would mean nothing', () => {
  expect(
    bodyOf({ ...cleanResult, incomplete: ['Looker refused the credentials.'] })
      .split('\n\n')
      .slice(2),
  ).toEqual(['**Incomplete:** Looker refused the credentials. What is not listed here may be broken all the same.\n']);
});

test('stays below what GitHub takes, and says what is left out', () => {
  const [problem] = richResult.problems as [LinkReportProblem];
  const problems = Array.from({ length: 2_000 }, (_, index) => ({ ...problem, key: `looker:acme.looker.com/dashboard/${index}` }));
  const body = bodyOf({ ...richResult, problems });
  expect(body.length).toBeLessThan(65_536);
  expect(body.trimEnd().split('\n').at(-1)).toMatch(/^Left out, because an issue holds no more: \d+ findings\.$/);
});

test('names ten places of one finding', () => {
  const [problem] = richResult.problems as [LinkReportProblem];
  const problems = Array.from({ length: 12 }, (_, index) => ({ ...problem, line: index + 1 }));
  expect(
    bodyOf({ ...cleanResult, problems })
      .trimEnd()
      .split('\n')
      .slice(-2),
  ).toEqual(['  - <code>content/metrics/mau.mdx:10:1</code>', '  - and 2 more']);
});
