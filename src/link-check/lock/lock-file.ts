import { lstatSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Problem } from '../../problems/problem.ts';
import { readLock } from './read.ts';
import { LOCK_FILE } from '../../read/files.ts';
import type { Lock } from './record.ts';
import { fileProblem } from '../../read/file-problem.ts';

/** The largest lock that is read, in bytes: some 100,000 objects. */
const MAX_BYTES = 20 * 1024 * 1024;

/** The lock of links in a content folder, undefined where there is none, and what is wrong with it. */
export type FoundLock = { lock?: Lock; problems: Problem[] };

/** The path of the lock in a content folder. */
export function lockPath(content: string): string {
  return join(content, basename(LOCK_FILE));
}

/** Reads the lock of links that lies in a content folder; what is no regular file there is told and not followed. */
export function readLinksLock(content: string, day: string): FoundLock {
  const path = lockPath(content);
  const stat = lstatSync(path, { throwIfNoEntry: false });
  if (stat === undefined) return { problems: [] };
  if (!stat.isFile()) {
    const found = stat.isSymbolicLink() ? 'symbolic link' : stat.isDirectory() ? 'folder' : 'special file';
    return { problems: [fileProblem(LOCK_FILE, 'regular-file', `Unexpected ${found}, expected a regular file; delete it`)] };
  }
  if (stat.size > MAX_BYTES)
    return { problems: [fileProblem(LOCK_FILE, 'file-size', 'Unexpected size, expected at most 20 MB; restore the file with git')] };
  return readLock(readFileSync(path, 'utf8'), day);
}
