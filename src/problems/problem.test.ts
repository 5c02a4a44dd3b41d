import { expect, test } from 'vitest';
import { byPlace, fileProblem, nearest, oneOf, problemAt, type Problem } from './problem.ts';

const entry = {
  file: 'content/metrics/mau.mdx',
  locate: (path: readonly PropertyKey[], of = 'value') => ({ line: path.length + 1, column: of === 'key' ? 1 : 9 }),
};

test('makes an error at the value of a path', () => {
  expect(problemAt(entry, ['changes', 0, 'on'], 'a-rule', 'Unexpected a, expected b')).toStrictEqual({
    ...{ file: 'content/metrics/mau.mdx', line: 4, column: 9, path: 'changes.0.on' },
    ...{ rule: 'a-rule', severity: 'error', message: 'Unexpected a, expected b' },
  });
});

test('makes a warning at a key, with a suggestion that the message reports too, or at a place that is given', () => {
  const warning = problemAt(entry, ['on'], 'a-rule', 'Unexpected a', { severity: 'warning', of: 'key', suggestion: 'b' });
  expect(warning).toStrictEqual({
    ...{ file: 'content/metrics/mau.mdx', line: 2, column: 1, path: 'on', rule: 'a-rule', severity: 'warning' },
    ...{ message: 'Unexpected a (did you mean `b`?)', suggestion: 'b' },
  });
  const given = problemAt(entry, [], 'a-rule', 'Unexpected a', { at: { line: 70, column: 3 }, suggestion: undefined });
  expect(given).toMatchObject({ line: 70, column: 3, path: '', message: 'Unexpected a' });
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
  expect(nearest('dauu', ['mau', 'dau'])).toBe('dau');
  expect(nearest('mau', [])).toBe(undefined);
});

test('orders problems by file, line and column, numbers as numbers, and keeps the order of those in one place', () => {
  const at = (file: string, line: number, column: number, rule = 'a'): Problem => ({ ...fileProblem(file, rule, '', { line, column }) });
  const ordered = [at('a', 2, 1), at('a', 10, 2), at('a', 10, 10), at('b', 1, 1, 'z'), at('b', 1, 1, 'a')];
  const [first, second, third, ...last] = ordered;
  expect([...last, third, second, first].filter((problem) => problem !== undefined).sort(byPlace)).toEqual(ordered);
});

test.each([
  [[], ''],
  [['a'], '`a`'],
  [['a', 'b'], '`a` or `b`'],
  [['a', 'b', 'c'], '`a`, `b` or `c`'],
])('reports %j as %s', (values, text) => {
  expect(oneOf(values)).toBe(text);
});
