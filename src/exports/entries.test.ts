import { expect, test } from 'vitest';
import { catalogOf, metric, report, team, tool } from '../catalog/testing.ts';
import type { Lock, LockRecord } from '../link-check/lock/record.ts';
import { itemOf, itemsOf } from './entries.ts';

const URL = 'https://handbook.test';
const dau = metric({ id: 'dau', title: 'Daily active users', abbreviation: 'DAU' });
const calculation = { kind: 'ratio', numerator: { entry: 'dau' }, denominator: { text: 'seats' } };
const growth = report({ id: 'growth', url: 'https://example.looker.com/dashboards/1' });
const catalog = catalogOf(dau, growth, tool(), team({ id: 'data', name: 'Data and Analytics' }));

test('an item has the published fields of its entry, its address, the name of its owner and its calculation in words', () => {
  const share = metric({ id: 'share', calculation });
  const unpublished = { searchTerms: ['misspelt'], formerPaths: ['/old/'], formerAnchors: { a: 'b' } };
  const entry = { ...metric({ id: 'share', calculation, ...unpublished }), body: 'Prose of the page.' };
  expect(itemOf(entry, catalog, URL)).toEqual({
    ...share.data,
    id: 'share',
    url: 'https://handbook.test/metrics/share/',
    ownerName: 'Data and Analytics',
    calculationText: 'DAU ÷ seats',
    approval: 'none',
    canonical: false,
    trust: 'Approved · Published by the team · not reviewed yet · owner Data and Analytics',
  });
});

test('an entry without a calculation has no words for one', () => {
  const open = metric({ status: 'draft', calculation: undefined });
  expect(Object.keys(itemOf(open, catalog, URL)).filter((field) => field.startsWith('calculation'))).toEqual([]);
});

test('a report keeps the address of its page in `url` and the one that it opens at in `opensAt`', () => {
  const { url, opensAt } = itemOf(growth, catalog, URL);
  expect([url, opensAt]).toEqual(['https://handbook.test/reports/growth/', 'https://example.looker.com/dashboards/1']);
});

test('the items of a collection come in its order and without other collections', () => {
  const entries = catalogOf(metric({ id: 'b' }), report({ id: 'c' }), metric({ id: 'a' }));
  expect(itemsOf('metrics', entries, URL).map(({ id }) => id)).toEqual(['b', 'a']);
});

test('a report says what the link check knows of its address, and nothing where it knows nothing', () => {
  const key = 'looker:example.looker.com/dashboard/1';
  const manual = { by: '@ada', on: '2026-05-01', expires: '2026-06-01', note: 'opened' };
  const record: LockRecord = { v: 1, key, verdict: 'trashed', verified: '2026-05-01', since: '2026-05-03', title: 'Secret', manual };
  const checkOf = (lock?: Lock) => itemsOf('reports', catalog, URL, lock)[0]?.linkCheck;
  expect(checkOf(new Map([[key, record]]))).toEqual({
    verdict: 'trashed',
    verifiedOn: '2026-05-01',
    since: '2026-05-03',
    openedByHandOn: '2026-05-01',
    openedByHandUntil: '2026-06-01',
  });
  expect([checkOf(new Map()), checkOf()]).toEqual([undefined, undefined]);
});
