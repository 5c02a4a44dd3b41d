import { join } from 'node:path';
import { buildCatalog } from '../../src/catalog/catalog.ts';
import { readContent } from '../../src/read/read-content.ts';
import { linkFixes, fixEdits, type Fix } from './fix.ts';
import { applyEdits } from '../lib/edits.ts';
import { readPlain, writeWhole } from '../lib/plain-file.ts';

/** Fixes the addresses of a content folder that a program can fix, touches nothing else in its files, and says what it changed. */
export function fixLinks(folder: string): string[] {
  const { entries, broken } = readContent(folder);
  const catalog = buildCatalog(entries, broken);
  return [...Map.groupBy(linkFixes(catalog), ({ link }) => link.entry.file)].flatMap(([file, own]) => fixFile(folder, file, own));
}

function fixFile(folder: string, file: string, fixes: readonly Fix[]): string[] {
  const path = join(folder, file.slice('content/'.length));
  const text = readPlain(path);
  if (text === undefined) return [];
  const { text: fixed, applied } = applyEdits(text, fixEdits(text, fixes));
  if (applied.length === 0) return [];
  writeWhole(path, fixed);
  return applied.map(({ what }) => `${file}: ${what}`);
}
