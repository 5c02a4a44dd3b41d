import { expect, test } from 'vitest';
import type { OnlineRun } from '../verdict/fact.ts';
import { incompleteOf } from './incomplete.ts';
import { notesOf } from './notes.ts';
import { cleanResult } from './testing.ts';
import type { CheckedObject } from './result.ts';

const [one] = cleanResult.objects as [CheckedObject];
const run: OnlineRun = {
  facts: new Map(),
  systems: [{ system: 'looker', canary: 'held' }],
  calls: { planned: 1, made: 1, most: 50 },
  complete: true,
};
const times = (number: number, more: Partial<CheckedObject>) => Array.from({ length: number }, () => ({ ...one, ...more }));
const verified = times(95, {});
const told = (objects: readonly CheckedObject[], ran: OnlineRun) => incompleteOf(objects, ran, 'scheduled');

test('a run that verified what it could is complete, whatever it found', () => {
  expect(told([], run)).toEqual([]);
  expect(told([...verified, ...times(5, { verdict: 'timeout' })], run)).toEqual([]);
  expect(told(times(3, { verdict: 'gone' }), run)).toEqual([]);
});

test('what no API sees, and what there are no credentials for, is nothing that it missed', () => {
  expect(
    told([...times(9, { verdict: 'unverifiable', why: 'no-api' }), ...times(9, { verdict: 'unverifiable', why: 'no-credentials' })], run),
  ).toEqual([]);
});

test('less than 95 % is told', () => {
  expect(told([...verified, ...times(6, { verdict: 'timeout' })], run)).toEqual([
    'Only 95 of 101 objects that an API can see were verified, expected 95 % at least.',
  ]);
});

test('what only the lock knows was not verified, unless the context asks for a part alone', () => {
  const known = times(10, { fromLock: true });
  expect(told(known, run)).toEqual(['Only 0 of 10 objects that an API can see were verified, expected 95 % at least.']);
  expect(incompleteOf(known, run, 'pull-request')).toEqual([]);
});

test.each([
  ['auth-failed', 'Looker refused the credentials.'],
  ['rate-limited', 'Looker asked to be asked less often.'],
  ['timeout', 'Looker did not answer in time.'],
  ['unreachable', 'Looker could not be reached.'],
  ['unexpected-answer', 'Looker gave an answer that is not its API’s.'],
] as const)('a tool in trouble is told: %s', (trouble, sentence) => {
  expect(told(verified, { ...run, systems: [{ system: 'looker', canary: 'not-reached', trouble }] })).toEqual([sentence]);
});

test('a failed canary, a spent budget and a stop are told', () => {
  const spent = times(1, { verdict: 'unverifiable', why: 'budget' });
  expect(told([...verified, ...spent], { ...run, systems: [{ system: 'amplitude', canary: 'failed' }], complete: false })).toEqual([
    'The canary of Amplitude failed, so what was not found there says nothing: these credentials do not see what they should.',
    'The 50 calls that the run may make did not suffice: 1 object not asked for.',
    'The run was stopped before it had asked for everything.',
  ]);
});

test('a reader is told first why nothing was asked', () => {
  const outside =
    'This change comes from outside: nothing was asked over the network and credentials were left alone. What is said of objects is what the lock knows.';
  expect(notesOf('fork', true, true)).toEqual([outside]);
  expect(notesOf('local', false, true)).toEqual(['Nothing was asked over the network: what is said of objects is what the lock knows.']);
  expect(notesOf('release', true, true)).toEqual(['Nothing was asked over the network, because the context is `release`.']);
  expect(notesOf('scheduled', true, false)[0]).toMatch(
    /^No credentials are set, so no object could be verified: expected `LOOKERSDK_BASE_URL`, /,
  );
  expect(notesOf('scheduled', true, true)).toEqual([]);
});
