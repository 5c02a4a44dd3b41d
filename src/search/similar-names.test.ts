import { expect, test } from 'vitest';
import { indexNames, withTexts } from './name-index.ts';
import { similarNames } from './similar-names.ts';
import { findable } from './testing.ts';

const long = 'a'.repeat(60);
const things = [
  findable('definition', '/ndr/', 'Net dollar retention', { abbreviation: 'NDR', aliases: ['Net dolar retention rate'] }),
  findable('definition', '/grr/', 'Gross dollar retention', { terms: ['warehouse'] }),
  findable('tool', '/looker/', 'Looker', { aliases: ['Lookers'] }),
  findable('page', '/locker/', 'Locker'),
  findable('page', '/lookup/', 'Lookup'),
  findable('page', '/lookout/', 'Lookout'),
  findable('page', '/long/', long),
];
const headings = [{ text: 'Permissions', anchor: 'permissions' }];
const index = withTexts(indexNames(things), [{ about: '', headings, shows: [], facets: {} }]);

test.each([
  ['lokkers', ['Lookers /looker/', 'Locker /locker/']],
  // At most three
  ['Lookor', ['Looker /looker/', 'Locker /locker/', 'Lookup /lookup/']],
  // Of one thing the nearest name alone
  ['net dollar retentoin', ['Net dollar retention /ndr/', 'Gross dollar retention /grr/']],
  // A query is cut at 60 characters
  [`${long}bbbbbbbb`, [`${long} /long/`]],
  // Too far from every name
  ['xyz', []],
  ['looooooooooker', []],
  ['zzzzzzzz', []],
  ['', []],
  // Neither hidden names nor headings
  ['warehous', []],
  ['permission', []],
])('names similar to `%s`', (query, expected) => {
  expect(similarNames(index, query).map(({ name, address }) => `${name} ${address}`)).toEqual(expected);
});
