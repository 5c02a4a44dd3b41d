import { parseYaml } from '../../src/read/yaml.ts';
import { goldenFile } from './golden.ts';
import type { Edit, Source } from '../lib/text-edits/edit.ts';
import { wordEdits } from './references.ts';
import type { Rename } from './request.ts';
import { Failure } from '../lib/run.ts';

/** The file of the site's navigation, which names pages by folder and id. */
export const sidebarFile = 'src/settings/navigation.ts';

/** Slugs and links of the navigation. */
export function sidebarEdits(text: string, rename: Rename): Edit[] {
  const { collection, from, to } = rename;
  const pattern = new RegExp(`(?<=(["'\`])/?${collection}/)${from}(?=/?(?:[?#][^"'\`]*)?\\1)`, 'g');
  const what = `navigation: ${collection}/${from} → ${collection}/${to}`;
  return [...text.matchAll(pattern)].map(({ index }) => ({ file: sidebarFile, start: index, end: index + from.length, text: to, what }));
}

/** The pages that the queries of the test set should find; the queries are what somebody typed and stay. */
export function goldenEdits(text: string, rename: Rename): Edit[] {
  const parsed = parseYaml(text, goldenFile);
  if ('problems' in parsed) throw new Failure(`${goldenFile} cannot be read: ${parsed.problems.map(({ message }) => message).join('; ')}.`);
  const rows = Array.isArray(parsed.value) ? (parsed.value as unknown[]) : [];
  const source: Source = { file: goldenFile, locate: parsed.locate, text };
  return rows.flatMap((row, index) => wordEdits((row as { expect?: unknown } | null)?.expect, [index, 'expect'], source, rename));
}
