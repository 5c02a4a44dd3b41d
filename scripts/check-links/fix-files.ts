import { join } from 'node:path';
import { buildCatalog } from '../../src/catalog/catalog.ts';
import { readContent } from '../../src/read/read-content.ts';
import { linkMends, mendEdits, type Mend } from './fix.ts';
import { readPlain, writeWhole } from '../lib/text-edits/file.ts';
import { applyEdits } from '../lib/text-edits/apply.ts';

/** Mends the addresses of a content folder that a program can mend, touches nothing else in its files, and says what it changed. */
export function fixLinks(folder: string): string[] {
  const { entries, broken } = readContent(folder);
  const catalog = buildCatalog(entries, broken);
  return [...Map.groupBy(linkMends(catalog), ({ link }) => link.entry.file)].flatMap(([file, own]) => fixFile(folder, file, own));
}

function fixFile(folder: string, file: string, mends: readonly Mend[]): string[] {
  const path = join(folder, file.slice('content/'.length));
  const text = readPlain(path);
  if (text === undefined) return [];
  const { text: mended, applied } = applyEdits(text, mendEdits(text, mends));
  if (applied.length === 0) return [];
  writeWhole(path, mended);
  return applied.map(({ what }) => `${file}: ${what}`);
}
