import type { Catalog } from '../../src/catalog/catalog.ts';
import { type Entry, addressOf } from '../../src/catalog/entry.ts';
import { parseYaml } from '../../src/read/yaml.ts';
import { lineAt, type Change, type Edit } from '../lib/edits.ts';
import { goldenFile } from '../lib/golden.ts';
import { Failure } from '../lib/run.ts';
import { formerIdEdit, referenceEdits, unusual, wordEdits, type Source, addresses } from './field-edits.ts';
import type { Rename } from './request.ts';
import { mdxToMdast, type MdastNode } from 'satteri';
import { proseComponents } from '../../src/schemas/prose-components.ts';

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

/** Links and definitions of links that lead to the entry's page, and attributes of components that hold its id. */
function proseEdits(entry: Entry, text: string, rename: Rename): Edit[] {
  const edits: Edit[] = [];
  const visit = (node: MdastNode): void => {
    if (node.type === 'link' || node.type === 'definition') edits.push(...linkEdits(node, entry, text, rename));
    if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') edits.push(...tagEdits(node, entry, text, rename));
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(mdxToMdast(text, { features: { frontmatter: true, directive: true } }));
  return edits;
}

type Node<Type extends MdastNode['type']> = Extract<MdastNode, { type: Type }>;

function linkEdits(node: Node<'link' | 'definition'>, entry: Entry, text: string, rename: Rename): Edit[] {
  const { file } = entry;
  const base = `https://own.invalid${addressOf(entry) ?? '/'}`;
  if (!URL.canParse(node.url, base)) return [];
  const { host, pathname } = new URL(node.url, base);
  const path = node.url.replace(/[?#].*$/s, '');
  const last = path.lastIndexOf(rename.from);
  if (host !== 'own.invalid' || pathname.replace(/\/$/, '') !== `/${rename.collection}/${rename.from}` || last < 0) return [];
  const [start, end] = rangeOf(node);
  // The words of a link may themselves look like its address.
  const words = node.type === 'link' ? (node.children.at(-1)?.position?.end.offset ?? start) : text.indexOf(']:', start);
  const at = text.indexOf(path, words);
  if (at < 0 || at >= end) throw unusual({ file, text }, start);
  return [{ file, start: at + last, end: at + last + rename.from.length, text: rename.to, what: `link: ${addresses(rename)}` }];
}

function tagEdits(node: Node<'mdxJsxFlowElement' | 'mdxJsxTextElement'>, { file }: Entry, text: string, rename: Rename): Edit[] {
  const { attributes = {} } = proseComponents[node.name ?? ''] ?? {};
  const [start, end] = rangeOf(node);
  return [...text.slice(start, end).matchAll(/([\w-]+)\s*=\s*(["'])(.*?)\2/gs)].flatMap(({ 0: whole, 1: name = '', 3: value, index }) => {
    if (attributes[name]?.references !== rename.collection || value !== rename.from) return [];
    const close = start + index + whole.length - 1;
    return [{ file, start: close - value.length, end: close, text: rename.to, what: `<${node.name} ${name}>: ${value} → ${rename.to}` }];
  });
}

function rangeOf({ position }: MdastNode): [start: number, end: number] {
  return [position?.start.offset ?? 0, position?.end.offset ?? 0];
}
