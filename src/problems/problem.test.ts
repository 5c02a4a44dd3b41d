import { expect, test } from 'vitest';
import { byPlace, nearest, oneOf, problemAt, type Problem } from './problem.ts';

const entry = {
  file: 'content/metrics/mau.mdx',
  locate: (path: readonly PropertyKey[], of = 'value') => ({ line: path.length + 1, column: of === 'key' ? 1 : 9 }),
};

test('makes an error at the value of a path', () => {
  expect(problemAt(entry, ['changes', 0, 'on'], 'a-rule', 'Unexpected a, expected b')).toStrictEqual({
    file: 'content/metrics/mau.mdx',
    line: 4,
    column: 9,
    path: 'changes.0.on',
    rule: 'a-rule',
    severity: 'error',
    message: 'Unexpected a, expected b',
  });
});

test('makes a warning at a key, with a suggestion that the message reports too', () => {
  expect(problemAt(entry, ['on'], 'a-rule', 'Unexpected a', { severity: 'warning', of: 'key', suggestion: 'b' })).toStrictEqual({
    file: 'content/metrics/mau.mdx',
    line: 2,
    column: 1,
    path: 'on',
    rule: 'a-rule',
    severity: 'warning',
    message: 'Unexpected a (did you mean `b`?)',
    suggestion: 'b',
  });
});

test('takes a place that is given over that of the path', () => {
  const { line, column, path } = problemAt(entry, [], 'a-rule', 'Unexpected a', { at: { line: 70, column: 3 }, suggestion: undefined });
  expect({ line, column, path }).toEqual({ line: 70, column: 3, path: '' });
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

test('knows nothing near where there are no candidates', () => {
  expect(nearest('mau', [])).toBe(undefined);
});

test('takes the nearest of several, from any iterable', () => {
  expect(
    nearest(
      'daus',
      new Map([
        ['maus', 1],
        ['dau', 2],
        ['xaux', 3],
      ]).keys(),
    ),
  ).toBe('maus');
  expect(nearest('dauu', new Set(['mau', 'dau']))).toBe('dau');
});

test('orders problems by file, line and column, numbers as numbers', () => {
  const at = (file: string, line: number, column: number): Problem => ({
    ...{ file, line, column, path: '', rule: 'a-rule', severity: 'error', message: '' },
  });
  const ordered = [at('a', 2, 1), at('a', 10, 2), at('a', 10, 10), at('b', 1, 1)];
  expect([ordered[3], ordered[2], ordered[1], ordered[0]].map((problem) => problem ?? at('', 0, 0)).sort(byPlace)).toEqual(ordered);
});

test('keeps the order of problems in one place', () => {
  const at = (rule: string): Problem => ({ file: 'a', line: 1, column: 1, path: '', rule, severity: 'error', message: '' });
  expect([at('z'), at('a')].sort(byPlace).map(({ rule }) => rule)).toEqual(['z', 'a']);
});

test.each([
  [[], ''],
  [['a'], '`a`'],
  [['a', 'b'], '`a` or `b`'],
  [['a', 'b', 'c'], '`a`, `b` or `c`'],
])('reports %j as %s', (values, text) => {
  expect(oneOf(values)).toBe(text);
});
