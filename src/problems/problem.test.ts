import { expect, test } from 'vitest';
import { byPlace, fileProblem, nearest, oneOf, problemAt, type Problem } from './problem.ts';

const entry = {
  file: 'content/metrics/mau.mdx',
  locate: (path: readonly PropertyKey[], of = 'value') => ({ line: path.length + 1, column: of === 'key' ? 1 : 9 }),
};

const error = { file: 'content/metrics/mau.mdx', rule: 'a-rule', severity: 'error', message: 'Unexpected a' };

test.each([
  [['changes', 0, 'on'], {}, { line: 4, column: 9, path: 'changes.0.on' }],
  [['on'], { severity: 'warning' as const, of: 'key' as const }, { line: 2, column: 1, path: 'on', severity: 'warning' }],
  [[], { at: { line: 70, column: 3 }, suggestion: undefined }, { line: 70, column: 3, path: '' }],
  [[], { suggestion: 'b' }, { line: 1, column: 9, path: '', suggestion: 'b', message: 'Unexpected a (did you mean `b`?)' }],
])('makes a problem at the path %j of an entry, with %j', (path, more, expected) => {
  expect(problemAt(entry, path, 'a-rule', 'Unexpected a', more)).toStrictEqual({ ...error, ...expected });
});

test.each([
  ['mau', 'mau', 'the word itself'],
  ['maus', 'mau', 'one letter of four'],
  ['x', 'mau', undefined],
  ['ma', 'mau', 'one letter of a short word'],
  ['revneue', 'revenue', 'two letters of seven'],
  ['revxxye', 'revenue', undefined],
  ['abxdex', 'abcdef', 'two of six'],
  ['abxde', 'abcdef', undefined],
  ['mua', 'mau', 'swapped letters'],
  ['titel', 'title', 'swapped letters'],
  ['aab', 'bba', undefined],
])('is `%s` near `%s`: %s', (word, candidate, why) => {
  expect(nearest(word, ['something-else', candidate])).toBe(why === undefined ? undefined : candidate);
});

test('takes the nearest of several, from any iterable, and none of none', () => {
  expect(nearest('daus', new Set(['maus', 'dau', 'xaux']))).toBe('maus');
  expect([nearest('dauu', ['mau', 'dau']), nearest('mau', [])]).toEqual(['dau', undefined]);
});

test('orders problems by file, line and column, numbers as numbers, and keeps the order of those in one place', () => {
  const at = (file: string, line: number, column: number, rule = 'a'): Problem => fileProblem(file, rule, '', { line, column });
  const last = [at('b', 1, 1, 'z'), at('b', 1, 1, 'a')];
  const ordered = [at('a', 2, 1), at('a', 10, 2), at('a', 10, 10), ...last];
  expect([...last, ...ordered.slice(0, 3).reverse()].sort(byPlace)).toEqual(ordered);
});

test.each([
  [[], ''],
  [['a'], '`a`'],
  [['a', 'b'], '`a` or `b`'],
  [['a', 'b', 'c'], '`a`, `b` or `c`'],
])('reports %j as %s', (values, text) => {
  expect(oneOf(values)).toBe(text);
});
