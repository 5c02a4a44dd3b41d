import { expect, test } from 'vitest';
import { catalogOf, channel, metric, report, site, team } from '../catalog/testing.ts';
import { lookupNames } from './lookup.ts';

const URL = 'https://handbook.test';

test('every name of an entry leads to it, as written and normalized', () => {
  const stickiness = metric({ id: 'dau-mau', title: 'DAU/MAU', abbreviation: 'DM', aliases: ['Sticky & sweet'], formerIds: ['dm-old'] });
  const names = lookupNames(catalogOf(stickiness), URL);
  expect(Object.keys(names)).toEqual(['dau/mau', 'dau mau', 'dau-mau', 'dm', 'sticky & sweet', 'sticky and sweet', 'dm-old', 'dm old']);
  expect(names['dau mau']).toEqual([
    { id: 'dau-mau', collection: 'metrics', url: 'https://handbook.test/metrics/dau-mau/', title: 'DAU/MAU' },
  ]);
});

test('a name of several entries leads to all of them', () => {
  const names = lookupNames(catalogOf(metric({ id: 'growth', title: 'Growth' }), report({ id: 'growth', title: 'Growth' })), URL);
  expect(names['growth']?.map(({ collection }) => collection)).toEqual(['metrics', 'reports']);
});

test('search terms are no names: pages do not show them', () => {
  expect(lookupNames(catalogOf(metric({ searchTerms: ['misspelt'] })), URL)).not.toHaveProperty('misspelt');
});

test('a channel is found with and without its sign, at its anchor', () => {
  const names = lookupNames(catalogOf(channel({ id: 'analytics' })), URL);
  expect(Object.keys(names)).toEqual(['#analytics', 'analytics']);
  expect(names['#analytics']?.[0]?.url).toBe('https://handbook.test/handbook/ask-a-question/#analytics');
});

test('what has no address, the error page and the file name of the home page are not there', () => {
  const names = lookupNames(
    catalogOf(team({ id: 'data', name: 'Data' }), site({ id: '404', title: 'Not here' }), site({ title: 'Handbook' })),
    URL,
  );
  expect(Object.keys(names)).toEqual(['handbook']);
});

test('a name that every object has is a name like any other', () => {
  const names = lookupNames(catalogOf(metric({ id: 'constructor', title: 'Constructor' })), URL);
  expect(Object.entries(names).map(([name, meant]) => [name, meant.length])).toEqual([['constructor', 1]]);
});
