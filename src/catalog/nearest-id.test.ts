import { expect, test } from 'vitest';
import { asId } from './names.ts';
import { meantId } from './nearest-id.ts';
import { catalogOf, metric } from './testing.ts';

const catalog = catalogOf(metric({ id: 'dau', title: 'Daily active users', abbreviation: 'DAU', formerIds: ['daily'] }));

test.each(['DAU', 'Daily active users', 'daily', 'dau.mdx', '/metrics/dau/', 'content/metrics/dau.mdx', 'dua'])(
  'finds what %s means',
  (id) => {
    expect(meantId(catalog, 'metrics', id)).toBe('dau');
  },
);

test('finds nothing where nothing is alike', () => {
  expect(meantId(catalog, 'metrics', 'quarterly-revenue')).toBeUndefined();
});

test('a wrong id counts as the right one for what refers to it', () => {
  expect(asId('#Ärr per  Employee!')).toBe('arr-per-employee');
  expect(catalogOf(metric({ id: 'MAU' })).has('metrics', 'mau')).toBe(true);
});
