import { expect, test } from 'vitest';
import { catalogOf, metric, report } from '../catalog/testing.ts';
import { entriesCalled, similarlyCalled } from './new-entry-names.ts';

const mau = metric({
  id: 'mau',
  title: 'Monthly active users',
  abbreviation: 'MAU',
  aliases: ['Sign-ups', '% of seats'],
  searchTerms: ['user base'],
  formerIds: ['monthlies'],
});
const catalog = catalogOf(mau, metric({ id: 'wau', title: 'Weekly active users' }), report({ title: 'Revenue' }));

test.each([
  ['monthly-active USER', 'title', 'Monthly active users'],
  ['M.A.U.', 'abbreviation', 'MAU'],
  ['MAUs', 'abbreviation', 'MAU'],
  ['MAU’s', 'abbreviation', 'MAU'],
  ['signup', 'alias', 'Sign-ups'],
  ['percent of seat', 'alias', '% of seats'],
  ['Userbase', 'search term', 'user base'],
  ['monthly', 'former id', 'monthlies'],
])('finds the entry that is called %s', (name, kind, text) => {
  expect(entriesCalled(catalog, 'metrics', [name])).toMatchObject([{ entry: { id: 'mau' }, kind, text }]);
});

test('finds an entry by its id, and each entry once', () => {
  expect(entriesCalled(catalog, 'metrics', ['WAU', 'weekly active users'])).toMatchObject([{ entry: { id: 'wau' }, kind: 'title' }]);
});

test('passes names of other collections, other names, and names without letters or digits', () => {
  expect(entriesCalled(catalog, 'metrics', ['Revenue', 'Active users', '!!!', ''])).toEqual([]);
});

test('finds names that look alike, the most alike first', () => {
  expect(similarlyCalled(catalog, 'metrics', 'Weekly actve users').map(({ entry }) => entry.id)).toEqual(['wau']);
  expect(similarlyCalled(catalog, 'metrics', 'Churn')).toEqual([]);
});
