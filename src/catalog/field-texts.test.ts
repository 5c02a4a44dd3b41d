import { expect, test } from 'vitest';
import { fieldTexts, outsideCode } from './field-texts.ts';

test('finds every text with its path', () => {
  expect(fieldTexts({ title: 'A', order: 1, parts: [{ text: 'B' }, 'C'], none: undefined })).toEqual([
    { path: ['title'], text: 'A' },
    { path: ['parts', 0, 'text'], text: 'B' },
    { path: ['parts', 1], text: 'C' },
  ]);
});

test('leaves out text in backticks', () => {
  expect(outsideCode('a `b` c `d`')).toEqual(['a ', ' c ', '']);
});
