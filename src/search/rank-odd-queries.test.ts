import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rank } from './rank.ts';
import { all, answer, found, index, noMatches } from './testing.ts';

test.each([
  ['🎉 MAU 🎉', 'Monthly active users'],
  ['\u202eMAU', 'Monthly active users'],
  ['(MAU)', 'Monthly active users'],
  ['[mau]*', 'Monthly active users'],
  ['`MAU`', 'Monthly active users'],
  ['@ada lovelace', 'Ada Lovelace (person)'],
  [`MAU${' '.repeat(10_000)}`, 'Monthly active users'],
])('a name among signs answers the query (%#)', (query, first) => {
  expect(answer(query)).toMatchObject({ places: [first], clear: true });
});

test.each([
  ['MAU שלום', 'Monthly active users'],
  ['<b>Looker</b>', 'Looker (tool)'],
  ['https://handbook.example/tools/looker/?a=b#c', 'Looker (tool)'],
  ['mau '.repeat(2_500), 'Monthly active users'],
])('a name among other words is found first (%#)', (query, first) => {
  expect(found(query)[0]).toBe(first);
});

test.each<[query: string, words: string[]]>([
  ...['', ' ', '\t\n  ', '?!', '🎉🎉', '.*+?^${}()|[]\\', '""\'\'', '\u202e\u200f', '\ud800', '\0'].map((query): [string, string[]] => [
    query,
    [],
  ]),
  ['<script>alert(1)</script>', ['script', 'alert', '1', 'script']],
  ['שלום עולם', ['שלום', 'עולם']],
  ['x'.repeat(10_000), ['x'.repeat(200)]],
  [`z${'🎉'.repeat(5_000)}`, ['z']],
  ["'; DROP TABLE metrics; --", ['drop', 'table', 'metrics']],
  ['__proto__', ['proto']],
  ['%', ['%']],
])('nothing is found where no word is known (%#)', (query, words) => {
  expect(rank(index, query)).toEqual({ ...noMatches, words });
});

test('no query throws, and scores are finite, above zero and in order', () => {
  const word = fc.constantFrom(
    'what is',
    'who',
    'mau',
    'DAU',
    'a',
    'vs',
    'and',
    'lookr',
    'the',
    '-',
    'growth',
    'PQL',
    'differ',
    'from',
    're',
  );
  const typed = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme', maxLength: 300 }),
    fc.array(word).map((list) => list.join(' ')),
  );
  const evidence = fc.array(fc.tuple(fc.nat(all.length - 1), fc.double({ min: 0, max: 1, noNaN: true }))).map((list) => new Map(list));
  fc.assert(
    fc.property(typed, fc.boolean(), fc.option(evidence, { nil: undefined }), (query, respell, evidence) => {
      const { results, answer } = rank(index, query, { respell, evidence });
      const scores = results.map(({ score }) => score);
      expect(scores.filter((score) => !(Number.isFinite(score) && score > 0))).toEqual([]);
      expect(scores).toEqual(scores.toSorted((a, b) => b - a));
      const places = new Set(results.map(({ place }) => place));
      expect(places.size).toBe(results.length);
      expect((answer?.places ?? []).filter((place) => !places.has(place))).toEqual([]);
    }),
  );
});
