import type { Entry } from '../../src/catalog/entry.ts';
import type { Path } from '../../src/problems/problem.ts';
import { referencesOf } from '../../src/catalog/references.ts';
import { fieldOf, offsetOf, scalarEdit, unusual, type Edit, type Source } from '../lib/text-edits/edit.ts';
import type { Rename } from './request.ts';

/** Fields that hold the id; those in the braces of a formula stand among words. */
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

/** The words for an address that changes. */
export function addresses({ collection, from, to }: Rename): string {
  return `/${collection}/${from}/ → /${collection}/${to}/`;
}
