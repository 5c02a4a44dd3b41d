import type { Entry } from '../catalog/entry.ts';
import { normalizeName } from '../catalog/names.ts';

/** One line of the index: an entry under its title, or another name of it with the title to see. */
export type IndexName = { name: string; abbreviation: string | undefined; see: string | undefined; entry: Entry<'metrics'> };

/** The lines under one letter; names that start with no letter are under `#`. */
export type IndexLetter = { letter: string; names: IndexName[] };

/** The glossary as a printed dictionary has it: titles, and abbreviations and aliases as "see" lines, in one alphabet. */
export function glossaryIndex(entries: readonly Entry<'metrics'>[]): IndexLetter[] {
  const names = entries.flatMap(linesOf).sort((a, b) => sortKey(a.name).localeCompare(sortKey(b.name), 'en', { numeric: true }));
  const letters = new Map<string, IndexName[]>();
  for (const name of names) {
    const letter = letterOf(name.name);
    letters.set(letter, [...(letters.get(letter) ?? []), name]);
  }
  return [...letters].map(([letter, lines]) => ({ letter, names: lines }));
}

function linesOf(entry: Entry<'metrics'>): IndexName[] {
  const { title, abbreviation, aliases = [] } = entry.data;
  const others = [...(abbreviation ? [abbreviation] : []), ...aliases];
  return [
    { name: title, abbreviation, see: undefined, entry },
    ...others.map((name) => ({ name, abbreviation: undefined, see: title, entry })),
  ];
}

function letterOf(name: string): string {
  const first = sortKey(name).charAt(0).toUpperCase();
  return /[A-Z]/.test(first) ? first : '#';
}

/** Punctuation and accents do not count; a name of signs and digits only stays as it is. */
function sortKey(name: string): string {
  return normalizeName(name).replace(/^[%\s]+/, '') || name;
}
