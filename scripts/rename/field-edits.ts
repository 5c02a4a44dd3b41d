import { parse, parseDocument, type YAMLMap } from 'yaml';
import type { Entry } from '../../src/catalog/entry.ts';
import { referencesOf } from '../../src/catalog/references.ts';
import type { Located, Path } from '../../src/problems/problem.ts';
import { frontmatterOf } from '../../src/read/frontmatter.ts';
import { lineAt, type Edit } from '../lib/edits.ts';
import { Failure } from '../lib/run.ts';
import type { Rename } from './request.ts';

/** A file with its text, and the place of each path of its data in it. */
export type Source = Located & { text: string };

/** Fields that hold the id; those in the braces of a formula are among words. */
export function referenceEdits(entry: Entry, source: Source, { collection, from, to }: Rename): Edit[] {
  return referencesOf(entry)
    .filter((found) => found.collection === collection && found.id === from && found.path.at(-1) !== 'formula')
    .map(({ path }) => scalarEdit(source, path, from, to, `${fieldOf(path)}: ${from} → ${to}`));
}

/** Addresses in words, and ids in the braces of a formula. */
export function wordEdits(value: unknown, path: Path, source: Source, rename: Rename): Edit[] {
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

/** An edit for each match of a pattern in the words at `path`: the file has as many from that place on. */
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

/** The id in a whole address of the entry's page: not in a longer address, and not after another host. */
function addressPattern({ collection, from }: Rename): RegExp {
  return new RegExp(`(?<=(?<![\\w./-])/${collection}/)${from}(?!/?[\\w-]|\\.\\w)`, 'g');
}

/** The words for an address that changes. */
export function addresses({ collection, from, to }: Rename): string {
  return `/${collection}/${from}/ → /${collection}/${to}/`;
}

/** The old id joins the former ones; where the new id is one of those, the old one takes its place. */
export function formerIdEdit(entry: Entry, source: Source, { from, to }: Rename): Edit {
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

/** The beginning of the line below the last of the fields that come before the former ids. */
function endOfField({ file, text }: Source): number {
  const { yaml = '', start = 0 } = frontmatterOf(text) ?? {};
  const map = parseDocument(yaml).contents as YAMLMap;
  const fields = ['searchTerms', 'aliases', 'description'].map((key) => map.get(key, true));
  const range = (fields.find((node) => node !== undefined) as { range?: [number, number, number] | null } | undefined)?.range;
  const line = range && text.indexOf('\n', start + range[1] - 1) + 1;
  if (!line || map.flow) throw unusual({ file, text }, start);
  return line;
}

/** Replaces the value `from` at `path`, and keeps its quotes. */
function scalarEdit(source: Source, path: Path, from: string, to: string, what: string): Edit {
  const [start, end, quote] = scalarRange(source, path, from);
  return { file: source.file, start, end, text: quote === '' ? plain(to) : quote + to + quote, what };
}

/** The range of the value at `path` with its quotes. */
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

/** Where in its file the value at `path` begins. */
function offsetOf({ locate, text }: Source, path: Path): number {
  const { line, column } = locate(path);
  return text.split('\n', line - 1).reduce((offset, { length }) => offset + length + 1, column - 1);
}

/** A path in words: the names of its fields, without the places in lists. */
function fieldOf(path: Path): string {
  return path.filter((step) => Number.isNaN(Number(step))).join('.');
}

/** The failure where an id or address is spelled so that it cannot be replaced. */
export function unusual({ file, text }: { file: string; text: string }, offset: number): Failure {
  return new Failure(
    `Unexpected spelling in line ${lineAt(text, offset)} of \`${file}\`, expected the id or address in plain characters; write it out, then rename.`,
  );
}
