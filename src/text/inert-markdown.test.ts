import { expect, test } from 'vitest';
import { plain } from './inert-markdown.ts';
import { oneLine } from './one-line.ts';

test.each(['www.evil.example', '_www.evil.example', 'awww.evil.example'])('an address without a protocol is kept apart: %s', (text) => {
  expect(plain(text)).toContain('www\u200b.evil.example');
});

test('a line has no break, no sign without a shape, and at most the characters that are asked for', () => {
  expect(oneLine(' a\r\nb\u2028c\u202ed\u001b[31m ', 20)).toBe('a b cd [31m');
  expect(oneLine('😀😀😀', 2)).toBe('😀…');
  expect(oneLine('\ud800', 2)).toBe('\ufffd');
});
