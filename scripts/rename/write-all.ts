import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Failure } from '../lib/run.ts';

/** A file to write: its text, the text that it had before (undefined for a new one) and its permissions. */
export type Write = { path: string; text: string; before: string | undefined; mode: number };

/** The functions of `node:fs` that writing needs; a test makes one of them fail. */
export type FileSystem = {
  writeFileSync: (path: string, text: string, options?: { mode: number; flag: string }) => void;
  renameSync: (from: string, to: string) => void;
  rmSync: (path: string, options?: { force: boolean }) => void;
};

/**
 * Writes all files and deletes the one at `old`, or changes nothing: each is first written under another name, then all are renamed.
 * Where that fails it puts back what was there, and fails with a sentence.
 */
export function writeAll(writes: readonly Write[], old: string, fs: FileSystem = { writeFileSync, renameSync, rmSync }): void {
  const placed: Write[] = [];
  try {
    for (const { path, text, mode } of writes) fs.writeFileSync(draftOf(path), text, { mode, flag: 'wx' });
    for (const write of writes) {
      fs.renameSync(draftOf(write.path), write.path);
      placed.push(write);
    }
    fs.rmSync(old);
  } catch (error) {
    const lost = placed.filter((write) => !putBack(write, fs)).map(({ path }) => path);
    const state = lost.length === 0 ? 'Everything is as it was before' : `${lost.join(', ')} could not be put back; git has them`;
    throw new Failure(`${(error as Error).message}. ${state}; rename again when the file can be written.`);
  } finally {
    for (const { path } of writes) fs.rmSync(draftOf(path), { force: true });
  }
}

/** Whether a file has the text again that it had before, or is gone where there was none. */
function putBack({ path, before }: Write, fs: FileSystem): boolean {
  try {
    if (before === undefined) fs.rmSync(path);
    else fs.writeFileSync(path, before);
    return true;
  } catch {
    return false;
  }
}

/** The name under which a file is written first; a name that starts with a dot is no content. */
function draftOf(path: string): string {
  return join(dirname(path), `.${basename(path)}.${process.pid}`);
}
