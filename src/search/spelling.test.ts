import fc from 'fast-check';
import { expect, test } from 'vitest';
import { confusableWords, dictionaryOf, mistakesAllowed, mistakesBetween, nearestWord } from './spelling.ts';

test('a word may have no mistake below four characters, one below seven, and two from there on', () => {
  expect([0, 3, 4, 6, 7, 40].map(mistakesAllowed)).toEqual([0, 0, 1, 1, 2, 2]);
});

test.each([
  ['looker', 'looker', 9, 0],
  ['lookr', 'looker', 9, 1],
  ['lookeer', 'looker', 9, 1],
  ['lo0ker', 'looker', 9, 1],
  ['lokoer', 'looker', 9, 1],
  ['olokre', 'looker', 9, 2],
  ['retnetion', 'retention', 9, 1],
  ['ca', 'abc', 9, 3],
  ['', 'abc', 9, 3],
  ['', '', 9, 0],
  // One more than the limit for everything beyond it
  ['kitten', 'sitting', 3, 3],
  ['kitten', 'sitting', 2, 3],
  ['kitten', 'sitting', 1, 2],
  ['a', 'abcdefgh', 2, 3],
  ['a', 'b', 0, 1],
])('between `%s` and `%s`, counted up to %d, there are %d mistakes', (a, b, limit, mistakes) => {
  expect(mistakesBetween(a, b, limit)).toBe(mistakes);
});

test('mistakes are the same both ways, none only for the same word, and a limit only cuts their number', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 7 });
  fc.assert(
    fc.property(word, word, fc.nat(8), fc.constantFrom('a', 'x'), fc.constantFrom('b', 'y'), (a, b, limit, one, two) => {
      const mistakes = mistakesBetween(a, b, 9);
      expect(mistakesBetween(b, a, 9)).toBe(mistakes);
      expect(mistakes === 0).toBe(a === b);
      expect(mistakesBetween(a, b, limit)).toBe(Math.min(mistakes, limit + 1));
      expect(mistakesBetween(a + one + b, a + b, 9)).toBe(1);
      expect(mistakesBetween(a + one + two + b, a + two + one + b, 9)).toBe(1);
    }),
  );
});

test('a dictionary holds words by their first character, in their order', () => {
  expect([...dictionaryOf(['rate', 'mau', 'retention', ''])]).toEqual([
    ['r', ['rate', 'retention']],
    ['m', ['mau']],
    ['', ['']],
  ]);
});

const words = ['looker', 'locker', 'retention', 'retained', 'table', 'user', 'ab', 'week', 'weeks', 'p95x'];

test.each<[typed: string, nearest: string | undefined, dictionary?: string[]]>([
  ['lookr', 'looker'],
  ['olokers', 'lookers', ['lookers']],
  ['oloker', undefined],
  ['retntion', 'retention'],
  ['rteention', 'retention'],
  ['retnetoin', 'retention'],
  ['usre', 'user'],
  ['tabel', 'table'],
  ['looker', 'looker'],
  // Three characters; too many mistakes; two mistakes and another end; a digit; a wrong first character; nothing near
  ['use', undefined],
  ['tabael2', undefined],
  ['rxtxntixn', undefined],
  ['tableau', undefined],
  ['retentoim', undefined],
  ['p96x', undefined],
  ['kooker', undefined],
  ['zebra', undefined],
  ['', undefined],
  // Two mistakes and the same end, from seven characters on
  ['custmur', 'customer', ['customer', 'custody']],
  ['cusomr', undefined, ['customer', 'custody']],
  ['custmoers', undefined, ['customer', 'custody']],
  // Of two equally near words the first, but rather the one with the same end
  ['loaker', 'looker'],
  ['loaker', 'looker', ['locker', 'looker']],
  // A short word: swapped, left out, doubled, the neighbor key, a vowel for a vowel; any other letter makes another word
  ['loker', 'looker'],
  ['lookker', 'looker'],
  ['lookwr', 'looker'],
  ['lookar', 'looker'],
  ['lookfr', undefined, ['looker']],
  ['looter', undefined, ['looker']],
  // An English word, and what may be any abbreviation
  ['quota', undefined, ['quote']],
  ['gdpr', undefined, ['gdr', 'grr']],
  ['qoute', 'quote', ['quote']],
  ['weak', 'week'],
  ['ratex', 'ratax', ['rates', 'ratax']],
  // Never a word of two characters
  ['abcd', undefined, ['ab']],
  ['abcdefgh', 'abcdefg', ['ab', 'abcdefg']],
])('the word nearest to `%s` is `%s`', (typed, nearest, dictionary = words) => {
  expect(nearestWord(typed, { dictionary: dictionaryOf(dictionary), english: new Set(['quota']) })?.word).toBe(nearest);
});

test('of English words a browser must know those that would be respelled, and no others', () => {
  const english = ['quota', 'quote', 'insurance', 'zebra', 'cat', 'retain', 'lookers', 'table'];
  const dictionary = dictionaryOf(['quote', 'instance', 'looker', 'table', 'car']);
  const confusable = confusableWords(english, dictionary);
  expect(confusable).toEqual(['insurance', 'lookers', 'quota']);
  const all = english.filter(
    (word) => nearestWord(word, { dictionary, english: new Set() }) !== undefined && !['quote', 'table'].includes(word),
  );
  expect(confusable).toEqual(all.sort());
});
