import { expect, test } from 'vitest';
import { at, catalogOf, metric, TODAY, word as row } from '../catalog/testing.ts';
import type { Entry } from '../catalog/entry.ts';
import { wordChecks } from './word-checks.ts';

const word = row({ id: 'old', avoid: ['old score', 'NPS'], use: 'new score', entry: 'score', why: 'It was renamed.' });
const told = (entry: Entry) => wordChecks(catalogOf(word, entry)).flatMap(({ findings }) => findings.map(({ what }) => what));
const texts = (...all: string[]) => ({ texts: all.map((text) => ({ text, ...at })) });

test('counts the uses of a name in fields and prose, and says the name of today', () => {
  const entry = metric({
    caveats: ['The old score was low.'],
    confusedWith: [{ id: 'dau', difference: 'Not the Old score.' }],
    prose: texts('An old score.', 'NPS'),
  });
  expect(told(entry)).toEqual(['Says “old score” 3 times; the name today is “new score”. Says “NPS” once; the name today is “new score”.']);
});

test('leaves the history of a page and code alone', () => {
  const entry = metric({
    changes: [{ on: TODAY, kind: 'wording', summary: 'Renamed from old score.' }],
    caveats: ['The column `old score` stays.'],
  });
  expect(told(entry)).toEqual([]);
});

test.each([
  ['that is meant', { id: 'score' }],
  ['that has the name as an alias', { aliases: ['Old score'] }],
  ['that is found by the name', { searchTerms: ['old score'] }],
])('lets the entry explain a name %s', (_, given) => {
  expect(told(metric({ ...given, prose: texts('Once an old score.') }))).toEqual([]);
});

test('finds whole names and plurals, and minds capitals only in a name that has some', () => {
  expect(told(metric({ prose: texts('bold score, older scores, nps', 'Old\nscores, OLD SCORE') }))).toEqual([
    'Says “old score” 2 times; the name today is “new score”.',
  ]);
});

test('does not look into the list of names itself, and says how many pages it looked at', () => {
  const [check] = wordChecks(catalogOf(word, metric()));
  expect([check?.of, check?.findings]).toEqual([1, []]);
});
