import { chmodSync, mkdirSync, readFileSync, readdirSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../src/read/testing.ts';
import { writeWhole } from './write-file.ts';

test('writes a file, new or in the place of an old one, with nothing beside it and with the permissions of the old one', () => {
  const folder = temporaryFolder({ old: 'before' });
  chmodSync(join(folder, 'old'), 0o640);
  writeWhole(join(folder, 'old'), '🐙 été');
  writeWhole(join(folder, 'new'), '');
  expect(readFileSync(join(folder, 'old'), 'utf8')).toBe('🐙 été');
  expect(statSync(join(folder, 'old')).mode & 0o777).toBe(0o640);
  expect(readdirSync(folder).sort()).toEqual(['new', 'old']);
});

test('a failed write leaves the old file and nothing beside it', () => {
  const folder = temporaryFolder({ old: 'before' });
  const halfway = {
    toString: () => {
      throw new Error('no space left');
    },
  };
  expect(() => {
    writeWhole(join(folder, 'old'), halfway as never);
  }).toThrow('no space left');
  expect(readFileSync(join(folder, 'old'), 'utf8')).toBe('before');
  expect(readdirSync(folder)).toEqual(['old']);
});

test.runIf(process.platform !== 'win32')('follows no symbolic link and replaces no folder', () => {
  const folder = temporaryFolder({ target: 'kept' });
  symlinkSync('target', join(folder, 'link'));
  mkdirSync(join(folder, 'folder'));
  for (const [name, what] of [
    ['link', 'symbolic link'],
    ['folder', 'folder'],
  ] as const)
    expect(() => {
      writeWhole(join(folder, name), 'x');
    }).toThrow(`Unexpected ${what} \`${join(folder, name)}\`, expected a regular file; delete it.`);
  expect(readFileSync(join(folder, 'target'), 'utf8')).toBe('kept');
});
