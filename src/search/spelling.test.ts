import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dictionaryOf, mistakesAllowed, mistakesBetween, nearestWord } from './spelling.ts';

test('allows no mistake below four letters, one below seven, and two from there on', () => {
  expect([0, 3, 4, 6, 7, 40].map(mistakesAllowed)).toEqual([0, 0, 1, 1, 2, 2]);
});

test.each([
  ['looker', 'looker', 0],
  ['lookr', 'looker', 1],
  ['lookeer', 'looker', 1],
  ['lo0ker', 'looker', 1],
  ['loooker', 'looker', 1],
  ['lokoer', 'looker', 1],
  ['olokre', 'looker', 2],
  ['retnetion', 'retention', 1],
  ['ca', 'abc', 3],
  ['', 'abc', 3],
  ['', '', 0],
])('counts the mistakes from `%s` to `%s`', (a, b, mistakes) => {
  expect(mistakesBetween(a, b, 9)).toBe(mistakes);
});

test('gives one more than the limit for everything beyond it', () => {
  expect(mistakesBetween('kitten', 'sitting', 3)).toBe(3);
  expect(mistakesBetween('kitten', 'sitting', 2)).toBe(3);
  expect(mistakesBetween('kitten', 'sitting', 1)).toBe(2);
  expect(mistakesBetween('a', 'abcdefgh', 2)).toBe(3);
  expect(mistakesBetween('a', 'b', 0)).toBe(1);
});

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 7 });

test('counts the same both ways, and none only for the same word', () => {
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(mistakesBetween(a, b, 9)).toBe(mistakesBetween(b, a, 9));
      expect(mistakesBetween(a, b, 9) === 0).toBe(a === b);
    }),
  );
});

test('cuts a count at its limit and does not change it otherwise', () => {
  fc.assert(
    fc.property(word, word, fc.nat(8), (a, b, limit) => {
      expect(mistakesBetween(a, b, limit)).toBe(Math.min(mistakesBetween(a, b, 9), limit + 1));
    }),
  );
});

test('counts one letter that is added, and two neighbors that are swapped, as one mistake at most', () => {
  fc.assert(
    fc.property(word, word, fc.constantFrom('a', 'x'), fc.constantFrom('b', 'y'), (before, after, one, two) => {
      expect(mistakesBetween(before + one + after, before + after, 9)).toBe(1);
      expect(mistakesBetween(before + one + two + after, before + two + one + after, 9)).toBe(1);
    }),
  );
});

test('keeps the words of a dictionary by their first letter, in their order', () => {
  expect(dictionaryOf(['rate', 'mau', 'retention', ''])).toEqual(
    new Map([
      ['r', ['rate', 'retention']],
      ['m', ['mau']],
      ['', ['']],
    ]),
  );
});

const dictionary = dictionaryOf(['looker', 'locker', 'retention', 'retained', 'table', 'user', 'ab', 'week', 'weeks', 'p95x']);

test.each([
  ['lookr', 'looker'],
  ['oloker', 'looker'],
  ['retntion', 'retention'],
  ['rteention', 'retention'],
  ['retnetoin', 'retention'],
  ['usre', 'user'],
  ['tabel', 'table'],
  ['looker', 'looker'],
])('takes `%s` for `%s`', (typed, meant) => {
  expect(nearestWord(typed, dictionary)).toBe(meant);
});

test.each([
  ['a word of three letters', 'use'],
  ['too many mistakes for its length', 'tabael2'],
  ['too many mistakes', 'rxtxntixn'],
  ['two mistakes and another end', 'tableau'],
  ['two mistakes and another end, however long', 'retentoim'],
  ['a digit', 'p96x'],
  ['a wrong first letter', 'kooker'],
  ['no words near it', 'zebra'],
  ['nothing in it', ''],
])('takes nothing for a word with %s', (_, typed) => {
  expect(nearestWord(typed, dictionary)).toBeUndefined();
});

test('takes a word with two mistakes and the same end from seven letters on', () => {
  const words = dictionaryOf(['customer', 'custody']);
  expect(nearestWord('custmur', words)).toBe('customer');
  expect(nearestWord('cusomr', words)).toBeUndefined();
  expect(nearestWord('custmoers', words)).toBeUndefined();
});

test('takes the first of two equally near words, and rather one with the same last letter', () => {
  expect(nearestWord('loaker', dictionary)).toBe('looker');
  expect(nearestWord('loaker', dictionaryOf(['locker', 'looker']))).toBe('locker');
  expect(nearestWord('weak', dictionary)).toBe('week');
  expect(nearestWord('ratex', dictionaryOf(['rates', 'ratax']))).toBe('ratax');
});

test('never takes a word of two letters', () => {
  expect(nearestWord('abcd', dictionaryOf(['ab']))).toBeUndefined();
  expect(nearestWord('abcdefgh', dictionaryOf(['ab', 'abcdefg']))).toBe('abcdefg');
});
