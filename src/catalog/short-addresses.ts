// The search box loads this file when it suggests a definition, so it imports no schemas.
import type { Catalog } from './catalog.ts';
import { addressOf, descriptionOf, type Entry } from './entry.ts';
import { namesOf, normalizeName } from './names.ts';

/** A short address `/go/<name>/`: the entries that it may mean, the one meant first; several only where none of them owns the name. */
export type ShortAddress = { name: string; targets: readonly Entry[] };

/** The longest name of a short address, which people type. */
export const LONGEST_NAME = 80;

/** A name as a short address spells it: "DAU/MAU" is `dau-mau`, "% active apps" is `percent-active-apps`; empty for a name without letters and digits. */
export function shortName(name: string): string {
  return normalizeName(name.replaceAll('%', ' percent ')).replaceAll(' ', '-');
}

/**
 * Every short address: one for each id, title, abbreviation, alias and former id, and for a search term that names several definitions.
 * Of a definition and other pages of one name the definition is meant, as in search. The names of a retired page lead to what is said of it.
 */
export function shortAddresses(catalog: Catalog): ShortAddress[] {
  // Pages, and channels, which have a place on one; the home page and the page for missing addresses need no short address.
  const places = catalog.entries.filter(
    (entry) => entry.collection !== 'site' && entry.collection !== 'stakeholders' && addressOf(entry) !== undefined,
  );
  const owners = entriesBy(places, (entry) => [entry.id, ...namesOf(entry).map(({ text }) => text)]);
  const hints = entriesBy(places, (entry) => (entry.collection === 'metrics' ? (entry.data.searchTerms ?? []) : []));
  for (const row of catalog.of('retired').values()) {
    const gone = [row.data.address.split('/').at(-2) ?? '', ...(row.data.names ?? [])].map(shortName);
    for (const name of gone) if (!owners.has(name)) owners.set(name, new Set([row]));
  }
  const shared = [...hints].filter(([name, entries]) => entries.size > 1 && !owners.has(name));
  return [...owners, ...shared]
    .filter(([name]) => name !== '' && name.length <= LONGEST_NAME)
    .map(([name, entries]) => ({ name, targets: meant([...entries]) }));
}

function meant(entries: readonly Entry[]): readonly Entry[] {
  const definitions = entries.filter(({ collection }) => collection === 'metrics');
  return definitions.length > 0 ? definitions : entries;
}

function entriesBy(entries: readonly Entry[], names: (entry: Entry) => string[]): Map<string, Set<Entry>> {
  const found = new Map<string, Set<Entry>>();
  for (const entry of entries) for (const name of names(entry).map(shortName)) found.set(name, (found.get(name) ?? new Set()).add(entry));
  return found;
}

/** What distinguishes an entry from another of the same name: its own words about that, or its description. */
export function differenceOf(entry: Entry, others: readonly Entry[]): string {
  const known = entry.collection === 'metrics' ? (entry.data.confusedWith ?? []) : [];
  const found = known.find(({ id }) => others.some((other) => other.collection === 'metrics' && other.id === id));
  return found?.difference ?? descriptionOf(entry);
}

/** Ids that the site's own addresses need. */
export const reservedIds = /^(?:index|by-domain|compare|go|api|search|changes|new)$/;

/** Names that Windows keeps for itself: a checkout with such a file fails there. */
export const windowsNames = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;
