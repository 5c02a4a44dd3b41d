import { closeSync, fsyncSync, lstatSync, openSync, readdirSync, renameSync, rmSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Lock } from '../../src/link-check/lock/record.ts';
import { lockText } from '../../src/link-check/lock/text.ts';
import { lockPath } from '../../src/link-check/lock/lock-file.ts';
import { Failure } from '../lib/run.ts';

/** The calls by which a file is written; tests let one of them fail. */
export type Disk = {
  open: (path: string) => number;
  write: (file: number, bytes: Buffer, from: number) => number;
  sync: (file: number) => void;
  close: (file: number) => void;
  rename: (from: string, to: string) => void;
};

// `wx` fails where something is already there: a link that somebody laid is not followed.
const disk: Disk = {
  open: (path) => openSync(path, 'wx', 0o644),
  write: (file, bytes, from) => writeSync(file, bytes, from),
  sync: fsyncSync,
  close: closeSync,
  rename: renameSync,
};

/** Writes the lock of links of a content folder so that nobody ever finds half of it: to the side, to the disk, then into its place. */
export function writeLinksLock(content: string, lock: Lock, on: Disk = disk): void {
  const path = lockPath(content);
  const stat = lstatSync(path, { throwIfNoEntry: false });
  if (stat && !stat.isFile())
    throw new Failure(`Unexpected ${stat.isSymbolicLink() ? 'symbolic link' : 'folder'} \`${path}\`, expected a regular file; delete it.`);
  removeLeftovers(path);
  const draft = draftOf(path, process.pid);
  try {
    writeWhole(draft, Buffer.from(lockText(lock)), on);
    on.rename(draft, path);
  } finally {
    rmSync(draft, { force: true });
  }
  syncFolder(dirname(path));
}

/** Names that start with a dot are no content, so that nothing reads a draft. */
function draftOf(path: string, process: number): string {
  return join(dirname(path), `.${basename(path)}.${process}`);
}

function writeWhole(path: string, bytes: Buffer, on: Disk): void {
  const file = on.open(path);
  try {
    for (let from = 0; from < bytes.length;) from += on.write(file, bytes, from);
    on.sync(file);
  } finally {
    on.close(file);
  }
}

/** Drafts of processes that were killed; one that still runs keeps its own. */
function removeLeftovers(path: string): void {
  const start = `.${basename(path)}.`;
  for (const name of readdirSync(dirname(path))) {
    const owner = name.startsWith(start) ? Number(name.slice(start.length)) : NaN;
    if (Number.isInteger(owner) && (owner === process.pid || !isRunning(owner)))
      rmSync(join(dirname(path), name), { force: true, recursive: true });
  }
}

function isRunning(id: number): boolean {
  try {
    // Signal 0 only asks.
    return id > 0 && process.kill(id, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Without this a power cut could bring the old file back, which is whole too; some systems cannot do it. */
function syncFolder(folder: string): void {
  try {
    const file = openSync(folder, 'r');
    try {
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
  } catch {
    return;
  }
}
