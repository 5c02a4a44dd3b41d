import { lstatSync } from 'node:fs';
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
