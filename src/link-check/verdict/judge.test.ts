import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Fact, SystemRun } from './fact.ts';
import { judge, type JudgeOptions } from './judge.ts';
import { readLock } from '../lock/read.ts';
import type { Lock, LockRecord } from '../lock/record.ts';
import { lockText } from '../lock/text.ts';
import { dayAfter } from '../../days/day.ts';
import { DAY, dashboard, key, lockOf, locks, record, runOf, runs, testHash } from '../testing/lock-records.ts';

const options: JudgeOptions = { day: DAY, staleDays: 180 };

/** The verdict on dashboard 1 that a fact brings, and the line that the lock has then. */
function judged(fact: Fact, before: LockRecord | undefined, given: Partial<JudgeOptions> & { canary?: SystemRun['canary'] } = {}) {
  const { canary, ...more } = given;
  const lock = before ? lockOf(before) : lockOf();
  const { verdicts, lock: after } = judge([dashboard(1)], runOf({ 1: fact }, canary), lock, { ...options, ...more });
  return { verdict: verdicts[0], line: after.get(key(1)) };
}

const object = { key: key(1), object: dashboard(1), also: [] };
const there = (given: Partial<Extract<Fact, { is: 'there' }>> = {}): Fact => ({
  is: 'there',
  title: 'Activity',
  folder: { id: '12', personal: false },
  ...given,
});
const known = { title: 'Activity', folder: '12' };

test('what is there is verified, and its names are known from then on', () => {
  expect(judged(there(), undefined)).toEqual({
    verdict: { ...object, verdict: 'verified', title: 'Activity', verifiedOn: DAY },
    line: record(1, { verified: DAY, ...known }),
  });
});

test('a new title is told against the last one that was known, day after day, until a person accepts it', () => {
  const before = record(1, known);
  const { verdict, line } = judged(there({ title: 'Activity (old)' }), before);
  expect(verdict).toEqual({ ...object, verdict: 'renamed', title: 'Activity (old)', formerTitle: 'Activity', since: DAY, verifiedOn: DAY });
  expect(line).toEqual(record(1, { verdict: 'renamed', verified: DAY, since: DAY, ...known }));
  const later = judged(there({ title: 'Activity (old)' }), line, { day: '2026-11-24' });
  expect(later.verdict).toMatchObject({ verdict: 'renamed', since: DAY, formerTitle: 'Activity' });
  const accepted = judged(there({ title: 'Activity (old)' }), line, { accept: true });
  expect(accepted.verdict?.verdict).toBe('renamed');
  expect(accepted.line).toEqual(record(1, { verified: DAY, title: 'Activity (old)', folder: '12' }));
  expect(judged(there(), line).line).toEqual(record(1, { verified: DAY, ...known }));
});

test('spaces around a title and another way to write the same letters make no new title', () => {
  expect(judged(there({ title: '  e\u0301te\u0301\n' }), record(1, { title: '\u00e9t\u00e9' })).verdict?.verdict).toBe('verified');
});

test('hashes are compared by the hash, and tell the new title but not the former one', () => {
  const before = record(1, { titleHash: testHash('Activity') });
  expect(judged(there(), before, { hash: testHash })).toEqual({
    verdict: { ...object, verdict: 'verified', title: 'Activity', verifiedOn: DAY },
    line: before,
  });
  expect(judged(there({ title: 'Growth' }), before, { hash: testHash })).toEqual({
    verdict: { ...object, verdict: 'renamed', title: 'Growth', since: DAY, verifiedOn: DAY },
    line: record(1, { verdict: 'renamed', verified: DAY, since: DAY, titleHash: testHash('Activity') }),
  });
  expect(judged(there({ title: 'Growth' }), before).verdict?.verdict).toBe('verified');
});

test.each<[what: string, fact: Fact, verdict: string, also: string[], since: string | undefined]>([
  ['in another folder', there({ folder: { id: '13', personal: false } }), 'moved', [], DAY],
  ['in the folder of a person', there({ folder: { id: '13', personal: true } }), 'moved-to-personal', [], DAY],
  ['where it was, though that is personal', there({ folder: { id: '12', personal: true } }), 'verified', [], undefined],
  ['of an unknown folder', there({ folder: undefined } as never), 'verified', [], undefined],
  ['of a folder that no lock could keep', there({ folder: { id: '../../x', personal: false } }), 'verified', [], undefined],
  ['in the trash since a day', there({ trashed: { since: '2026-11-03' } }), 'trashed', [], '2026-11-03'],
  ['in the trash since nobody knows when', there({ trashed: {} }), 'trashed', [], DAY],
  ['in the trash since tomorrow', there({ trashed: { since: '2026-11-24' } }), 'trashed', [], DAY],
  ['archived', there({ archived: true }), 'archived', [], DAY],
  ['no longer certified', there({ revoked: true }), 'revoked', [], DAY],
  ['last viewed 180 days ago', there({ lastViewed: '2026-05-27' }), 'verified', [], undefined],
  ['last viewed 181 days ago', there({ lastViewed: '2026-05-26' }), 'stale', [], '2026-05-26'],
  ['never viewed, as far as is known', there(), 'verified', [], undefined],
  ['viewed on a day that is none', there({ lastViewed: '2020-02-30' }), 'verified', [], undefined],
  [
    'everything at once',
    there({ title: 'X', folder: { id: '13', personal: true }, trashed: {}, archived: true, revoked: true, lastViewed: '2020-01-01' }),
    'trashed',
    ['archived', 'revoked', 'moved-to-personal', 'stale', 'renamed'],
    DAY,
  ],
])('tells what is %s', (_, fact, verdict, also, since) => {
  expect(judged(fact, record(1, known)).verdict).toMatchObject({ verdict, also });
  expect(judged(fact, record(1, known)).verdict?.since).toBe(since);
});

test('what is in the trash was not verified: the day is the one on which it still opened', () => {
  expect(judged(there({ trashed: { since: '2026-11-21' } }), record(1, known))).toEqual({
    verdict: { ...object, verdict: 'trashed', title: 'Activity', since: '2026-11-21', verifiedOn: '2026-11-20' },
    line: record(1, { verdict: 'trashed', since: '2026-11-21', ...known }),
  });
});

test('gone is what was verified and is missing on two days, and found again it has no strikes', () => {
  const first = judged({ is: 'missing' }, record(1));
  expect(first).toEqual({
    verdict: { ...object, verdict: 'not-found-or-forbidden', since: DAY, verifiedOn: '2026-11-20' },
    line: record(1, { verdict: 'not-found-or-forbidden', since: DAY, strikes: 1 }),
  });
  expect(judged({ is: 'missing' }, first.line).line).toEqual(first.line);
  const second = judged({ is: 'missing' }, first.line, { day: '2026-11-24' });
  expect(second).toEqual({
    verdict: { ...object, verdict: 'gone', since: DAY, verifiedOn: '2026-11-20' },
    line: record(1, { verdict: 'gone', since: DAY, strikes: 2 }),
  });
  expect(judged({ is: 'missing' }, second.line, { day: '2026-12-24', canary: 'none' }).line).toEqual(second.line);
  expect(judged(there(), second.line, { day: '2026-12-24' }).line).toEqual(record(1, { verified: '2026-12-24', ...known }));
});

test('found in between, it has to be missing twice again', () => {
  const first = judged({ is: 'missing' }, record(1)).line;
  const found = judged(there(), first, { day: '2026-11-24' }).line;
  expect(judged({ is: 'missing' }, found, { day: '2026-11-25' }).verdict?.verdict).toBe('not-found-or-forbidden');
});

test.each<[what: string, before: LockRecord | undefined, canary: SystemRun['canary']]>([
  ['nobody ever verified it', undefined, 'held'],
  [
    'nobody ever verified it, and it was missing before',
    record(1, { verdict: 'not-found-or-forbidden', verified: undefined, since: '2026-11-01' } as never),
    'held',
  ],
  ['there is no canary', record(1), 'none'],
  ['the canary was not reached', record(1), 'not-reached'],
])('what is missing is not called gone where %s, however often', (_, before, canary) => {
  let line = before;
  for (const day of [DAY, '2026-11-24', '2026-11-25']) {
    const { verdict, line: after } = judged({ is: 'missing' }, line, { day, canary });
    expect(verdict?.verdict).toBe('not-found-or-forbidden');
    expect(after?.strikes).toBeUndefined();
    line = after;
  }
});

test('a day without a canary neither counts as a strike nor takes one away', () => {
  const first = judged({ is: 'missing' }, record(1)).line;
  const second = judged({ is: 'missing' }, first, { day: '2026-11-24', canary: 'none' }).line;
  expect(second).toEqual(first);
  expect(judged({ is: 'missing' }, second, { day: '2026-11-25' }).verdict?.verdict).toBe('gone');
});

test('days without a canary before the first strike do not make two of it on one day', () => {
  const long = record(1, { verdict: 'not-found-or-forbidden', since: '2026-11-21' });
  const first = judged({ is: 'missing' }, long).line;
  expect(judged({ is: 'missing' }, first).verdict?.verdict).toBe('not-found-or-forbidden');
});

test.each<Fact>([{ is: 'missing' }, { is: 'forbidden' }])('where the canary failed, that an object is $is says nothing of it', (fact) => {
  expect(judged(fact, record(1, known), { canary: 'failed' })).toEqual({
    verdict: { ...object, verdict: 'unverifiable', why: 'credential-scope', verifiedOn: '2026-11-20' },
    line: record(1, known),
  });
  expect(judged(there(), record(1, known), { canary: 'failed' }).verdict?.verdict).toBe('verified');
});

test.each(['rate-limited', 'timeout', 'unreachable', 'auth-failed', 'unexpected-answer'] as const)(
  'an object is never called dead for %s, and the lock stays as it is',
  (why) => {
    for (const before of [undefined, record(1), record(1, { verdict: 'gone', since: '2026-11-01', strikes: 2 })]) {
      const { verdict, line } = judged({ is: 'unknown', why }, before);
      expect(verdict).toEqual({ ...object, verdict: why, ...(before && { verifiedOn: '2026-11-20' }) });
      expect(line).toEqual(before);
    }
  },
);

test.each(['no-credentials', 'login-page', 'redirect', 'budget', 'fork', 'not-asked', 'credential-scope'] as const)(
  'that an object is unverifiable for %s is told and not written',
  (why) => {
    expect(judged({ is: 'unknown', why }, undefined)).toEqual({ verdict: { ...object, verdict: 'unverifiable', why }, line: undefined });
  },
);

test('what a person attested is told while it counts', () => {
  const manual = { by: '@ada', on: '2026-10-02', expires: '2026-12-31', note: 'opened' };
  const before: LockRecord = { v: 1, key: key(1), verdict: 'unverifiable', why: 'no-api', manual };
  const fact: Fact = { is: 'unknown', why: 'no-api' };
  expect(judged(fact, before).verdict).toEqual({
    ...object,
    ...{ verdict: 'unverifiable', why: 'no-api', attested: { by: '@ada', on: '2026-10-02', expires: '2026-12-31' } },
  });
  expect(judged(fact, before, { day: '2027-01-01' }).verdict?.attested).toBeUndefined();
  expect(judged(fact, before).line).toEqual(before);
});

test('titles are shown only of objects that may be', () => {
  const told = (reveal: ReadonlySet<string>) => judged(there({ title: 'Growth' }), record(1, known), { reveal });
  expect(told(new Set([key(1)])).verdict).toMatchObject({ title: 'Growth', formerTitle: 'Activity' });
  const hidden = told(new Set([key(2)])).verdict ?? {};
  expect(JSON.stringify(hidden)).not.toMatch(/Growth|Activity/);
  expect(hidden).not.toHaveProperty('title');
});

test('without a run the lock speaks, and says so', () => {
  const lock = lockOf(
    record(1, { verdict: 'trashed', since: '2026-11-03', title: 'Activity' }),
    record(2, { verdict: 'renamed', since: '2026-11-04', title: 'Seats' }),
    { v: 1, key: key(3), verdict: 'unverifiable', why: 'no-api' },
    { v: 1, key: key(4), verdict: 'unverifiable', why: 'not-asked' },
  );
  const { verdicts, lock: after } = judge([5, 4, 3, 2, 1].map(dashboard), undefined, lock, { ...options, otherwise: 'fork' });
  const one = (id: number) => ({ key: key(id), object: dashboard(id), also: [], fromLock: true });
  expect(verdicts).toEqual([
    { ...one(1), verdict: 'trashed', since: '2026-11-03', title: 'Activity', verifiedOn: '2026-11-20' },
    { ...one(2), verdict: 'renamed', since: '2026-11-04', formerTitle: 'Seats', verifiedOn: '2026-11-20' },
    { ...one(3), verdict: 'unverifiable', why: 'no-api' },
    { ...one(4), verdict: 'unverifiable', why: 'fork' },
    { ...one(5), verdict: 'unverifiable', why: 'fork' },
  ]);
  expect(lockText(after)).toBe(lockText(lock));
});

test('too much at once says more of the credentials: nothing is written', () => {
  const all = Array.from({ length: 24 }, (_, index) => index + 1);
  const lock = lockOf(...all.map((id) => record(id, { verified: '2026-11-02' })));
  const run = (lost: number) =>
    runOf(Object.fromEntries(all.map((id) => [id, id <= lost ? (id % 2 ? { is: 'missing' } : { is: 'forbidden' }) : there()])));
  const few = judge(all.map(dashboard), run(4), lock, options);
  expect([few.guard, few.lock.get(key(1))?.strikes, few.lock.get(key(24))?.verified]).toEqual([undefined, 1, DAY]);
  const many = judge(all.map(dashboard), run(5), lock, options);
  expect(many.guard).toBe(
    '5 of 24 objects of Looker that were verified before were not shown in this run. So many at once say more of the credentials than of the objects: none of it was believed, and nothing was written into the lock.',
  );
  expect(many.lock).toBe(lock);
  expect(many.verdicts.filter(({ verdict }) => verdict === 'verified')).toHaveLength(19);
  expect(many.verdicts.find((one) => one.key === key(1))).toEqual({
    ...object,
    verdict: 'unverifiable',
    why: 'credential-scope',
    verifiedOn: '2026-11-02',
  });
});

test('a fifth of many is not too much, more is', () => {
  const all = Array.from({ length: 25 }, (_, index) => index + 1);
  const lock = lockOf(...all.map((id) => record(id)));
  const guard = (lost: number) =>
    judge(all.map(dashboard), runOf(Object.fromEntries(all.map((id) => [id, id <= lost ? { is: 'missing' } : there()]))), lock, options)
      .guard;
  expect([guard(5), typeof guard(6)]).toEqual([undefined, 'string']);
});

test('one tool that shows nothing is too much, though the other shows all; the other is believed', () => {
  const chart = (id: number) => ({ ...dashboard(id), system: 'amplitude', tenant: 'acme', kind: 'chart' }) as const;
  const name = (id: number) => `amplitude:acme/chart/${id}`;
  const [charts, boards] = [Array.from({ length: 5 }, (_, id) => id), Array.from({ length: 60 }, (_, id) => id)];
  const lock = lockOf(...charts.map((id) => ({ ...record(id), key: name(id) })), ...boards.map((id) => record(id)));
  const run = runOf(Object.fromEntries(boards.map((id) => [id, there()])));
  const both = {
    ...run,
    facts: new Map([...run.facts, ...charts.map((id): [string, Fact] => [name(id), { is: 'missing' }])]),
    systems: [...run.systems, { system: 'amplitude', canary: 'held' } as const],
  };
  const { verdicts, guard, lock: after } = judge([...charts.map(chart), ...boards.map(dashboard)], both, lock, options);
  expect(guard).toMatch(/^5 of 5 objects of Amplitude that were verified before/);
  expect(after).toBe(lock);
  expect(verdicts.filter(({ verdict }) => verdict === 'verified')).toHaveLength(60);
});

test('links that were never verified may all be wrong: that is no sign of bad credentials', () => {
  const all = Array.from({ length: 30 }, (_, index) => index + 1);
  const { guard, verdicts } = judge(
    all.map(dashboard),
    runOf(Object.fromEntries(all.map((id) => [id, { is: 'missing' }]))),
    lockOf(),
    options,
  );
  expect(guard).toBeUndefined();
  expect(verdicts.every(({ verdict }) => verdict === 'not-found-or-forbidden')).toBe(true);
});

const six = [1, 2, 3, 4, 5, 6].map(dashboard);
const judgements = fc.record({
  lock: locks,
  run: runs,
  mode: fc.constantFrom('plain' as const, 'hash' as const, undefined),
  accept: fc.boolean(),
});
const hashes = { ...options, hash: testHash };

test('judging twice on one day, or on every day until a week is over, writes the same lock', () => {
  fc.assert(
    fc.property(judgements, ({ lock, run, mode, accept }) => {
      const once = judge(six, run, lock, { ...hashes, mode, accept }).lock;
      expect(lockText(judge(six, run, once, { ...hashes, mode, accept }).lock)).toBe(lockText(once));
    }),
  );
});

test('neither the order of objects nor that of facts nor that of lines matters', () => {
  fc.assert(
    fc.property(judgements, ({ lock, run, mode, accept }) => {
      const given = { ...hashes, mode, accept };
      const turned = { ...run, facts: new Map([...run.facts].reverse()) };
      const reversed: Lock = new Map([...lock].reverse());
      const [a, b] = [judge(six, run, lock, given), judge([...six, ...six].reverse(), turned, reversed, given)];
      expect(b.verdicts).toEqual(a.verdicts);
      expect(lockText(b.lock)).toBe(lockText(a.lock));
    }),
  );
});

test('every lock that is written can be read on the same day, with hashes without a title or a folder', () => {
  fc.assert(
    fc.property(judgements, ({ lock, run, mode, accept }) => {
      const text = lockText(judge(six, run, lock, { ...hashes, mode, accept }).lock);
      expect(readLock(text, DAY).problems.filter(({ severity }) => severity === 'error')).toEqual([]);
      if (mode === 'hash') expect(text).not.toMatch(/"(?:title|folder)":/);
    }),
  );
});

test('a run that finds everything as it was stays quiet for a week', () => {
  const lock = judge([dashboard(1)], runOf({ 1: there() }), lockOf(), options).lock;
  for (const days of [1, 3, 6]) {
    const later = judge([dashboard(1)], runOf({ 1: there() }), lock, { ...options, day: dayAfter(DAY, days) });
    expect(lockText(later.lock)).toBe(lockText(lock));
    expect(later.verdicts[0]?.verifiedOn).toBe(dayAfter(DAY, days));
  }
});

const sixOf = (fact: Fact) => Object.fromEntries([1, 2, 3, 4, 5, 6].map((id) => [id, fact]));
const dashboards = [1, 2, 3, 4, 5, 6].map(dashboard);

test.each(['none', 'not-reached'] as const)(
  'where a tool shows nothing of five or more objects and the canary is %s, none is called missing',
  (canary) => {
    const { verdicts, lock, guard } = judge(dashboards, runOf(sixOf({ is: 'missing' }), canary), lockOf(), options);
    expect(verdicts.map(({ verdict, why }) => [verdict, why])).toEqual(Array(6).fill(['unverifiable', 'credential-scope']));
    expect(guard).toBe(
      'None of the 6 objects of Looker that were asked for was shown in this run, and no canary says that these credentials see anything: none of it was believed, and nothing was written into the lock.',
    );
    expect(lock.size).toBe(0);
  },
);

test('objects in lists that could not be read count among what a tool does not show', () => {
  const beyond: Fact = { is: 'unknown', why: 'credential-scope' };
  const { verdicts, guard } = judge(dashboards, runOf({ ...sixOf(beyond), 1: { is: 'missing' } }, 'none'), lockOf(), options);
  expect(verdicts.every(({ why }) => why === 'credential-scope')).toBe(true);
  expect(guard).toContain('None of the 6 objects of Looker');
});

test.each<[what: string, facts: Record<string, Fact>, canary: SystemRun['canary']]>([
  ['the canary was there', sixOf({ is: 'missing' }), 'held'],
  ['one object was there', { ...sixOf({ is: 'missing' }), 1: { is: 'there' } }, 'none'],
  ['one object was in the trash', { ...sixOf({ is: 'missing' }), 1: { is: 'there', trashed: {} } }, 'none'],
  ['they are but four', { 1: { is: 'missing' }, 2: { is: 'missing' }, 3: { is: 'missing' }, 4: { is: 'forbidden' } }, 'none'],
])('what is missing is told as that where %s', (_, facts, canary) => {
  const { verdicts, guard } = judge(dashboards, runOf(facts, canary), lockOf(), options);
  expect(guard).toBeUndefined();
  expect(verdicts.at(1)?.verdict).toBe('not-found-or-forbidden');
});

test.each<[what: string, system: SystemRun]>([
  ['a canary failed', { system: 'looker', canary: 'failed' }],
  ['the credentials were refused', { system: 'amplitude', canary: 'none', trouble: 'auth-failed' }],
])('where %s nothing is written, not even what was seen and what is no longer linked', (_, system) => {
  const before = lockOf(record(1), record(9, { verdict: 'renamed', since: '2026-11-01' }));
  const run = { ...runOf({ 1: { is: 'there', title: 'Activity' }, 2: { is: 'there' } }), systems: [system] };
  expect(judge(dashboards, run, before, { ...options, keep: new Set([key(1)]) }).lock).toEqual(before);
});
