import { expect, test } from 'vitest';
import { applyEdits } from './edits.ts';

const edit = (start: number, end: number, text: string) => ({ file: 'a.mdx', start, end, text, what: '' });

test('makes edits in any order and leaves every other character', () => {
  expect(applyEdits('one two three', [edit(8, 13, '3'), edit(0, 3, '1')]).text).toBe('1 two 3');
});

test('makes the first of two edits that overlap, and edits that only touch', () => {
  const { text, applied } = applyEdits('abcdef', [edit(0, 3, 'X'), edit(2, 4, 'Y'), edit(3, 6, 'Z')]);
  expect(text).toBe('XZ');
  expect(applied).toHaveLength(2);
});

test('makes one of two insertions at one place, and none that changes nothing', () => {
  expect(applyEdits('ab', [edit(1, 1, 'X'), edit(1, 1, 'Y')]).text).toBe('aXb');
  expect(applyEdits('ab', [edit(0, 1, 'a')])).toEqual({ text: 'ab', applied: [] });
});
