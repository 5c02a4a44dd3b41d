import type { Catalog } from '../../src/catalog/catalog.ts';
import type { Entry } from '../../src/catalog/entry.ts';
import { formerIdEdit } from './former-ids-edit.ts';
import { goldenFile } from './golden.ts';
import { lineAt, unusual, type Edit, type Source } from '../lib/text-edits/edit.ts';
import { proseEdits } from './links.ts';
import { referenceEdits, wordEdits } from './references.ts';
import type { Rename } from './request.ts';
import { goldenEdits, sidebarEdits, sidebarFile } from './site-files.ts';

/** One place that a rename changes: the file under its name of before, the line, and what stands there before and after. */
export type Change = { file: string; line: number; what: string };

/** What a rename does: the file that moves, every place that changes, and the new text of each changed file under its name of after. */
export type RenamePlan = { moved: { from: string; to: string }; changes: Change[]; texts: ReadonlyMap<string, string> };

/**
 * Everything that a rename changes; `texts` holds the files of `content/`, and those of the sidebar and of the test set of search where they exist.
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
  // Words with letters written as escapes count the next place that looks like them as theirs.
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
