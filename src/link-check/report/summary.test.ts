import { expect, test } from 'vitest';
import { DAY, dashboard, key, runOf } from '../testing/lock-records.ts';
import type { OnlineRun, SystemRun } from '../verdict/fact.ts';
import type { ObjectVerdict } from '../verdict/verdict.ts';
import type { CheckedObject, Summary } from './result.ts';
import { incompleteOf, notesOf, summaryOf, summarySentence } from './summary.ts';

const one = (given: Partial<ObjectVerdict>): CheckedObject => ({
  ...{ key: key(1), object: dashboard(1), verdict: 'verified', also: [], address: '', places: [] },
  ...given,
});
const attested = { by: '@ada', on: '2026-11-01', expires: '2027-01-01' };
const none: Summary = { links: 0, objects: 0, verifiedToday: 0, verifiedBefore: 0, attested: 0, never: {}, verdicts: {} };

test('each object counts once: today, before, by hand, never and why, or among what is lost', () => {
  const verdicts = [
    one({ verifiedOn: DAY }),
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
  expect(summaryOf([], 0, DAY)).toEqual(none);
});

test.each<[summary: Partial<Summary>, sentence: string]>([
  [{}, '0 verified today'],
  [{ objects: 118, verifiedToday: 118 }, '118 verified today'],
  [{ objects: 13, never: { 'no-credentials': 13 } }, '0 verified today · 13 never verified (no credentials)'],
  [{ objects: 9, verifiedBefore: 9, oldestDays: 1 }, '0 verified today · 9 verified before, the oldest 1 day ago'],
])('says no more than is known: %j', (given, sentence) => {
  expect(summarySentence({ ...none, ...given })).toBe(sentence);
});

const run = runOf({});
const times = (number: number, more: Partial<ObjectVerdict> = {}) => Array.from({ length: number }, () => one(more));
const verified = times(95);
const trouble = (name: NonNullable<SystemRun['trouble']>): Partial<OnlineRun> => ({
  systems: [{ system: 'looker', canary: 'not-reached', trouble: name }],
});
const tooFew = (share: string) => `Only ${share} objects that an API can see were verified, expected 95 % at least.`;

test.each<[what: string, objects: CheckedObject[], run: Partial<OnlineRun>, sentences: string[]]>([
  ['nothing is linked', [], {}, []],
  ['95 % were verified', [...verified, ...times(5, { verdict: 'timeout' })], {}, []],
  ['all are gone', times(3, { verdict: 'gone' }), {}, []],
  ['no API sees them', times(9, { verdict: 'unverifiable', why: 'no-api' }), {}, []],
  ['there are no credentials for them', times(9, { verdict: 'unverifiable', why: 'no-credentials' }), {}, []],
  ['less than 95 % were verified', [...verified, ...times(6, { verdict: 'timeout' })], {}, [tooFew('95 of 101')]],
  ['only the lock knows them', times(10, { fromLock: true }), {}, [tooFew('0 of 10')]],
  ['credentials are refused', verified, trouble('auth-failed'), ['Looker refused the credentials.']],
  ['calls are too many', verified, trouble('rate-limited'), ['Looker rate-limited us.']],
  ['a tool is late', verified, trouble('timeout'), ['Looker did not answer in time.']],
  ['a tool is away', verified, trouble('unreachable'), ['Looker could not be reached.']],
  ['an answer is strange', verified, trouble('unexpected-answer'), ['Looker did not answer as its API does.']],
  [
    'a canary failed, the budget is spent and the run was stopped',
    [...verified, ...times(1, { verdict: 'unverifiable', why: 'budget' })],
    { systems: [{ system: 'amplitude', canary: 'failed' }], complete: false },
    [
      'The canary of Amplitude failed, so what was not found there says nothing: these credentials do not see what they should.',
      'The 10 calls that the run may make did not suffice: 1 object not asked for.',
      'The run was stopped before it had asked for everything.',
    ],
  ],
])('where %s, it says why a run is incomplete', (_, objects, ran, sentences) => {
  expect(incompleteOf(objects, { ...run, ...ran }, 'scheduled')).toEqual(sentences);
});

test('a context that asks for a part alone need not verify the rest', () => {
  expect(incompleteOf(times(10, { fromLock: true }), run, 'pull-request')).toEqual([]);
});

test.each<[args: Parameters<typeof notesOf>, note: string | undefined]>([
  [
    ['fork', true, true],
    'This change comes from outside: nothing was asked over the network and credentials were left alone. Objects are reported as the lock has them.',
  ],
  [['local', false, true], 'Nothing was asked over the network: objects are reported as the lock has them.'],
  [['release', true, true], 'Nothing was asked over the network, because the context is `release`.'],
  [
    ['scheduled', true, false],
    'No credentials are set, so no object could be verified: expected `LOOKERSDK_BASE_URL`, `LOOKERSDK_CLIENT_ID` and `LOOKERSDK_CLIENT_SECRET`, `AMPLITUDE_ACCESS_TOKEN`, or `AMPLITUDE_API_KEY` and `AMPLITUDE_SECRET_KEY`.',
  ],
  [['scheduled', true, true], undefined],
])('a reader first sees why nothing was asked: %j', (args, note) => {
  expect(notesOf(...args)).toEqual(note === undefined ? [] : [note]);
});
