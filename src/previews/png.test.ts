import { expect, test } from 'vitest';
import { palettePng } from './png.ts';
import { chunksOf, rowsOf } from './testing.ts';

const rgba = (...colors: string[]) => Buffer.from(colors.map((color) => `${color}ff`).join(''), 'hex');

test('keeps the colors of a picture and writes each pixel as the number of its color', () => {
  const png = palettePng(rgba('0b6b63', '0b6b63', 'ffffff', '17181c'), 2, 2) ?? Buffer.alloc(0);
  const { IHDR, PLTE } = chunksOf(png);
  expect(IHDR?.toString('hex')).toBe('00000002000000020803000000');
  expect(PLTE?.toString('hex')).toBe('0b6b63ffffff17181c');
  expect(rowsOf(png).map((row) => [...row])).toEqual([
    [0, 0],
    [1, 2],
  ]);
});

test('gives colors that are almost alike the one that most pixels have', () => {
  const { PLTE } = chunksOf(palettePng(rgba('0a6a62', '0b6b63', '0b6b63', '0b6b63', '0c6c64', '0b6b63'), 3, 2) ?? Buffer.alloc(0));
  expect(PLTE?.toString('hex')).toBe('0b6b63');
});

test('leaves a picture of too many colors to others', () => {
  const colors = Array.from(
    { length: 257 },
    (_, n) => `${(n >> 8).toString(16)}0${((n >> 4) & 15).toString(16)}0${(n & 15).toString(16)}0`,
  );
  expect(palettePng(rgba(...colors), 257, 1)).toBeUndefined();
  expect(palettePng(rgba(...colors.slice(1)), 256, 1)).toBeDefined();
});
