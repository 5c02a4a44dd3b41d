import { expect, test } from 'vitest';
import { readProse } from './prose.ts';

test('refuses prose that is nested too deep to be read', () => {
  const { prose, problems } = readProse(`${'> '.repeat(60)}x\n`, 'content/handbook/a.mdx');
  expect(problems.map(({ rule, line, message }) => [rule, line, message])).toEqual([
    [
      'nesting-depth',
      1,
      'Unexpected nesting of more than 40 levels, expected only a few nested lists and quotations; move the text out of them',
    ],
  ]);
  expect(prose.texts).toEqual([]);
});

test('passes lists in lists in quotations', () => {
  expect(readProse('> - a\n>   - b\n>     1. **c `d`**\n', 'content/handbook/a.mdx').problems).toEqual([]);
});
