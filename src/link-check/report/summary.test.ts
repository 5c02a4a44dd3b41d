import { expect, test } from 'vitest';
import type { Summary } from './result.ts';
import { summaryOf, summarySentence } from './summary.ts';
import { DAY, dashboard, key } from '../testing/lock-records.ts';
import type { ObjectVerdict } from '../verdict/verdict.ts';

let last = 0;
const one = (given: Partial<ObjectVerdict>): ObjectVerdict => ({
  key: key(++last),
  object: dashboard(last),
  verdict: 'verified',
  also: [],
  ...given,
});
const today = one({ verifiedOn: DAY });
const attested = { by: '@ada', on: '2026-11-01', expires: '2027-01-01' };
const none: Summary = { links: 0, objects: 0, verifiedToday: 0, verifiedBefore: 0, attested: 0, never: {}, verdicts: {} };

test('each object counts once: today, before, by hand, never and why, or among what is lost', () => {
  const verdicts = [
    today,
    one({ verdict: 'renamed', verifiedOn: DAY }),
    one({ verdict: 'timeout', verifiedOn: '2026-10-24' }),
    one({ verifiedOn: '2026-11-20', fromLock: true }),
    one({ verdict: 'unverifiable', why: 'no-api', attested }),
    one({ verdict: 'unverifiable', why: 'no-api' }),
    one({ verdict: 'unreachable' }),
    one({ verdict: 'not-found-or-forbidden' }),
    one({ verdict: 'not-found-or-forbidden', verifiedOn: '2026-11-20' }),
    one({ verdict: 'trashed' }),
    one({ verdict: 'trashed', verifiedOn: '2026-11-20', fromLock: true }),
    one({ verdict: 'gone', verifiedOn: '2026-11-20' }),
  ];
  const summary = summaryOf(verdicts, 31, DAY);
  expect(summary).toEqual({
    ...{ links: 31, objects: 12, verifiedToday: 2, verifiedBefore: 2, oldestDays: 30, attested: 1 },
    never: { 'no-api': 1, unreachable: 1, 'not-found-or-forbidden': 1 },
    verdicts: { verified: 1, renamed: 1, timeout: 1, unverifiable: 2, unreachable: 1, 'not-found-or-forbidden': 2, trashed: 1, gone: 1 },
  });
  expect(summarySentence(summary)).toBe(
    '2 verified today · 2 verified before, the oldest 30 days ago · 1 opened by hand · 3 never verified (1: no API, 1: not found or not shared, 1: not reached) · 1 in the trash · 1 gone · 2 not there when last asked for',
  );
});

test.each<[summary: Partial<Summary>, sentence: string]>([
  [{}, '0 verified today'],
  [{ objects: 118, verifiedToday: 118 }, '118 verified today'],
  [{ objects: 13, never: { 'no-credentials': 13 } }, '0 verified today · 13 never verified (no credentials)'],
  [{ objects: 9, verifiedBefore: 9, oldestDays: 1 }, '0 verified today · 9 verified before, the oldest 1 day ago'],
])('says no more than is known: %j', (given, sentence) => {
  expect(summarySentence({ ...none, ...given })).toBe(sentence);
});

test('nothing at all is a summary too', () => {
  expect(summaryOf([], 0, DAY)).toEqual(none);
});
