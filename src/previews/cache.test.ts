import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { temporaryFolder } from '../read/testing.ts';
import { cached, drawingVersion } from './cache.ts';
import type { Preview } from './preview.ts';

const card: Preview = { kind: 'Tool', title: 'Looker' };
const picture = Buffer.from('a picture');
const drawer = () => vi.fn((_: Preview) => Promise.resolve(picture));

/** A cache folder with the card, and its one file. */
async function filled(): Promise<{ folder: string; file: string }> {
  const folder = join(temporaryFolder(), 'new', 'folder');
  await cached(card, 'v1', drawer(), folder);
  return { folder, file: join(folder, readdirSync(folder)[0] ?? '') };
}

test('draws a card once', async () => {
  const { folder } = await filled();
  const draw = drawer();
  expect(await cached({ ...card }, 'v1', draw, folder)).toEqual(picture);
  expect(draw).not.toHaveBeenCalled();
});

test.each([
  ['its words', { ...card, title: 'Amplitude' }, 'v1'],
  ['the drawing code', card, 'v2'],
])('draws a card again when %s changed', async (_, preview, version) => {
  const { folder } = await filled();
  const draw = drawer();
  await cached(preview, version, draw, folder);
  expect(draw).toHaveBeenCalledExactlyOnceWith(preview);
  expect(readdirSync(folder)).toHaveLength(2);
});

const halve = (bytes: Buffer) => bytes.subarray(0, 35);
const empty = (bytes: Buffer) => bytes.subarray(0, 0);
const change = (bytes: Buffer) => Buffer.concat([bytes, Buffer.from('x')]);

test.each([
  ['half-written', halve],
  ['empty', empty],
  ['changed', change],
])('draws a card anew and fixes its file when that is %s', async (_, spoil) => {
  const { folder, file } = await filled();
  const whole = readFileSync(file);
  writeFileSync(file, spoil(whole));
  const draw = drawer();
  expect(await cached(card, 'v1', draw, folder)).toEqual(picture);
  expect(draw).toHaveBeenCalledOnce();
  expect(readFileSync(file)).toEqual(whole);
  expect(readdirSync(folder)).toHaveLength(1);
});

test('draws every time where nothing can be kept', async () => {
  const folder = join(temporaryFolder({ file: '' }), 'file');
  const draw = drawer();
  expect(await cached(card, 'v1', draw, folder)).toEqual(picture);
  expect(await cached(card, 'v1', draw, folder)).toEqual(picture);
  expect(draw).toHaveBeenCalledTimes(2);
});

test('takes another byte of the drawing code for another version', () => {
  const folder = temporaryFolder({ 'a.ts': 'draw()', 'b.ts': 'draw() ', 'c.ts': 'draw()' });
  const [a, b, c] = ['a', 'b', 'c'].map((name) => drawingVersion([join(folder, `${name}.ts`)]));
  expect(a).toBe(c);
  expect(a).not.toBe(b);
  expect(drawingVersion()).toMatch(/^[0-9a-f]{64}$/);
});
