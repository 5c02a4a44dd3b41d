import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { lockText } from './text.ts';
import { DAY, lockOf, record } from '../testing/lock-records.ts';
import { lockPath, readLinksLock } from './lock-file.ts';
import { temporaryFolder } from '../../read/testing.ts';

const told = (folder: string) =>
  readLinksLock(folder, DAY).problems.map(({ file, line, rule, message }) => `${file} ${line} ${rule} ${message}`);

test('reads the lock that lies beside the content, and none where there is none', () => {
  expect(readLinksLock(temporaryFolder(), DAY)).toEqual({ problems: [] });
  const lock = lockOf(record(1), record(2));
  expect(readLinksLock(temporaryFolder({ 'links.lock.jsonl': lockText(lock) }), DAY)).toEqual({ lock, problems: [] });
  expect(readLinksLock(temporaryFolder({ 'links.lock.jsonl': '' }), DAY)).toEqual({ lock: new Map(), problems: [] });
});

test('a half-written file beside it is never read', () => {
  expect(readLinksLock(temporaryFolder({ '.links.lock.jsonl.123': lockText(lockOf(record(1))) }), DAY)).toEqual({ problems: [] });
});

test('bytes that are no text are told as a broken line', () => {
  const folder = temporaryFolder({ 'links.lock.jsonl': new Uint8Array([0xff, 0xfe, 0x00, 0x7b]) });
  expect(readLinksLock(folder, DAY).problems.map(({ rule }) => rule)).toEqual(['lock-line']);
});

test.runIf(process.platform !== 'win32')('tells a symbolic link, a folder and a special file, and follows none', () => {
  const [link, directory, pipe] = [temporaryFolder(), temporaryFolder(), temporaryFolder()];
  writeFileSync(join(link, 'elsewhere'), lockText(lockOf(record(1))));
  symlinkSync('elsewhere', lockPath(link));
  mkdirSync(lockPath(directory));
  execFileSync('mkfifo', [lockPath(pipe)]);
  const message = (found: string) => [`content/links.lock.jsonl 1 regular-file Unexpected ${found}, expected a regular file; delete it`];
  expect([link, directory, pipe].map(told)).toEqual([message('symbolic link'), message('folder'), message('special file')]);
  expect(readLinksLock(link, DAY)).not.toHaveProperty('lock');
});

test('does not read a file that is far too large', () => {
  const folder = temporaryFolder({ 'links.lock.jsonl': '' });
  truncateSync(lockPath(folder), 21 * 1024 * 1024);
  expect(told(folder)).toEqual(['content/links.lock.jsonl 1 file-size Unexpected size, expected at most 20 MB; restore the file with git']);
});
