import { lstatSync, readFileSync } from 'node:fs';

/** The text of a regular file in UTF-8; undefined for anything else, which nothing may write over. */
export function readPlain(path: string): string | undefined {
  if (!lstatSync(path, { throwIfNoEntry: false })?.isFile()) return undefined;
  const bytes = readFileSync(path);
  // Decoding drops what is not UTF-8, and writing it back would lose it.
  const text = bytes.toString('utf8');
  return Buffer.from(text, 'utf8').equals(bytes) && !text.includes('\0') ? text : undefined;
}
