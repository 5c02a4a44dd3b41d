import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contentWords, stem, wordsOf } from './words.ts';

test.each([
  ["What's DAU/MAU?", ['whats', 'dau', 'mau']],
  ['What’s R&D', ['whats', 'r', 'and', 'd']],
  ['  Café   ÜBER-user ', ['cafe', 'uber', 'user']],
  ['p95 of 100% uptime', ['p95', 'of', '100%', 'uptime']],
  ['日本 → 東京', ['日本', '東京']],
  ['?! …', []],
  ['', []],
])('`%s` has the words %j', (text, words) => {
  expect(wordsOf(text)).toEqual(words);
});

test('words that are joined and read again are the same', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const words = wordsOf(text);
      expect(wordsOf(words.join(' '))).toEqual(words);
    }),
  );
});

test.each([
  ['what is the churn rate of our customers', ['churn', 'rate', 'customers']],
  ['show me mau please', ['mau']],
  ['mau', ['mau']],
  ['who are we', ['who', 'are', 'we']],
  ['the', ['the']],
])('`%s` is about %j', (text, content) => {
  expect(contentWords(text.split(' '))).toEqual(content);
});

test('nothing is about nothing', () => {
  expect(contentWords([])).toEqual([]);
});

test.each([
  ['user', 'users'],
  ['mau', 'maus'],
  ['query', 'queries'],
  ['churn', 'churned'],
  ['bill', 'billed billing bills'],
  ['plan', 'plans planned planning'],
  ['licens', 'license licence licences licensed licenses licensing'],
  ['behavior', 'behaviour behaviors behaviours'],
  ['center', 'centre centers centres'],
  ['program', 'programme programs programmes'],
  ['organization', 'organisation organisations organizations'],
  ['organiz', 'organise organized organised organising'],
  ['class', 'classes'],
  ['activ', 'active'],
  ...'status business analysis revenue ring red aws bus k8s tie free 日本 constructor'
    .split(' ')
    .map((word): [string, string] => [word, word]),
])('`%s` is the stem of %s', (expected, words) => {
  expect(new Set(words.split(' ').map(stem))).toEqual(new Set([expected]));
});

test('words that differ in meaning have different stems', () => {
  const words = ['active', 'activation', 'activity', 'retained', 'retention', 'table', 'tableau', 'product', 'production'];
  expect(new Set(words.map(stem)).size).toBe(words.length);
});
