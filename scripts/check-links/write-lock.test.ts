import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, renameSync, symlinkSync, openSync, closeSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { Lock } from '../../src/link-check/lock/record.ts';
import { lockText } from '../../src/link-check/lock/text.ts';
import { DAY, lockOf, record } from '../../src/link-check/testing/lock-records.ts';
import { lockPath, readLinksLock } from '../../src/link-check/lock/lock-file.ts';
import { temporaryFolder } from '../../src/read/testing.ts';
import { writeLinksLock, type Disk } from './write-lock.ts';

const before = lockOf(record(1, { title: 'Activity' }));
const after = lockOf(record(1, { title: 'Activity of all users' }), record(2));

/** A folder whose lock is `before`. */
function folder(files: Readonly<Record<string, string>> = {}): string {
  return temporaryFolder({ 'links.lock.jsonl': lockText(before), ...files });
}

/** A disk on which each call before the last allowed one works; the bytes that still fit are written, as a full disk does it. */
function failingAfter(bytes: number, call?: keyof Disk): Disk {
  let left = bytes;
  const unless = <Result>(name: keyof Disk, act: () => Result): Result => {
    if (name === call) throw new Error(`${name} failed`);
    return act();
  };
  return {
    open: (path) => unless('open', () => openSync(path, 'wx')),
    write: (file, text, from) => {
      if (left === 0) throw new Error('no space left');
      const written = writeSync(file, text, from, Math.min(left, text.length - from));
      left -= written;
      return written;
    },
    sync: () => {
      unless('sync', () => undefined);
    },
    close: (file) => {
      closeSync(file);
    },
    rename: (from, to) => {
      unless('rename', () => {
        renameSync(from, to);
      });
    },
  };
}

test('writes a lock, reads it back, and leaves nothing beside it', () => {
  const content = temporaryFolder();
  writeLinksLock(content, after);
  expect(readFileSync(lockPath(content), 'utf8')).toBe(lockText(after));
  expect(readdirSync(content)).toEqual(['links.lock.jsonl']);
  expect(readLinksLock(content, DAY)).toEqual({ lock: after, problems: [] });
});

test('a disk that fills up after any byte leaves the old file, whole, and nothing beside it', () => {
  const content = folder();
  const size = Buffer.byteLength(lockText(after));
  for (let bytes = 0; bytes < size; bytes++) {
    expect(() => {
      writeLinksLock(content, after, failingAfter(bytes));
    }).toThrow('no space left');
    expect(readFileSync(lockPath(content), 'utf8')).toBe(lockText(before));
  }
  expect(readdirSync(content)).toEqual(['links.lock.jsonl']);
  writeLinksLock(content, after, failingAfter(size));
  expect(readFileSync(lockPath(content), 'utf8')).toBe(lockText(after));
});

test.each(['open', 'sync', 'rename'] as const)('where %s fails, the old file stays', (call) => {
  const content = folder();
  expect(() => {
    writeLinksLock(content, after, failingAfter(Infinity, call));
  }).toThrow(`${call} failed`);
  expect(readFileSync(lockPath(content), 'utf8')).toBe(lockText(before));
  expect(readdirSync(content)).toEqual(['links.lock.jsonl']);
});

test('bytes are counted, not letters', () => {
  const content = temporaryFolder();
  const lock = lockOf(record(1, { title: '🐙 été' }));
  writeLinksLock(content, lock, { ...failingAfter(Infinity), write: (file, text, from) => writeSync(file, text, from, 1) });
  expect(readLinksLock(content, DAY).lock).toEqual(lock);
});

test('the draft of a killed process is cleaned up and never read, that of a running one stays', () => {
  const content = folder({
    '.links.lock.jsonl.999999999': lockText(after).slice(0, 30),
    '.links.lock.jsonl.swp': 'x',
    [`.links.lock.jsonl.${process.ppid}`]: 'x',
  });
  expect(readLinksLock(content, DAY)).toEqual({ lock: before, problems: [] });
  writeLinksLock(content, after);
  expect(readdirSync(content).sort()).toEqual([`.links.lock.jsonl.${process.ppid}`, '.links.lock.jsonl.swp', 'links.lock.jsonl']);
});

test.runIf(process.platform !== 'win32')('follows no link, neither in the place of the lock nor in that of its draft', () => {
  const [lock, draft, directory] = [temporaryFolder({ target: 'kept' }), folder({ target: 'kept' }), temporaryFolder()];
  symlinkSync('target', lockPath(lock));
  expect(() => {
    writeLinksLock(lock, after);
  }).toThrow(`Unexpected symbolic link \`${lockPath(lock)}\`, expected a regular file; delete it.`);
  symlinkSync('target', join(draft, `.links.lock.jsonl.${process.pid}`));
  writeLinksLock(draft, after);
  mkdirSync(lockPath(directory));
  expect(() => {
    writeLinksLock(directory, after);
  }).toThrow(`Unexpected folder \`${lockPath(directory)}\`, expected a regular file; delete it.`);
  expect([lock, draft].map((content) => readFileSync(join(content, 'target'), 'utf8'))).toEqual(['kept', 'kept']);
  expect(readFileSync(lockPath(draft), 'utf8')).toBe(lockText(after));
});

test('a process that is killed at any time leaves one of the two files, whole', async () => {
  const content = temporaryFolder();
  const large = (title: string): Lock => lockOf(...Array.from({ length: 2_000 }, (_, id) => record(id, { title: `${title} ${id}` })));
  const texts = ['old', 'new'].map((title) => lockText(large(title)));
  writeLinksLock(content, large('old'));
  const script = join(temporaryFolder({ 'write.ts': writing(content) }), 'write.ts');
  for (let round = 0; round < 12; round++) {
    const child = spawn(process.execPath, [script], { stdio: ['ignore', 'pipe', 'inherit'] });
    await new Promise((resolve) => child.stdout.once('data', resolve));
    await wait(round * 3);
    child.kill('SIGKILL');
    await new Promise((resolve) => child.once('close', resolve));
    expect(texts.includes(readFileSync(lockPath(content), 'utf8'))).toBe(true);
  }
  writeLinksLock(content, after);
  expect(readdirSync(content)).toEqual(['links.lock.jsonl']);
}, 120_000);

/** A program that writes two locks by turns until it is killed, and says when it has begun. */
function writing(content: string): string {
  const module = (name: string) => JSON.stringify(join(import.meta.dirname, name));
  return `
import { writeLinksLock } from ${module('links-lock-file.ts')};
import { lockOf, record } from ${module('../../src/link-check/testing/lock-records.ts')};
const large = (title) => lockOf(...Array.from({ length: 2000 }, (_, id) => record(id, { title: title + ' ' + id })));
const locks = [large('new'), large('old')];
for (let turn = 0; ; turn++) {
  writeLinksLock(${JSON.stringify(content)}, locks[turn % 2]);
  if (turn === 0) process.stdout.write('begun');
}
`;
}
