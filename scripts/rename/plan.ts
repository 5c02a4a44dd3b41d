import type { Catalog } from '../../src/catalog/catalog.ts';
import type { Entry } from '../../src/catalog/entry.ts';
import { parseYaml } from '../../src/read/yaml.ts';
import { lineAt, type Change, type Edit } from '../lib/edits.ts';
import { goldenFile } from '../lib/golden.ts';
import { Failure } from '../lib/run.ts';
import { formerIdEdit, referenceEdits, unusual, wordEdits, type Source } from './field-edits.ts';
import { proseEdits } from './prose-edits.ts';
import type { Rename } from './request.ts';

/** The file of the site's navigation, which names pages by folder and id. */
export const sidebarFile = 'src/settings/navigation.ts';

/** What a rename does: the file that moves, every place that changes (under the old name of its file), and the new text of each changed file (under its new name). */
export type RenamePlan = { moved: { from: string; to: string }; changes: Change[]; texts: ReadonlyMap<string, string> };

/**
 * Everything that a rename changes; `texts` holds the files of `content/`, and those of the navigation and of the search test set where they exist.
 * Fails where a reference is spelled so that it cannot be replaced.
 */
export function planRename(catalog: Catalog, texts: ReadonlyMap<string, string>, rename: Rename): RenamePlan {
  const { collection, from, to } = rename;
  const { file = '' } = catalog.of(collection).get(from) ?? {};
  const moved = { from: file, to: file.replace(/[^/]*$/, `${to}.mdx`) };
  const edits = [
    ...catalog.entries.flatMap((entry) => entryEdits(entry, texts.get(entry.file) ?? '', rename)),
    ...sidebarEdits(texts.get(sidebarFile) ?? '', rename),
    ...goldenEdits(texts.get(goldenFile) ?? '', rename),
  ].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.start - b.start));
  // Words with characters written as escapes count the next place that looks like them as theirs.
  const twice = edits.find(({ file, start }, place) => file === edits[place - 1]?.file && start < (edits[place - 1]?.end ?? 0));
  if (twice) throw unusual({ file: twice.file, text: texts.get(twice.file) ?? '' }, twice.start);
  const changes = edits.map(({ file, start, what }) => ({ file, line: lineAt(texts.get(file) ?? '', start), what }));
  const changed = new Map<string, string>();
  for (const edit of edits.toReversed()) {
    const name = edit.file === moved.from ? moved.to : edit.file;
    const text = changed.get(name) ?? texts.get(edit.file) ?? '';
    changed.set(name, text.slice(0, edit.start) + edit.text + text.slice(edit.end));
  }
  return { moved, changes, texts: changed };
}

function entryEdits(entry: Entry, text: string, rename: Rename): Edit[] {
  const source: Source = { file: entry.file, locate: entry.locate, text };
  const isRenamed = entry.collection === rename.collection && entry.id === rename.from;
  return [
    ...referenceEdits(entry, source, rename),
    ...wordEdits(entry.data, [], source, rename),
    ...(entry.file.endsWith('.mdx') ? proseEdits(entry, text, rename) : []),
    ...(isRenamed ? [formerIdEdit(entry, source, rename)] : []),
  ];
}

/** Slugs and links of the navigation. */
function sidebarEdits(text: string, rename: Rename): Edit[] {
  const { collection, from, to } = rename;
  const pattern = new RegExp(`(?<=(["'\`])/?${collection}/)${from}(?=/?(?:[?#][^"'\`]*)?\\1)`, 'g');
  const what = `navigation: ${collection}/${from} → ${collection}/${to}`;
  return [...text.matchAll(pattern)].map(({ index }) => ({ file: sidebarFile, start: index, end: index + from.length, text: to, what }));
}

/** The pages that the queries of the search test set should find; the queries are what somebody typed and stay. */
function goldenEdits(text: string, rename: Rename): Edit[] {
  const parsed = parseYaml(text, goldenFile);
  if ('problems' in parsed) throw new Failure(`${goldenFile} cannot be read: ${parsed.problems.map(({ message }) => message).join('; ')}.`);
  const rows = Array.isArray(parsed.value) ? (parsed.value as unknown[]) : [];
  const source: Source = { file: goldenFile, locate: parsed.locate, text };
  return rows.flatMap((row, index) => wordEdits((row as { expect?: unknown } | null)?.expect, [index, 'expect'], source, rename));
}
