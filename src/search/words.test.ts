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
])('reads the words of `%s`', (text, words) => {
  expect(wordsOf(text)).toEqual(words);
});

test('gives words that are read as themselves', () => {
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
])('keeps of `%s` what says what is looked for', (text, content) => {
  expect(contentWords(text.split(' '))).toEqual(content);
});

test('keeps nothing of nothing', () => {
  expect(contentWords([])).toEqual([]);
});

test.each([
  ['user', ['users']],
  ['mau', ['maus']],
  ['query', ['queries']],
  ['churn', ['churned']],
  ['bill', ['billed', 'billing', 'bills']],
  ['plan', ['plans', 'planned', 'planning']],
  ['licens', ['license', 'licence', 'licensed', 'licenses', 'licensing']],
  ['behavior', ['behaviour', 'behaviors']],
  ['center', ['centre', 'centers']],
  ['program', ['programme', 'programs']],
  ['organization', ['organisation', 'organisations', 'organizations']],
  ['organiz', ['organise', 'organized', 'organised', 'organising']],
  ['class', ['classes']],
  ['activ', ['active']],
])('takes endings and other spellings down to `%s`', (expected, words) => {
  expect(words.map(stem)).toEqual(words.map(() => expected));
});

test.each(['status', 'business', 'analysis', 'revenue', 'ring', 'red', 'aws', 'bus', 'k8s', 'tie', 'free', '日本'])(
  'leaves `%s` as it is',
  (word) => {
    expect(stem(word)).toBe(word);
  },
);

test('tells words apart that differ in meaning', () => {
  const words = ['active', 'activation', 'activity', 'retained', 'retention', 'table', 'tableau', 'product', 'production'];
  expect(new Set(words.map(stem)).size).toBe(words.length);
});

test('meets a plural in British spelling with the singular', () => {
  expect(['licences', 'behaviours', 'centres', 'programmes'].map(stem)).toEqual(['licens', 'behavior', 'center', 'program']);
});

test('takes a word that every object knows as any other', () => {
  expect(stem('constructor')).toBe('constructor');
});
