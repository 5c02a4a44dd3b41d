import { assert, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { markerLines, readBetween, writeBetween } from './markers.ts';

const start = '{/* table:start */}';
const end = '{/* table:end */}';

test('reads the text between the markers without the empty lines around it, and the line on which it starts', () => {
  expect(readBetween(`one\n\n${start}\n\n\na\nb\n\n${end}\n`, 'table')).toEqual({ text: 'a\nb', line: 6 });
  expect(readBetween(`${start}a${end}`, 'table')).toEqual({ text: 'a', line: 1 });
  expect(readBetween(`one\n${start} ${end}`, 'table')).toEqual({ text: '', line: 2 });
});

test('writes the text between empty lines and changes nothing around the markers', () => {
  expect(writeBetween(`one ${start}old\n${end} two`, 'table', 'new\n$& $1')).toBe(`one ${start}\n\nnew\n$& $1\n\n${end} two`);
});

test('leaves the markers of other names alone', () => {
  const other = '{/* other:start */}\n\nx\n\n{/* other:end */}';
  const file = `${other}\n${start}\n${end}\n`;
  expect(readBetween(file, 'other')).toEqual({ text: 'x', line: 3 });
  expect(writeBetween(file, 'table', 'y')).toBe(`${other}\n${start}\n\ny\n\n${end}\n`);
  expect(readBetween(file, 'chart')).toBeUndefined();
});

test.for<[markers: string, file: string]>([
  ['none', 'text'],
  ['only a start', `${start} text`],
  ['only an end', `text ${end}`],
  ['an end before the start', `${end} text ${start}`],
  ['two starts', `${start} ${start} text ${end}`],
  ['two ends', `${start} text ${end} ${end}`],
  ['an end before both', `${end} ${start} text ${end}`],
  ['a start after both', `${start} text ${end} ${start}`],
  ['both twice', `${start} a ${end} ${start} b ${end}`],
  ['a start that is spelled differently', `{/*table:start*/} text ${end}`],
])('finds no place where there is %s', ([, file]) => {
  expect(readBetween(file, 'table')).toBeUndefined();
  expect(writeBetween(file, 'table', 'new')).toBeUndefined();
});

test('gives back any text that was written, and the file around it', () => {
  const text = string({ unit: 'binary', maxLength: 60 }).filter((value) => !value.includes('table:'));
  assert(
    property(text, text, text, text, (before, old, written, after) => {
      const file = writeBetween(before + start + old + end + after, 'table', written) ?? '';
      expect(readBetween(file, 'table')?.text).toBe(written.trim());
      expect(file).toBe(`${before}${start}\n\n${written}\n\n${end}${after}`);
      expect(writeBetween(file, 'table', written)).toBe(file);
    }),
  );
});

test('tells the line of any text that was written', () => {
  const text = string({ unit: 'binary' }).filter((value) => !value.includes('table:') && /\S/.test(value));
  assert(
    property(text, text, (before, written) => {
      const file = writeBetween(before + start + end, 'table', written.trim()) ?? '';
      const { line = 0 } = readBetween(file, 'table') ?? {};
      expect(file.split('\n')[line - 1]).toBe(written.trim().split('\n')[0]);
    }),
  );
});

test('names the lines that an author writes', () => {
  expect(markerLines('table')).toBe(`${start} and ${end}`);
});
