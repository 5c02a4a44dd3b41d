import { expect, test } from 'vitest';
import { catalogOf, report, tool } from '../../catalog/testing.ts';
import { agoWords, linkState, recordAt, stateAt, stateText, type LinkState } from './link-state.ts';
import type { LockRecord } from '../lock/record.ts';
import { DAY, lockOf, record } from '../testing/lock-records.ts';

const manual = { by: '@ada', on: '2026-10-02', expires: '2026-12-31' };
const expired = { ...manual, expires: '2026-11-22' };
const stateOf = (given: Partial<LockRecord> | undefined) => linkState(given && record(1, given), DAY);
const LAST = 'last verified on November 20, 2026.';
const since = '2026-11-10';
const SINCE = 'since November 10, 2026';
const noApi = { verdict: 'unverifiable', why: 'no-api' } as const;

test.each<[given: Partial<LockRecord> | undefined, tone: LinkState['tone'], text: string]>([
  [undefined, 'unknown', 'Never verified.'],
  [{}, 'good', 'Verified on November 20, 2026.'],
  [{ verdict: 'moved', since }, 'good', 'Verified on November 20, 2026.'],
  [{ verdict: 'renamed', since }, 'caution', `Renamed in the tool ${SINCE}; ${LAST}`],
  [{ verdict: 'stale', since }, 'caution', `Nobody has opened it in the tool ${SINCE}; ${LAST}`],
  [{ verdict: 'moved-to-personal', since }, 'caution', `In a personal folder ${SINCE}; you may not be able to open it.`],
  [{ verdict: 'revoked', since }, 'caution', `No longer certified ${SINCE}; ${LAST}`],
  [{ verdict: 'archived', since }, 'broken', `Archived in the tool ${SINCE}.`],
  [{ verdict: 'trashed', since }, 'broken', `In the trash ${SINCE}.`],
  [{ verdict: 'forbidden', since }, 'caution', `Not accessible to the link checker ${SINCE}; ${LAST}`],
  [{ verdict: 'not-found-or-forbidden', since }, 'caution', `Not found or not shared ${SINCE}; ${LAST}`],
  [{ verdict: 'gone', since }, 'broken', `Gone ${SINCE}; ${LAST}`],
  [{ ...noApi, manual }, 'good', 'Cannot be checked automatically; opened by hand on October 2, 2026.'],
  [{ ...noApi, manual: expired }, 'unknown', 'Cannot be checked automatically; nobody has opened it by hand since October 2, 2026.'],
  [noApi, 'unknown', 'Cannot be checked automatically; nobody has opened it by hand yet.'],
  [{ verdict: 'unverifiable', why: 'not-asked', manual }, 'good', 'Never checked automatically; opened by hand on October 2, 2026.'],
])('what a reader sees of %j', (given, tone, text) => {
  const state = stateOf(given);
  expect([state.tone, stateText(state)]).toEqual([tone, text]);
});

test('a page shows how long ago it was verified, and every other day as it is', () => {
  expect(stateOf({ verdict: 'gone', since }).parts.filter((part) => typeof part !== 'string')).toEqual([
    { day: since, as: 'day' },
    { day: '2026-11-20', as: 'ago' },
  ]);
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
