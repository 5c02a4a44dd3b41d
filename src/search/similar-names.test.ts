import { expect, test } from 'vitest';
import type { Findable } from './findable.ts';
import { indexNames, withTexts } from './name-index.ts';
import { similarNames } from './similar-names.ts';

const thing = (id: string, title: string, more: Partial<Findable> = {}): Findable => ({
  kind: 'definition',
  address: `/metrics/${id}/`,
  title,
  aliases: [],
  terms: [],
  weight: 0,
  facets: {},
  ...more,
});

const index = indexNames([
  thing('ndr', 'Net dollar retention', { abbreviation: 'NDR', aliases: ['Net dolar retention rate'] }),
  thing('grr', 'Gross dollar retention', { terms: ['groß dollar'] }),
  thing('looker', 'Looker', { aliases: ['Lookers'] }),
  thing('locker', 'Locker'),
  thing('lookup', 'Lookup'),
  thing('lookout', 'Lookout'),
]);

const near = (...given: Parameters<typeof similarNames>) => similarNames(...given).map(({ name, address }) => [name, address]);

test('gives the nearest names first, at most three, each with the page of its thing', () => {
  expect(near(index, 'lokkers')).toEqual([
    ['Lookers', '/metrics/looker/'],
    ['Locker', '/metrics/locker/'],
  ]);
  expect(similarNames(index, 'Lookor').map(({ name }) => name)).toEqual(['Looker', 'Locker', 'Lookup']);
});

test('gives of one thing the nearest name alone', () => {
  expect(near(index, 'net dollar retentoin')).toEqual([
    ['Net dollar retention', '/metrics/ndr/'],
    ['Gross dollar retention', '/metrics/grr/'],
  ]);
});

test('gives nothing where likeness is chance', () => {
  expect(similarNames(index, 'xyz')).toEqual([]);
  expect(similarNames(index, 'looooooooooker')).toEqual([]);
  expect(similarNames(index, 'zzzzzzzz')).toEqual([]);
  expect(similarNames(index, '')).toEqual([]);
});

test('takes a beginning of 60 letters for the query', () => {
  const long = 'a'.repeat(60);
  expect(near(indexNames([thing('a', long)]), `${long}bbbbbbbb`)).toEqual([[long, '/metrics/a/']]);
});

test('gives neither hidden names nor headings', () => {
  const page = thing('page', 'A page of words', { terms: ['warehouse'] });
  const withHeading = withTexts(indexNames([page]), [
    { about: '', headings: [{ text: 'Permissions', anchor: 'permissions' }], shows: [], facets: {} },
  ]);
  expect(similarNames(withHeading, 'warehous')).toEqual([]);
  expect(similarNames(withHeading, 'permission')).toEqual([]);
});
