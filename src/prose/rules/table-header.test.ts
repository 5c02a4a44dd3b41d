import { expect, test } from 'vitest';
import { ruleOn } from '../testing.ts';
import { tableHeader } from './table-header.ts';

const { reported } = ruleOn(tableHeader);

test('reports a column without a name', () => {
  expect(reported('| a |  |\n| --- | --- |\n| 1 | 2 |').map(([, message]) => message)).toEqual([
    'Unexpected empty name of column 2, expected words that say what its cells contain',
  ]);
});

test('reports rows without the line that makes them a table', () => {
  expect(reported('| a | b |\n| 1 | 2 |')).toEqual([
    [
      '| a | b |\n| 1 | 2 |',
      'Unexpected row of a table without its header, expected a line `| --- | --- |` below the names of the columns',
    ],
  ]);
});

test('reports a line of dashes that does not fit the first row', () => {
  expect(reported('| a | b |\n| --- |\n| 1 | 2 |')).toHaveLength(1);
});

test.each([
  ['a table', '| a | b |\n| --- | --- |\n| 1 |  |'],
  ['a first column that names the rows', '|  | a | b |\n| --- | --- | --- |\n| x | 1 | 2 |'],
  ['bars in text', 'a | b and |x| or'],
])('passes %s', (_, text) => {
  expect(reported(text)).toEqual([]);
});

test.each([
  ['a row has no name', '|  | a | b |\n| --- | --- | --- |\n|  | 1 | 2 |'],
  ['one more column follows', '|  | a |\n| --- | --- |\n| x | 1 |'],
  ['there are no rows', '|  | a | b |\n| --- | --- | --- |'],
])('reports an empty corner where %s', (_, text) => {
  expect(reported(text)).toHaveLength(1);
});
