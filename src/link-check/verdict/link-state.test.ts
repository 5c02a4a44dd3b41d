import { expect, test } from 'vitest';
import { catalogOf, report, tool } from '../../catalog/testing.ts';
import { agoWords, linkState, recordAt, stateAt, stateText, type LinkState } from './link-state.ts';
import type { LockRecord } from '../lock/record.ts';
import { DAY, lockOf, record } from '../testing/lock-records.ts';

const manual = { by: '@ada', on: '2026-10-02', expires: '2026-12-31' };
const stateOf = (given: Partial<LockRecord> | undefined, day = DAY) => {
  const { verified, ...rest } = record(1, given);
  const hasDay = given?.verdict !== 'unverifiable' && verified !== undefined;
  return linkState(given && { ...rest, ...(hasDay && { verified }) }, day);
};
const onPage = ({ parts }: LinkState) =>
  parts.map((part) => (typeof part === 'string' ? part : part.as === 'ago' ? agoWords(part.day, DAY) : part.day)).join('');

test.each<[given: Partial<LockRecord> | undefined, tone: LinkState['tone'], page: string, text: string]>([
  [undefined, 'unknown', 'Never verified.', 'Never verified.'],
  [{}, 'good', 'Verified 3 days ago.', 'Verified on November 20, 2026.'],
  [{ verdict: 'moved', since: '2026-11-10' }, 'good', 'Verified 3 days ago.', 'Verified on November 20, 2026.'],
  [
    { verdict: 'renamed', since: '2026-11-10' },
    'caution',
    'Renamed in the tool since 2026-11-10; last verified 3 days ago.',
    'Renamed in the tool since November 10, 2026; last verified on November 20, 2026.',
  ],
  [
    { verdict: 'stale', since: '2026-01-10' },
    'caution',
    'Nobody has opened it in the tool since 2026-01-10; last verified 3 days ago.',
    'Nobody has opened it in the tool since January 10, 2026; last verified on November 20, 2026.',
  ],
  [
    { verdict: 'moved-to-personal', since: '2026-11-10' },
    'caution',
    'In a personal folder since 2026-11-10; you may not be able to open it.',
    'In a personal folder since November 10, 2026; you may not be able to open it.',
  ],
  [
    { verdict: 'archived', since: '2026-11-10' },
    'broken',
    'Archived in the tool since 2026-11-10.',
    'Archived in the tool since November 10, 2026.',
  ],
  [{ verdict: 'trashed', since: '2026-11-03' }, 'broken', 'In the trash since 2026-11-03.', 'In the trash since November 3, 2026.'],
  [
    { verdict: 'gone', since: '2026-11-18', verified: '2026-11-09' },
    'broken',
    'Gone since 2026-11-18; last verified 14 days ago.',
    'Gone since November 18, 2026; last verified on November 9, 2026.',
  ],
  [
    { verdict: 'not-found-or-forbidden', since: '2026-11-22' },
    'caution',
    'Not found or not shared since 2026-11-22; last verified 3 days ago.',
    'Not found or not shared since November 22, 2026; last verified on November 20, 2026.',
  ],
  [
    { verdict: 'unverifiable', why: 'no-api', manual },
    'good',
    'Cannot be checked automatically; opened by hand on 2026-10-02.',
    'Cannot be checked automatically; opened by hand on October 2, 2026.',
  ],
  [
    { verdict: 'unverifiable', why: 'no-api', manual: { ...manual, expires: '2026-11-22' } },
    'unknown',
    'Cannot be checked automatically; nobody has opened it by hand since 2026-10-02.',
    'Cannot be checked automatically; nobody has opened it by hand since October 2, 2026.',
  ],
  [
    { verdict: 'unverifiable', why: 'no-api' },
    'unknown',
    'Cannot be checked automatically; nobody has opened it by hand yet.',
    'Cannot be checked automatically; nobody has opened it by hand yet.',
  ],
  [
    { verdict: 'unverifiable', why: 'not-asked', manual },
    'good',
    'Never checked automatically; opened by hand on 2026-10-02.',
    'Never checked automatically; opened by hand on October 2, 2026.',
  ],
])('what a reader sees of %j', (given, tone, page, text) => {
  const state = stateOf(given);
  expect([state.tone, onPage(state), stateText(state)]).toEqual([tone, page, text]);
});

test('titles and names never reach a page', () => {
  expect(JSON.stringify(stateOf({ title: 'Secret plan', manual, verdict: 'renamed', since: '2026-11-10' }))).not.toMatch(/Secret|ada/);
});

test.each<[day: string, words: string]>([
  ['2026-11-24', 'today'],
  [DAY, 'today'],
  ['2026-11-22', 'yesterday'],
  ['2026-11-21', '2 days ago'],
  ['2026-09-24', '60 days ago'],
  ['2026-09-23', '2 months ago'],
  ['2025-11-23', '11 months ago'],
  ['2024-11-23', '23 months ago'],
  ['2024-11-22', '2 years ago'],
])('%s was %s', (day, words) => {
  expect(agoWords(day, DAY)).toBe(words);
});

test('an address finds its object whatever its parameters, and an address of no object has no state', () => {
  const catalog = catalogOf(tool({ hosts: ['acme.looker.com'] }), report());
  const known = { lock: lockOf(record(1)), day: DAY };
  expect(recordAt('https://acme.looker.com/dashboards/1?a=b', catalog, known.lock)).toEqual(record(1));
  expect(stateAt('https://acme.looker.com/dashboards/1', catalog, known)?.tone).toBe('good');
  expect(stateAt('https://acme.looker.com/dashboards/2', catalog, known)?.tone).toBe('unknown');
  expect(stateAt('https://example.com/', catalog, known)).toBeUndefined();
  expect(stateAt('https://acme.looker.com/dashboards/1', catalog, undefined)).toBeUndefined();
});
