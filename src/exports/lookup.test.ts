import { expect, test } from 'vitest';
import type { Entry } from '../catalog/entry.ts';
import { catalogOf, channel, metric, report, site, team } from '../catalog/testing.ts';
import { lookupNames } from './lookup.ts';

const URL = 'https://handbook.test';

test.each<[string, Entry[], string[]]>([
  [
    'as written and normalized',
    [metric({ id: 'dau-mau', title: 'DAU/MAU', abbreviation: 'DM', aliases: ['Sticky & sweet'], formerIds: ['dm-old'] })],
    ['dau/mau', 'dau mau', 'dau-mau', 'dm', 'sticky & sweet', 'sticky and sweet', 'dm-old', 'dm old'],
  ],
  ['without search terms, which no page shows', [metric({ id: 'seat', title: 'Seat', searchTerms: ['misspelt'] })], ['seat']],
  ['of a channel, with and without its sign', [channel({ id: 'analytics' })], ['#analytics', 'analytics']],
  ['of every object', [metric({ id: 'constructor', title: 'Constructor' })], ['constructor']],
  [
    'but for what has no address, the error page and the file name of the home page',
    [team({ id: 'data', name: 'Data' }), site({ id: '404', title: 'Not here' }), site({ title: 'Handbook' })],
    ['handbook'],
  ],
])('finds names %s', (_, entries, names) => {
  expect(Object.keys(lookupNames(catalogOf(...entries), URL))).toEqual(names);
});

test('a name of several entries leads to all of them', () => {
  const names = lookupNames(catalogOf(metric({ id: 'a', title: 'Growth' }), report({ id: 'b', title: 'Growth' })), URL);
  expect(names['growth']).toEqual([
    { id: 'a', collection: 'metrics', url: 'https://handbook.test/metrics/a/', title: 'Growth' },
    { id: 'b', collection: 'reports', url: 'https://handbook.test/reports/b/', title: 'Growth' },
  ]);
});

test('a channel is found at its anchor', () => {
  const [found] = lookupNames(catalogOf(channel({ id: 'analytics' })), URL)['#analytics'] ?? [];
  expect(found?.url).toBe('https://handbook.test/handbook/ask-a-question/#analytics');
});
