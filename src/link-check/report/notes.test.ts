import { expect, test } from 'vitest';
import type { OnlineRun } from '../verdict/fact.ts';
import { incompleteOf, notesOf } from './notes.ts';
import type { CheckedObject } from './result.ts';
import { cleanResult } from './testing.ts';

const [one] = cleanResult.objects as [CheckedObject];
const run: OnlineRun = {
  facts: new Map(),
  systems: [{ system: 'looker', canary: 'held' }],
  calls: { planned: 1, made: 1, most: 50 },
  complete: true,
};
const times = (number: number, more: Partial<CheckedObject>) => Array.from({ length: number }, () => ({ ...one, ...more }));
const verified = times(95, {});
const trouble = (name: NonNullable<OnlineRun['systems'][number]['trouble']>): Partial<OnlineRun> => ({
  systems: [{ system: 'looker', canary: 'not-reached', trouble: name }],
});

test.each<[what: string, objects: CheckedObject[], run: Partial<OnlineRun>, sentences: string[]]>([
  ['nothing is linked', [], {}, []],
  ['95 % were verified', [...verified, ...times(5, { verdict: 'timeout' })], {}, []],
  ['all are gone', times(3, { verdict: 'gone' }), {}, []],
  ['no API sees them', times(9, { verdict: 'unverifiable', why: 'no-api' }), {}, []],
  ['there are no credentials for them', times(9, { verdict: 'unverifiable', why: 'no-credentials' }), {}, []],
  [
    'less than 95 % were verified',
    [...verified, ...times(6, { verdict: 'timeout' })],
    {},
    ['Only 95 of 101 objects that an API can see were verified, expected 95 % at least.'],
  ],
  [
    'only the lock knows them',
    times(10, { fromLock: true }),
    {},
    ['Only 0 of 10 objects that an API can see were verified, expected 95 % at least.'],
  ],
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
      'The 50 calls that the run may make did not suffice: 1 object not asked for.',
      'The run was stopped before it had asked for everything.',
    ],
  ],
])('where %s, it says why a run is incomplete', (_, objects, ran, sentences) => {
  expect(incompleteOf(objects, { ...run, ...ran }, 'scheduled')).toEqual(sentences);
});

test('a context that asks for a part alone need not verify the rest', () => {
  expect(incompleteOf(times(10, { fromLock: true }), run, 'pull-request')).toEqual([]);
});

test('a reader first sees why nothing was asked', () => {
  expect(notesOf('fork', true, true)).toEqual([
    'This change comes from outside: nothing was asked over the network and credentials were left alone. Objects are reported as the lock has them.',
  ]);
  expect(notesOf('local', false, true)).toEqual(['Nothing was asked over the network: objects are reported as the lock has them.']);
  expect(notesOf('release', true, true)).toEqual(['Nothing was asked over the network, because the context is `release`.']);
  expect(notesOf('scheduled', true, false)[0]).toMatch(
    /^No credentials are set, so no object could be verified: expected `LOOKERSDK_BASE_URL`, /,
  );
  expect(notesOf('scheduled', true, true)).toEqual([]);
});
