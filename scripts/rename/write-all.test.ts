import * as fs from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../src/read/testing.ts';
import { writeAll, type FileSystem } from './write-all.ts';

const before = { 'a.mdx': 'a', 'old.mdx': 'old', 'b.mdx': 'b' };

/** The files of a folder after a write in which one call fails, as on a full or a read-only disk, and how it ended. */
function written(failing?: keyof FileSystem, path = '') {
  const folder = temporaryFolder(before);
  const faulty = Object.fromEntries(
    (['writeFileSync', 'renameSync', 'rmSync'] as const).map((name) => {
      const call = fs[name] as (...args: unknown[]) => void;
      return [
        name,
        (...args: unknown[]) => {
          if (name === failing && args.some((given) => String(given).startsWith(join(folder, path)))) {
            failing = undefined;
            throw new Error('ENOSPC: no space left on device');
          }
          call(...args);
        },
      ];
    }),
  ) as FileSystem;
  const write = (name: string, text?: string) => ({ path: join(folder, name), text: `new ${name}`, before: text, mode: 0o644 });
  let message = '';
  try {
    writeAll([write('a.mdx', 'a'), write('new.mdx'), write('b.mdx', 'b')], join(folder, 'old.mdx'), faulty);
  } catch (error) {
    message = (error as Error).message;
  }
  return { files: Object.fromEntries(fs.readdirSync(folder).map((name) => [name, fs.readFileSync(join(folder, name), 'utf8')])), message };
}

test('writes all files and deletes the old one', () => {
  expect(written()).toEqual({ files: { 'a.mdx': 'new a.mdx', 'b.mdx': 'new b.mdx', 'new.mdx': 'new new.mdx' }, message: '' });
});

test.for<[when: string, name: keyof FileSystem, path: string]>([
  ['written first', 'writeFileSync', '.b.mdx'],
  ['put into its place', 'renameSync', 'b.mdx'],
  ['put into its new place', 'renameSync', 'new.mdx'],
  ['deleted', 'rmSync', 'old.mdx'],
])('puts everything back where a file cannot be %s', ([, name, path]) => {
  expect(written(name, path)).toEqual({
    files: before,
    message: 'ENOSPC: no space left on device. Everything is as it was before; rename again when the file can be written.',
  });
});
