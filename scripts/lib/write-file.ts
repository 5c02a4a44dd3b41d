import { lstatSync, readFileSync } from 'node:fs';
import { sync } from 'write-file-atomic';
import { Failure } from './run.ts';

/**
 * Writes a text file so that nobody ever finds half of it: to the side, to the disk, then into its place. A failed write leaves the old file;
 * the new one keeps its permissions. Fails where something else than a file is there, such as a symbolic link, which is not followed.
 */
export function writeWhole(path: string, text: string): void {
  const stat = lstatSync(path, { throwIfNoEntry: false });
  if (stat && !stat.isFile())
    throw new Failure(`Unexpected ${stat.isSymbolicLink() ? 'symbolic link' : 'folder'} \`${path}\`, expected a regular file; delete it.`);
  sync(path, text);
}

/** The text of a regular file in UTF-8; undefined for anything else, which nothing may write over. */
export function readPlain(path: string): string | undefined {
  if (!lstatSync(path, { throwIfNoEntry: false })?.isFile()) return undefined;
  const bytes = readFileSync(path);
  // Decoding drops what is not UTF-8, and writing it back would lose it.
  const text = bytes.toString('utf8');
  return Buffer.from(text, 'utf8').equals(bytes) && !text.includes('\0') ? text : undefined;
}
