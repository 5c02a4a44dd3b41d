import { parse } from 'yaml';
import type { Located, Path } from '../../../src/problems/problem.ts';
import { Failure } from '../run.ts';

/** A piece of a file that is replaced by `text`, and the words for it. */
export type Edit = { file: string; start: number; end: number; text: string; what: string };

/** A file with its text, and the place of each path of its data in it. */
export type Source = Located & { text: string };

/** Replaces the value `from` at `path`, and keeps its quotes. */
export function scalarEdit(source: Source, path: Path, from: string, to: string, what: string): Edit {
  const [start, end, quote] = scalarRange(source, path, from);
  return { file: source.file, start, end, text: quote === '' ? plain(to) : quote + to + quote, what };
}

/** Where the value at `path` stands, with its quotes. */
export function scalarRange(source: Source, path: Path, value: string): [start: number, end: number, quote: string] {
  const start = offsetOf(source, path);
  for (const quote of ['', "'", '"']) {
    const written = quote + value + quote;
    if (source.text.startsWith(written, start)) return [start, start + written.length, quote];
  }
  throw unusual(source, start);
}

/** An id as YAML that is read as text: `true`, `null` and numbers need quotes, in old versions of YAML some words too. */
export function plain(id: string): string {
  const isText = (['1.1', '1.2'] as const).every((version) => parse(id, { version }) === id);
  return isText ? id : `'${id}'`;
}

/** Where in its file the value at `path` begins. */
export function offsetOf({ locate, text }: Source, path: Path): number {
  const { line, column } = locate(path);
  return text.split('\n', line - 1).reduce((offset, { length }) => offset + length + 1, column - 1);
}

/** The number of the line that an offset of a text is in. */
export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

/** A path in words: the names of its fields, without the places in lists. */
export function fieldOf(path: Path): string {
  return path.filter((step) => Number.isNaN(Number(step))).join('.');
}

/** The failure where an id or address is spelled so that it cannot be replaced. */
export function unusual({ file, text }: { file: string; text: string }, offset: number): Failure {
  return new Failure(
    `Unexpected spelling in line ${lineAt(text, offset)} of \`${file}\`, expected the id or address in plain letters; write it out, then rename.`,
  );
}
