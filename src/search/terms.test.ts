import { expect, test } from 'vitest';
import type { Findable } from './findable.ts';
import { neededTerms } from './terms.ts';

const mau: Findable = {
  kind: 'definition',
  address: '/metrics/mau/',
  title: 'Monthly active users',
  abbreviation: 'MAU',
  aliases: ['Rate of actives'],
  terms: [],
  weight: 0,
  facets: {},
};
const needed = (...terms: string[]) => neededTerms({ ...mau, terms });

test('keeps the terms that no other name finds, in their order', () => {
  expect(needed('monthly people', 'active monthly', 'mua')).toEqual(['monthly people', 'active monthly', 'mua']);
});

test.each([
  ['the title in other case', 'monthly Active USERS'],
  ['the title in singular', 'monthly active user'],
  ['the title in another order and with fillers', 'the users who are active monthly'],
  ['the title with hyphens', 'monthly-active-users'],
  ['the plural of the abbreviation', 'MAUs'],
  ['an alias in another order', 'active rate'],
])('drops a term that is %s', (_, term) => {
  expect(needed(term)).toEqual([]);
});

test('keeps the first of terms that find the same', () => {
  expect(needed('people per month', 'month people', 'Person', 'persons')).toEqual(['people per month', 'month people', 'Person']);
  expect(needed('people seen', 'seen people', 'the people seen')).toEqual(['people seen']);
});

test('looks at no abbreviation where there is none', () => {
  expect(neededTerms({ ...mau, abbreviation: undefined, terms: ['mau', 'undefined'] })).toEqual(['mau', 'undefined']);
});
