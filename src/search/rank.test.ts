import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rank } from './rank.ts';
import { all, definition, found, index, noMatches, order, table, record } from './testing.ts';

const volume = definition('Data export volume');
const guide = record('page', '/handbook/export/', 'Data export primer');
const charts = record('report', '/reports/export/', 'Data export charts');
const people = record('group', table, 'Data export people');

test.each([
  ['nothing in particular', 'data export', volume.thing.title],
  ['a way', 'how do I export data', guide.thing.title],
  ['people', 'who handles data export', people.thing.title],
  ['a report', 'data export in looker', charts.thing.title],
])('puts first what a question for %s asks for', (_, query, first) => {
  expect(order(query, volume, guide, people, charts)[0]).toBe(first);
});

test('puts definitions first where a meaning is asked for, and channels where a channel is', () => {
  const known = { ...guide, thing: { ...guide.thing, weight: 9 } };
  expect(order('data export', known, volume)).toEqual(['Data export primer', 'Data export volume']);
  expect(order('data export meaning', known, volume)).toEqual(['Data export volume', 'Data export primer']);
  const analytics = [
    record('page', '/handbook/analytics/', 'Analytics'),
    record('channel', '/handbook/ask-a-question/#analytics', '#analytics'),
  ];
  expect(order('analytics channel', ...analytics)).toEqual(['#analytics', 'Analytics']);
});

test.each(['', ' ', '\t\n  ', '?!', '🎉🎉', '.*+?^${}()|[]\\', '""\'\'', '\u202e\u200f', '\ud800', '\0'])(
  'finds nothing by %j',
  (query) => {
    expect(rank(index, query)).toEqual(noMatches);
  },
);

test.each([
  ['<script>alert(1)</script>', ['script', 'alert', '1', 'script']],
  ['שלום עולם', ['שלום', 'עולם']],
  ['x'.repeat(10_000), ['x'.repeat(200)]],
  [`z${'🎉'.repeat(5_000)}`, ['z']],
  ["'; DROP TABLE metrics; --", ['drop', 'table', 'metrics']],
  ['__proto__', ['proto']],
  ['%', ['%']],
])('takes what it does not know for words, and finds nothing (%#)', (query, words) => {
  expect(rank(index, query)).toEqual({ ...noMatches, words });
});

test.each([
  ['🎉 MAU 🎉', 'Monthly active users'],
  ['\u202eMAU', 'Monthly active users'],
  ['MAU שלום', 'Monthly active users'],
  ['(MAU)', 'Monthly active users'],
  ['[mau]*', 'Monthly active users'],
  ['`MAU`', 'Monthly active users'],
  ['@ada lovelace', 'Ada Lovelace (person)'],
  ['#analytics', '#analytics (channel)'],
  ['<b>Looker</b>', 'Looker (tool)'],
  ['https://handbook.example/tools/looker/?a=b#c', 'Looker (tool)'],
  [`MAU${' '.repeat(10_000)}`, 'Monthly active users'],
  ['mau '.repeat(2_500), 'Monthly active users'],
])('finds what a strange query names (%#)', (query, name) => {
  expect(found(query)[0]).toBe(name);
});

test('never throws, and gives scores that are finite, above zero and in order', () => {
  const typed = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme', maxLength: 300 }),
    fc
      .array(
        fc.constantFrom('what is', 'who', 'mau', 'DAU', 'a', 'vs', 'and', 'lookr', 'the', '-', 'growth', 'PQL', 'differ', 'from', 're'),
      )
      .map((list) => list.join(' ')),
  );
  const evidence = fc.option(
    fc.array(fc.tuple(fc.nat(all.length - 1), fc.double({ min: 0, max: 1, noNaN: true }))).map((list) => new Map(list)),
  );
  fc.assert(
    fc.property(typed, fc.boolean(), evidence, (query, respell, evidence) => {
      const { results, answer } = rank(index, query, { respell, evidence: evidence ?? undefined });
      const scores = results.map(({ score }) => score);
      expect(scores.filter((score) => !(Number.isFinite(score) && score > 0))).toEqual([]);
      expect(scores).toEqual(scores.toSorted((a, b) => b - a));
      expect(new Set(results.map(({ place }) => place)).size).toBe(results.length);
      const places = new Set(results.map(({ place }) => place));
      expect((answer?.places ?? []).filter((place) => !places.has(place))).toEqual([]);
    }),
  );
});
