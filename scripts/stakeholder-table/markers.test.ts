import { assert, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { readBetween, writeBetween } from './markers.ts';

const start = '{/* table:start */}';
const end = '{/* table:end */}';

test('leaves the markers of other names alone', () => {
  const other = '{/* other:start */}\n\nx\n\n{/* other:end */}';
  const file = `${other}\n${start}\n${end}\n`;
  expect(readBetween(file, 'other')).toBe('x');
  expect(writeBetween(file, 'table', 'y')).toBe(`${other}\n${start}\n\ny\n\n${end}\n`);
  expect(readBetween(file, 'chart')).toBeUndefined();
});

test.each([
  'text',
  `${start} text`,
  `text ${end}`,
  `${end} text ${start}`,
  `${start} ${start} text ${end}`,
  `${start} text ${end} ${end}`,
  `${end} ${start} text ${end}`,
  `${start} text ${end} ${start}`,
  `${start} a ${end} ${start} b ${end}`,
  `{/*table:start*/} text ${end}`,
])('finds no place in %s', (file) => {
  expect(readBetween(file, 'table')).toBeUndefined();
  expect(writeBetween(file, 'table', 'new')).toBeUndefined();
});

test('gives back any text that was written, and the file around it', () => {
  const text = string({ unit: 'binary', maxLength: 60 }).filter((value) => !value.includes('table:'));
  assert(
    property(text, text, text, text, (before, old, written, after) => {
      const file = writeBetween(before + start + old + end + after, 'table', written) ?? '';
      expect(readBetween(file, 'table')).toBe(written.trim());
      expect(file).toBe(`${before}${start}\n\n${written}\n\n${end}${after}`);
      expect(writeBetween(file, 'table', written)).toBe(file);
    }),
  );
});
