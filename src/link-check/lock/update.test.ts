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

const archived: LockChange = { verdict: 'archived', opens: true };
const archivedBefore = record(1, { verdict: 'archived', since: '2026-11-01' });
const inTrash = { verdict: 'trashed', since: '2026-11-21' } as const;
const missed = record(1, { verdict: 'not-found-or-forbidden', since: '2026-11-22', strikes: 1, verified: '2026-11-02' });
const unverifiable: LockChange = { verdict: 'unverifiable', why: 'no-api' };
const renamed = { title: '  e\u0301te\u0301 ', folder: '2' };

test.each<[what: string, before: LockRecord | undefined, change: LockChange, after: LockRecord]>([
  ['verified on the same day', record(1, { verified: DAY }), verified, record(1, { verified: DAY })],
  ['verified within a week: the day stays', record(1, { verified: '2026-11-17' }), verified, record(1, { verified: '2026-11-17' })],
  ['verified after a week', record(1, { verified: '2026-11-16' }), verified, record(1, { verified: DAY })],
  ['verified after a year', record(1, { verified: '2025-11-16' }), verified, record(1, { verified: DAY })],
  ['a new verdict holds from today on', record(1), archived, record(1, { verdict: 'archived', verified: DAY, since: DAY })],
  ['the tool’s own day goes first', record(1), inTrash, record(1, inTrash)],
  ['the same verdict keeps its day', archivedBefore, archived, archivedBefore],
  ['verified again, it has neither missed days nor a since', missed, verified, record(1, { verified: DAY })],
  ['that no API sees it is knowledge where nothing is known', undefined, unverifiable, noApi],
  ['but not where something better is', record(1), unverifiable, record(1)],
  ['an attestation stays', record(1, { manual }), { verdict: 'forbidden' }, record(1, { verdict: 'forbidden', since: DAY, manual })],
  ['names stay', record(1, named), verified, record(1, named)],
  ['new names replace them, in one normal form', record(1, named), { ...verified, ...renamed }, record(1, { title: 'été', folder: '2' })],
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
