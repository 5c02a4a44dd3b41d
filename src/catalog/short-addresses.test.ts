import { expect, test } from 'vitest';
import { differenceOf, shortAddresses, shortName } from './short-addresses.ts';
import { catalogOf, channel, DESCRIPTION, handbook, metric, report, retired, site, stakeholder, team } from './testing.ts';
import type { Entry } from './entry.ts';

const names = (...entries: Entry[]) =>
  Object.fromEntries(
    shortAddresses(catalogOf(...entries)).map(({ name, targets }) => [name, targets.map(({ collection, id }) => `${collection}/${id}`)]),
  );

test.each([
  ['DAU/MAU', 'dau-mau'],
  ['  Net  dollar retention ', 'net-dollar-retention'],
  ['% active apps', 'percent-active-apps'],
  ['Précision % é', 'precision-percent-e'],
  ['#analytics', 'analytics'],
  ['R&D', 'r-and-d'],
  ['🎉', ''],
  ['1/7/14/28-day', '1-7-14-28-day'],
])('spells `%s` as `%s`', (name, spelled) => {
  expect(shortName(name)).toBe(spelled);
});

test('leads from every id, title, abbreviation, alias and former id', () => {
  const entry = metric({ id: 'dau-mau', title: 'Daily share', abbreviation: 'DAU/MAU', aliases: ['Stickiness'], formerIds: ['sticky'] });
  expect(names(entry)).toEqual({
    'dau-mau': ['metrics/dau-mau'],
    'daily-share': ['metrics/dau-mau'],
    stickiness: ['metrics/dau-mau'],
    sticky: ['metrics/dau-mau'],
  });
});

test('means the definition where a report has the same name, and both where neither is one', () => {
  expect(names(metric({ id: 'mau', title: 'Active' }), report({ id: 'activity', title: 'Active' }))).toMatchObject({
    active: ['metrics/mau'],
    activity: ['reports/activity'],
  });
  expect(names(handbook({ id: 'data', title: 'Data' }), report({ id: 'data', title: 'All data' }))['data']).toEqual([
    'handbook/data',
    'reports/data',
  ]);
});

test('offers a choice for a hidden word of several definitions, unless an entry owns it', () => {
  const [mau, dau] = ['mau', 'dau'].map((id) => metric({ id, searchTerms: ['active', 'seen'] }));
  const found = names(...([mau, dau] as [Entry, Entry]), metric({ id: 'seen' }));
  expect(found['active']).toEqual(['metrics/mau', 'metrics/dau']);
  expect(found['seen']).toEqual(['metrics/seen']);
});

test('leads to channels, and not to what has no place of its own', () => {
  expect(names(channel(), team(), stakeholder(), site())).toEqual({ analytics: ['channels/analytics'] });
});

test('has no address for a name that nobody can type', () => {
  expect(Object.keys(names(metric({ id: 'mau', title: 'MAU', aliases: ['🎉', 'a'.repeat(81)] })))).toEqual(['mau']);
});

test('reports the difference that the entry reports, or what it is', () => {
  const mau = metric({ id: 'mau', confusedWith: [{ id: 'dau', difference: 'A month, not a day.' }] });
  const dau = metric({ id: 'dau' });
  expect(differenceOf(mau, [dau])).toBe('A month, not a day.');
  expect(differenceOf(dau, [mau])).toBe(DESCRIPTION);
  expect(differenceOf(channel(), [dau])).toBe('Questions on data.');
});

test('leads from the names of a retired page to what is said of it, unless another entry has them now', () => {
  const row = retired({ address: '/metrics/old-one/', names: ['Old One', 'stickiness'] });
  expect(names(row, metric({ id: 'dau-mau', title: 'Stickiness' }))).toEqual({
    'dau-mau': ['metrics/dau-mau'],
    stickiness: ['metrics/dau-mau'],
    'old-one': ['retired/old-page'],
  });
});
