import fc from 'fast-check';
import { expect, test } from 'vitest';
import { calendarText, contentLine } from './content-line.ts';

const bytes = (text: string) => new TextEncoder().encode(text).length;

test('ends a line with CRLF', () => {
  expect(contentLine('SUMMARY', 'Sprint')).toBe('SUMMARY:Sprint\r\n');
});

test('folds after 75 bytes, and a further line starts with a space', () => {
  expect(contentLine('A', 'x'.repeat(73))).toBe(`A:${'x'.repeat(73)}\r\n`);
  expect(contentLine('A', 'x'.repeat(74))).toBe(`A:${'x'.repeat(73)}\r\n x\r\n`);
  expect(contentLine('A', 'x'.repeat(73 + 74 + 1))).toBe(`A:${'x'.repeat(73)}\r\n ${'x'.repeat(74)}\r\n x\r\n`);
});

test('never folds within a character, and unfolds to what it was', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (words) => {
      const value = calendarText(words);
      const line = contentLine('SUMMARY', value);
      expect(Math.max(...line.split('\r\n').map(bytes))).toBeLessThanOrEqual(75);
      expect(line.replaceAll('\r\n ', '')).toBe(`SUMMARY:${value}\r\n`);
    }),
  );
});

test.each([
  ['a, b; c\\d', 'a\\, b\\; c\\\\d'],
  ['two\nlines', 'two\\nlines'],
  ['two\r\nlines', 'two\\nlines'],
  ['END:VEVENT\r', 'END:VEVENT\\n'],
  ['a\u0000b\u007Fc', 'a b c'],
  ['“quoted”: 100%', '“quoted”: 100%'],
])('escapes %j', (words, text) => {
  expect(calendarText(words)).toBe(text);
});
