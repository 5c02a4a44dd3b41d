import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayAfter } from '../../days/day.ts';
import { lockText } from './text.ts';
import type { Titles } from './title.ts';
import { updateLock, type News } from './update.ts';
import { DAY, key, lockOf, locks, record, testHash } from '../testing/lock-records.ts';

const plain: Titles = { mode: 'plain' };
const hashed: Titles = { mode: 'hash', hash: testHash };
const update = (lock: Parameters<typeof updateLock>[0], news: News, titles = plain) =>
  updateLock(lock, new Map([[key(1), news]]), { day: DAY, titles }).get(key(1));
const verified: News = { verdict: 'verified', opens: true };

test.each<[before: string, after: string]>([
  ['2026-11-23', '2026-11-23'],
  ['2026-11-17', '2026-11-17'],
  ['2026-11-16', '2026-11-23'],
  ['2025-11-16', '2026-11-23'],
])('the day of a verification is written anew only after a week: %s becomes %s', (before, after) => {
  expect(update(lockOf(record(1, { verified: before })), verified)).toEqual(record(1, { verified: after }));
});

test('a new verdict has today as its day, and the tool’s own day where it tells one', () => {
  const lock = lockOf(record(1));
  expect(update(lock, { verdict: 'archived', opens: true })).toEqual(record(1, { verdict: 'archived', verified: DAY, since: DAY }));
  expect(update(lock, { verdict: 'trashed', since: '2026-11-21' })).toEqual(record(1, { verdict: 'trashed', since: '2026-11-21' }));
  expect(update(lockOf(record(1, { verdict: 'archived', since: '2026-11-01' })), { verdict: 'archived', opens: true })).toEqual(
    record(1, { verdict: 'archived', since: '2026-11-01' }),
  );
});

test('what is verified again has neither strikes nor a since', () => {
  const missing = record(1, { verdict: 'not-found-or-forbidden', since: '2026-11-22', strikes: 1, verified: '2026-11-02' });
  expect(update(lockOf(missing), verified)).toEqual(record(1, { verified: DAY }));
});

test('that no API sees it is knowledge only where nothing better is known', () => {
  const news: News = { verdict: 'unverifiable', why: 'no-api' };
  expect(update(lockOf(), news)).toEqual({ v: 1, key: key(1), verdict: 'unverifiable', why: 'no-api' });
  expect(update(lockOf(record(1)), news)).toEqual(record(1));
});

test('what a person attested stays', () => {
  const manual = { by: '@ada', on: '2026-11-01', expires: '2027-01-01' };
  expect(update(lockOf(record(1, { manual })), { verdict: 'forbidden' })).toEqual(record(1, { verdict: 'forbidden', since: DAY, manual }));
});

test('names that a run takes as known replace the former ones, the others stay', () => {
  const lock = lockOf(record(1, { title: 'Activity', folder: '1' }));
  expect(update(lock, verified)).toEqual(record(1, { title: 'Activity', folder: '1' }));
  expect(update(lock, { ...verified, title: '  e\u0301te\u0301 ', folder: '2' })).toEqual(record(1, { title: 'été', folder: '2' }));
  expect(update(lock, { ...verified, title: '   ' })).toEqual(record(1, { title: 'Activity', folder: '1' }));
});

test('with hashes there is neither a title nor a folder in any line, also of objects that were not asked for', () => {
  const lock = lockOf(record(1, { title: 'Activity', folder: '1' }), record(2, { title: 'Seats', folder: '2' }));
  expect(updateLock(lock, new Map([[key(1), { ...verified, title: 'Growth', folder: '3' }]]), { day: DAY, titles: hashed })).toEqual(
    lockOf(record(1, { titleHash: testHash('Growth') }), record(2, { titleHash: testHash('Seats') })),
  );
});

test('with hashes and no key for them no title is written, and the hashes that are there stay', () => {
  const lock = lockOf(record(1, { titleHash: testHash('Seats') }), record(2, { title: 'Seats' }));
  expect(updateLock(lock, new Map([[key(1), { ...verified, title: 'Growth' }]]), { day: DAY, titles: { mode: 'hash' } })).toEqual(
    lockOf(record(1, { titleHash: testHash('Seats') }), record(2)),
  );
});

test('plain titles take the place of hashes as they are seen', () => {
  const lock = lockOf(record(1, { titleHash: testHash('Seats') }), record(2, { titleHash: testHash('Seats') }));
  expect(updateLock(lock, new Map([[key(1), { ...verified, title: 'Seats' }]]), { day: DAY, titles: plain })).toEqual(
    lockOf(record(1, { title: 'Seats' }), record(2, { titleHash: testHash('Seats') })),
  );
});

test('what nothing links to any more is dropped only when told', () => {
  const lock = lockOf(record(1), record(2));
  expect(updateLock(lock, new Map(), { day: DAY, titles: plain })).toEqual(lock);
  expect(updateLock(lock, new Map(), { day: DAY, titles: plain, keep: new Set([key(2)]) })).toEqual(lockOf(record(2)));
});

test('without news no line changes, whatever the lock and the day', () => {
  fc.assert(
    fc.property(locks, fc.nat(1000), (lock, days) => {
      const same = updateLock(lock, new Map(), { day: dayAfter(DAY, days), titles: plain });
      expect(lockText(same)).toBe(lockText(lock));
    }),
  );
});
