import { expect, test } from 'vitest';
import { closingBrace, stringsIn } from './code-strings.ts';

test.each<[code: string, found: string[]]>([
  ['"a" + \'b\' + `c`', ['1 a', '7 b', '13 c']],
  ['[{ href: "https://a.example" }]', ['10 https://a.example']],
  ['/* "a" */ "b" // "c"\n"d"', ['11 b', '22 d']],
  ['"it\'s" + "a \\" b" + ""', ["1 it's", '10 a \\" b', '21 ']],
  ['`a\nb ${c}`', ['1 a\nb ${c}']],
  ["don't", []],
  ['', []],
])('finds the strings of %j', (code, found) => {
  expect(stringsIn(code).map(({ text, index }) => `${index} ${text}`)).toEqual(found);
});

test.each<[code: string, open: number, close: number | undefined]>([
  ['{a}', 0, 2],
  ['x {a {b} c} d', 2, 10],
  ['{"}" + \'}\' + `}`}', 0, 16],
  ['{/* } */ a // }\n}', 0, 16],
  ['{a', 0, undefined],
])('finds the brace that closes %j', (code, open, close) => {
  expect(closingBrace(code, open)).toBe(close);
});
