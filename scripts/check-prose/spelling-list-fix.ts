import { join } from 'node:path';
import { byLetters, listFile, readWordList } from './spelling-list.ts';
import { readPlain, writeWhole } from '../lib/text-edits/file.ts';
import type { Change } from '../lib/text-edits/lines.ts';

/** Puts the words of the list in order, each once. */
export function fixWordList(root: string): Change[] {
  const path = join(root, listFile);
  const before = readPlain(path);
  if (before === undefined) return [];
  const ordered = [...readWordList(root).words].sort(byLetters);
  const after = ordered.map((word) => `${word}\n`).join('');
  if (after === before) return [];
  writeWhole(path, after);
  const line = before.split('\n').findIndex((found, index) => found !== ordered[index]) + 1;
  return [{ file: listFile, line: Math.max(line, 1), what: 'words put in order, each once' }];
}
