import type { Catalog } from '../catalog/catalog.ts';
import { titleOf, type Entry } from '../catalog/entry.ts';

/** The title of an entry with its abbreviation, where it has one: "Monthly active users (MAU)". */
export function fullTitle(entry: Entry): string {
  const abbreviation = abbreviationOf(entry);
  return abbreviation === undefined ? titleOf(entry) : `${titleOf(entry)} (${abbreviation})`;
}

/** The name by which people call an entry: its abbreviation, or else its title. */
export function shortName(entry: Entry): string {
  return abbreviationOf(entry) ?? titleOf(entry);
}

function abbreviationOf(entry: Entry): string | undefined {
  return entry.collection === 'metrics' ? entry.data.abbreviation : undefined;
}

/** The name of the team that answers for an entry. */
export function ownerName({ data: { owner } }: { data: { owner: string } }, catalog: Catalog): string {
  return catalog.of('teams').get(owner)?.data.name ?? owner;
}

/** An entry that a text names: on a page a link, under the given words or else under its title. */
export type Named = { entry: Entry; words?: string | undefined };

/** A text that names entries; between backticks is code. */
export type Phrase = readonly (string | Named)[];

/** A phrase as plain words, where an entry without other words has its short name. */
export function phraseWords(phrase: Phrase): string {
  return phrase.map((part) => (typeof part === 'string' ? part : (part.words ?? shortName(part.entry)))).join('');
}
