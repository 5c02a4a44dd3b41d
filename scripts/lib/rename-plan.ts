import { mdxToMdast, type MdastNode } from 'satteri';
import { parse, parseDocument, type YAMLMap } from 'yaml';
import { buildCatalog, type Catalog } from '../../src/catalog/catalog.ts';
import { addressOf, type Entry } from '../../src/catalog/entry.ts';
import { meantId } from '../../src/catalog/meant-id.ts';
import { nearest, oneOf, type Located, type Path } from '../../src/catalog/problem.ts';
import { referencesOf } from '../../src/catalog/references.ts';
import { idFormat } from '../../src/catalog/rules/id-format.ts';
import { parseYaml } from '../../src/reader/yaml.ts';
import { folderCollections, registry, type CollectionName } from '../../src/schemas/index.ts';
import { proseComponents } from '../../src/schemas/prose-components.ts';
import { goldenFile } from './golden.ts';
import { Failure } from './run.ts';

/** The entry of a collection that gets another id. */
export type Rename = { collection: CollectionName; from: string; to: string };

/** One place that a rename changes: the file under its name of before, the line, and what stands there before and after. */
export type Change = { file: string; line: number; what: string };

/** What a rename does: the file that moves, every place that changes, and the new text of each changed file under its name of after. */
export type RenamePlan = { moved: { from: string; to: string }; changes: Change[]; texts: ReadonlyMap<string, string> };

/** The file of the site's navigation, which names pages by folder and id. */
export const sidebarFile = 'src/sidebar.ts';

/** A piece of a file that is replaced by `text`, and the words for it. */
type Edit = { file: string; start: number; end: number; text: string; what: string };

/** A file with its text, and the place of each path of its data in it. */
type Source = Located & { text: string };

const kinds = new Map<string, CollectionName>(
  [...folderCollections.values()].flatMap((name) => [name, registry[name].one.replace(' ', '-')].map((kind) => [kind, name] as const)),
).set('page', 'handbook');

/** The collection that a kind of entry names; only those with one file an entry can be renamed. */
export function collectionOf(kind: string): CollectionName {
  const spelled = kind.toLowerCase().replace(/[\s_]+/g, '-');
  const found = kinds.get(spelled);
  if (found) return found;
  const near = nearest(spelled, kinds.keys());
  const expected = oneOf([...folderCollections.values()].map((name) => registry[name].one));
  throw new Failure(`Unexpected kind \`${kind}\`, expected ${expected}${near === undefined ? '' : ` (did you mean \`${near}\`?)`}.`);
}

/** Fails with a sentence where an entry does not exist or cannot have the new id. */
export function checkRename(catalog: Catalog, { collection, from, to }: Rename, today: string): void {
  const { one } = registry[collection];
  const entry = catalog.of(collection).get(from);
  if (!entry) {
    const near = meantId(catalog, collection, from);
    throw new Failure(
      `Unexpected ${one} \`${from}\`, expected the id of an entry${near === undefined ? '' : ` (did you mean \`${near}\`?)`}.`,
    );
  }
  if (from === to) throw new Failure(`Unexpected new id \`${to}\`, expected another than the present one.`);
  const [malformed] = idFormat(buildCatalog([{ ...entry, id: to }]), today);
  if (malformed) throw new Failure(`${malformed.message}.`);
  const former = catalog.renamed(collection, to);
  const owner =
    catalog.of(collection).get(to) ?? (former === undefined || former === from ? undefined : catalog.of(collection).get(former));
  if (owner)
    throw new Failure(
      `Unexpected new id \`${to}\`, expected one that no other ${one} has or had: \`${owner.file}\` does; an id is never reused.`,
    );
}

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

/** Fields that hold the id; those in the braces of a formula stand among words. */
function referenceEdits(entry: Entry, source: Source, { collection, from, to }: Rename): Edit[] {
  return referencesOf(entry)
    .filter((found) => found.collection === collection && found.id === from && found.path.at(-1) !== 'formula')
    .map(({ path }) => scalarEdit(source, path, from, to, `${fieldOf(path)}: ${from} → ${to}`));
}

/** Addresses in words, and ids in the braces of a formula. */
function wordEdits(value: unknown, path: Path, source: Source, rename: Rename): Edit[] {
  if (typeof value === 'string') {
    const { from, to } = rename;
    const braces = new RegExp(`(?<=\\{\\s*)${from}(?=\\s*\\})`, 'g');
    return [
      ...(path.at(-1) === 'formula' ? eachEdit(value, braces, path, source, `${from} → ${to}`, to) : []),
      ...eachEdit(value, addressPattern(rename), path, source, addresses(rename), to),
    ];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => wordEdits(item, [...path, key], source, rename));
}

/** Where the words at `path` match a pattern, so often does the file from that place on. */
function eachEdit(value: string, pattern: RegExp, path: Path, source: Source, what: string, text: string): Edit[] {
  const wanted = [...value.matchAll(pattern)].length;
  if (wanted === 0) return [];
  const offset = offsetOf(source, path);
  const found = [...source.text.matchAll(pattern)].filter(({ index }) => index >= offset).slice(0, wanted);
  if (found.length < wanted) throw unusual(source, offset);
  return found.map(({ 0: { length }, index }) => ({
    file: source.file,
    start: index,
    end: index + length,
    text,
    what: `${fieldOf(path)}: ${what}`,
  }));
}

/** The id in a whole address of the entry's page: not in a longer address, and not behind another host. */
function addressPattern({ collection, from }: Rename): RegExp {
  return new RegExp(`(?<=(?<![\\w./-])/${collection}/)${from}(?!/?[\\w-]|\\.\\w)`, 'g');
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

/** The old id joins the former ones; where the new id is one of those, the old one takes its place. */
function formerIdEdit(entry: Entry, source: Source, { from, to }: Rename): Edit {
  const { file, text } = source;
  const former = 'formerIds' in entry.data ? entry.data.formerIds : undefined;
  const back = former?.indexOf(to) ?? -1;
  if (back >= 0) return scalarEdit(source, ['formerIds', back], to, from, `formerIds: ${to} → ${from}`);
  const insert = (at: number, added: string): Edit => ({ file, start: at, end: at, text: added, what: `formerIds: + ${from}` });
  if (!former) return insert(endOfField(source), `formerIds: [${plain(from)}]\n`);
  const [id] = former.slice(-1);
  if (id === undefined) return insert(offsetOf(source, ['formerIds']) + 1, plain(from));
  const [start, end] = scalarRange(source, ['formerIds', former.length - 1], id);
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const bullet = text.slice(lineStart, start);
  return /^ *- +$/.test(bullet) ? insert(text.indexOf('\n', end) + 1, `${bullet}${plain(from)}\n`) : insert(end, `, ${plain(from)}`);
}

/** The beginning of the line below the last of the fields that stand before the former ids. */
function endOfField({ file, text }: Source): number {
  const start = text.indexOf('\n') + 1;
  const [, frontmatter = ''] = /^---[ \t]*\n([\s\S]*?)^---[ \t]*$/m.exec(text) ?? [];
  const map = parseDocument(frontmatter).contents as YAMLMap;
  const fields = ['searchTerms', 'aliases', 'description'].map((key) => map.get(key, true));
  const range = (fields.find((node) => node !== undefined) as { range?: [number, number, number] | null } | undefined)?.range;
  const line = range && text.indexOf('\n', start + range[1] - 1) + 1;
  if (!line || map.flow) throw unusual({ file, text }, start);
  return line;
}

/** Slugs and links of the navigation. */
function sidebarEdits(text: string, rename: Rename): Edit[] {
  const { collection, from, to } = rename;
  const pattern = new RegExp(`(?<=(["'\`])/?${collection}/)${from}(?=/?(?:[?#][^"'\`]*)?\\1)`, 'g');
  const what = `navigation: ${collection}/${from} → ${collection}/${to}`;
  return [...text.matchAll(pattern)].map(({ index }) => ({ file: sidebarFile, start: index, end: index + from.length, text: to, what }));
}

/** The pages that the queries of the test set should find; the queries are what somebody typed and stay. */
function goldenEdits(text: string, rename: Rename): Edit[] {
  const parsed = parseYaml(text, goldenFile);
  if ('problems' in parsed) throw new Failure(`${goldenFile} cannot be read: ${parsed.problems.map(({ message }) => message).join('; ')}.`);
  const rows = Array.isArray(parsed.value) ? (parsed.value as unknown[]) : [];
  const source: Source = { file: goldenFile, locate: parsed.locate, text };
  return rows.flatMap((row, index) => wordEdits((row as { expect?: unknown } | null)?.expect, [index, 'expect'], source, rename));
}

function scalarEdit(source: Source, path: Path, from: string, to: string, what: string): Edit {
  const [start, end, quote] = scalarRange(source, path, from);
  return { file: source.file, start, end, text: quote === '' ? plain(to) : quote + to + quote, what };
}

/** Where the value at `path` stands, with its quotes. */
function scalarRange(source: Source, path: Path, value: string): [start: number, end: number, quote: string] {
  const start = offsetOf(source, path);
  for (const quote of ['', "'", '"']) {
    const written = quote + value + quote;
    if (source.text.startsWith(written, start)) return [start, start + written.length, quote];
  }
  throw unusual(source, start);
}

/** An id as YAML that is read as text: `true`, `null` and numbers need quotes, in old versions of YAML some words too. */
function plain(id: string): string {
  const isText = (['1.1', '1.2'] as const).every((version) => parse(id, { version }) === id);
  return isText ? id : `'${id}'`;
}

function offsetOf({ locate, text }: Source, path: Path): number {
  const { line, column } = locate(path);
  return text.split('\n', line - 1).reduce((offset, { length }) => offset + length + 1, column - 1);
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

function rangeOf({ position }: MdastNode): [start: number, end: number] {
  return [position?.start.offset ?? 0, position?.end.offset ?? 0];
}

function fieldOf(path: Path): string {
  return path.filter((step) => Number.isNaN(Number(step))).join('.');
}

function addresses({ collection, from, to }: Rename): string {
  return `/${collection}/${from}/ → /${collection}/${to}/`;
}

function unusual({ file, text }: { file: string; text: string }, offset: number): Failure {
  return new Failure(
    `Unexpected spelling in line ${lineAt(text, offset)} of \`${file}\`, expected the id or address in plain letters; write it out, then rename.`,
  );
}
