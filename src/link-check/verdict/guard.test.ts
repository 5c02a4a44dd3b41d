import { expect, test } from 'vitest';
import { DAY, dashboard, key, lockOf, record, runOf } from '../testing/lock-records.ts';
import type { Fact, SystemRun } from './fact.ts';
import { judge, type JudgeOptions } from './judge.ts';

/* When a run is not believed, and nothing of it is written into the lock. */

const options: JudgeOptions = { day: DAY, staleDays: 180 };
const there = (): Fact => ({ is: 'there', title: 'Activity', folder: { id: '12', personal: false } });
const missing: Fact = { is: 'missing' };
const ids = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
const factsOf = (count: number, fact: (id: number) => Fact) => Object.fromEntries(ids(count).map((id) => [id, fact(id)]));

/** The judgment on so many objects that were all verified before, of which the first ones are lost. */
function withLost(count: number, lost: number) {
  const lock = lockOf(...ids(count).map((id) => record(id, { verified: '2026-11-02' })));
  const run = runOf(factsOf(count, (id) => (id > lost ? there() : id % 2 ? missing : { is: 'forbidden' })));
  return { before: lock, ...judge(ids(count).map(dashboard), run, lock, options) };
}

test('too much at once says more of the credentials: nothing is written', () => {
  const few = withLost(24, 4);
  expect([few.guard, few.lock.get(key(1))?.strikes, few.lock.get(key(24))?.verified]).toEqual([undefined, 1, DAY]);
  const many = withLost(24, 5);
  expect(many.guard).toBe(
    '5 of 24 objects of Looker that were verified before were not shown in this run. So many at once say more of the credentials than of the objects: none of it was believed, and nothing was written into the lock.',
  );
  expect(many.lock).toBe(many.before);
  expect(many.verdicts.filter(({ verdict }) => verdict === 'verified')).toHaveLength(19);
  expect(many.verdicts.find((one) => one.key === key(1))).toEqual({
    ...{ key: key(1), object: dashboard(1), also: [] },
    ...{ verdict: 'unverifiable', why: 'credential-scope', verifiedOn: '2026-11-02' },
  });
  // A fifth is not too much, more is.
  expect([withLost(25, 5).guard, typeof withLost(25, 6).guard]).toEqual([undefined, 'string']);
});

test('one tool that shows nothing is too much, though the other shows all; the other is believed', () => {
  const chart = (id: number) => ({ ...dashboard(id), system: 'amplitude', tenant: 'acme', kind: 'chart' }) as const;
  const name = (id: number) => `amplitude:acme/chart/${id}`;
  const lock = lockOf(...ids(5).map((id) => ({ ...record(id), key: name(id) })), ...ids(60).map((id) => record(id)));
  const run = runOf(factsOf(60, () => there()));
  const both = {
    ...run,
    facts: new Map([...run.facts, ...ids(5).map((id): [string, Fact] => [name(id), missing])]),
    systems: [...run.systems, { system: 'amplitude', canary: 'held' } as const],
  };
  const { verdicts, guard, lock: after } = judge([...ids(5).map(chart), ...ids(60).map(dashboard)], both, lock, options);
  expect(guard).toMatch(/^5 of 5 objects of Amplitude that were verified before/);
  expect(after).toBe(lock);
  expect(verdicts.filter(({ verdict }) => verdict === 'verified')).toHaveLength(60);
});

const six = ids(6).map(dashboard);
const NONE_SHOWN =
  'None of the 6 objects of Looker that were asked for was shown in this run, and no canary says that these credentials see anything: none of it was believed, and nothing was written into the lock.';

test.each<[what: string, facts: Record<string, Fact>, canary: SystemRun['canary'], guard: string | undefined]>([
  ['nothing of five or more is shown and there is no canary', factsOf(6, () => missing), 'none', NONE_SHOWN],
  ['nothing is shown and the canary was not reached', factsOf(6, () => missing), 'not-reached', NONE_SHOWN],
  [
    'the others are in lists that could not be read',
    { ...factsOf(6, () => ({ is: 'unknown', why: 'credential-scope' })), 1: missing },
    'none',
    NONE_SHOWN,
  ],
  ['the canary was there', factsOf(6, () => missing), 'held', undefined],
  ['one object was there', { ...factsOf(6, () => missing), 1: { is: 'there' } }, 'none', undefined],
  ['one object was in the trash', { ...factsOf(6, () => missing), 1: { is: 'there', trashed: {} } }, 'none', undefined],
  ['they are only four', factsOf(4, () => missing), 'none', undefined],
])('on the first run, what is missing is believed unless nothing could be seen: %s', (_, facts, canary, expected) => {
  const { verdicts, lock, guard } = judge(six, runOf(facts, canary), lockOf(), options);
  expect(guard).toBe(expected);
  expect(verdicts[1]?.verdict).toBe(expected === undefined ? 'not-found-or-forbidden' : 'unverifiable');
  if (expected === undefined) return;
  expect(lock.size).toBe(0);
  expect(verdicts.every(({ why }) => why === 'credential-scope')).toBe(true);
});

test.each<[what: string, system: SystemRun]>([
  ['a canary failed', { system: 'looker', canary: 'failed' }],
  ['the credentials were refused', { system: 'amplitude', canary: 'none', trouble: 'auth-failed' }],
])('where %s nothing is written, not even what was seen and what is no longer linked', (_, system) => {
  const before = lockOf(record(1), record(9, { verdict: 'renamed', since: '2026-11-01' }));
  const run = { ...runOf({ 1: there(), 2: { is: 'there' } }), systems: [system] };
  expect(judge(six, run, before, { ...options, keep: new Set([key(1)]) }).lock).toEqual(before);
});
