import { expect, test } from 'vitest';
import { catalogOf, DESCRIPTION, metric, report, team, tool } from '../catalog/testing.ts';
import type { LockRecord } from '../link-check/lock/record.ts';
import { itemOf, itemsOf } from './entries.ts';

const URL = 'https://handbook.test';

test('an item has the fields of its entry, its address, the name of its owner and its calculation in words', () => {
  const dau = metric({ id: 'dau', title: 'Daily active users', abbreviation: 'DAU' });
  const ratio = metric({
    id: 'share',
    owner: 'data',
    calculation: { kind: 'ratio', numerator: { entry: 'dau' }, denominator: { text: 'seats' } },
  });
  const catalog = catalogOf(dau, ratio, team({ id: 'data', name: 'Data and Analytics' }));
  expect(itemOf(ratio, catalog, URL)).toEqual({
    ...ratio.data,
    id: 'share',
    url: 'https://handbook.test/metrics/share/',
    ownerName: 'Data and Analytics',
    calculationText: 'DAU ÷ seats',
  });
});

test('an entry without a calculation has no words for one', () => {
  const open = metric({ status: 'draft', calculation: undefined });
  expect(itemOf(open, catalogOf(open), URL)).not.toHaveProperty('calculationText');
  expect(itemOf(open, catalogOf(open), URL)).not.toHaveProperty('calculation');
});

test('what only search and redirects read, and prose, is in no item', () => {
  const entry = { ...metric({ searchTerms: ['misspelt'] }), body: 'Prose of the page.' };
  const text = JSON.stringify(itemOf(entry, catalogOf(entry), URL));
  expect(text).toContain(DESCRIPTION);
  expect(text).not.toMatch(/misspelt|Prose|searchTerms|body/);
});

test('a report keeps the address of its page in `url` and the one that it opens at in `opensAt`', () => {
  const growth = report({ id: 'growth', url: 'https://example.looker.com/dashboards/1' });
  expect(itemOf(growth, catalogOf(growth), URL)).toMatchObject({
    url: 'https://handbook.test/reports/growth/',
    opensAt: 'https://example.looker.com/dashboards/1',
  });
});

test('the items of a collection come in its order and without other collections', () => {
  const catalog = catalogOf(metric({ id: 'b' }), report({ id: 'c' }), metric({ id: 'a' }));
  expect(itemsOf('metrics', catalog, URL).map(({ id }) => id)).toEqual(['b', 'a']);
});

test('a report says what the check of links knows of its address, and nothing where it knows nothing', () => {
  const growth = report({ id: 'growth', url: 'https://example.looker.com/dashboards/1' });
  const catalog = catalogOf(growth, tool());
  const key = 'looker:example.looker.com/dashboard/1';
  const manual = { by: '@ada', on: '2026-05-01', expires: '2026-06-01', note: 'opened' };
  const lock = new Map<string, LockRecord>([
    [key, { v: 1, key, verdict: 'trashed', verified: '2026-05-01', since: '2026-05-03', title: 'Secret', manual }],
  ]);
  expect(itemOf(growth, catalog, URL, lock).linkCheck).toEqual({
    verdict: 'trashed',
    verifiedOn: '2026-05-01',
    since: '2026-05-03',
    openedByHandOn: '2026-05-01',
    openedByHandUntil: '2026-06-01',
  });
  expect(itemsOf('reports', catalog, URL, lock)[0]).toHaveProperty('linkCheck');
  expect(itemOf(growth, catalog, URL, new Map())).not.toHaveProperty('linkCheck');
  expect(itemOf(growth, catalog, URL)).not.toHaveProperty('linkCheck');
});
