import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayAfter } from '../../days/day.ts';
import { DAY, key, lockOf, locks, record } from '../testing/lock-records.ts';
import { lockText, type LockRecord } from './record.ts';
import { isRenamed, updateLock, type LockChange } from './update.ts';

const verified: LockChange = { verdict: 'verified', opens: true };
const noApi = { v: 1, key: key(1), verdict: 'unverifiable', why: 'no-api' } as const;
const manual = { by: '@ada', on: '2026-11-01', expires: '2027-01-01' };
const named = { title: 'Activity', folder: '1' };

test.each<[what: string, before: LockRecord | undefined, change: LockChange, after: LockRecord]>([
  ['verified on the same day', record(1, { verified: DAY }), verified, record(1, { verified: DAY })],
  ['verified within a week: the day stays', record(1, { verified: '2026-11-17' }), verified, record(1, { verified: '2026-11-17' })],
  ['verified after a week', record(1, { verified: '2026-11-16' }), verified, record(1, { verified: DAY })],
  ['verified after a year', record(1, { verified: '2025-11-16' }), verified, record(1, { verified: DAY })],
  [
    'a new verdict holds from today on',
    record(1),
    { verdict: 'archived', opens: true },
    record(1, { verdict: 'archived', verified: DAY, since: DAY }),
  ],
  [
    'the tool’s own day goes first',
    record(1),
    { verdict: 'trashed', since: '2026-11-21' },
    record(1, { verdict: 'trashed', since: '2026-11-21' }),
  ],
  [
    'the same verdict keeps its day',
    record(1, { verdict: 'archived', since: '2026-11-01' }),
    { verdict: 'archived', opens: true },
    record(1, { verdict: 'archived', since: '2026-11-01' }),
  ],
  [
    'verified again, it has neither missed days nor a since',
    record(1, { verdict: 'not-found-or-forbidden', since: '2026-11-22', strikes: 1, verified: '2026-11-02' }),
    verified,
    record(1, { verified: DAY }),
  ],
  ['that no API sees it is knowledge where nothing is known', undefined, { verdict: 'unverifiable', why: 'no-api' }, noApi],
  ['but not where something better is', record(1), { verdict: 'unverifiable', why: 'no-api' }, record(1)],
  [
    'what a person attested stays',
    record(1, { manual }),
    { verdict: 'forbidden' },
    record(1, { verdict: 'forbidden', since: DAY, manual }),
  ],
  ['names stay', record(1, named), verified, record(1, named)],
  [
    'names that are given replace the former ones, in one normal form',
    record(1, named),
    { ...verified, title: '  e\u0301te\u0301 ', folder: '2' },
    record(1, { title: 'été', folder: '2' }),
  ],
  ['an empty title replaces none', record(1, named), { ...verified, title: '   ' }, record(1, named)],
])('%s', (_, before, change, after) => {
  const lock = before ? lockOf(before) : lockOf();
  expect(updateLock(lock, new Map([[key(1), change]]), { day: DAY }).get(key(1))).toEqual(after);
});

test('accents that are written in another Unicode form are no new title', () => {
  const before = record(1, { title: 'été' });
  expect([isRenamed(before, ' e\u0301te\u0301\n'), isRenamed(before, 'ete')]).toEqual([false, true]);
});

test('what nothing links to anymore is dropped only where the caller says what is linked', () => {
  const lock = lockOf(record(1), record(2));
  expect(updateLock(lock, new Map(), { day: DAY })).toEqual(lock);
  expect(updateLock(lock, new Map(), { day: DAY, keep: new Set([key(2)]) })).toEqual(lockOf(record(2)));
});

test('without a change no line changes, whatever the lock and the day', () => {
  fc.assert(
    fc.property(locks, fc.nat(1000), (lock, days) => {
      expect(lockText(updateLock(lock, new Map(), { day: dayAfter(DAY, days) }))).toBe(lockText(lock));
    }),
  );
});
