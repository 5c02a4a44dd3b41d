import type { Catalog, EntryKey } from '../catalog/catalog.ts';
import { addressOf, type Entry } from '../catalog/entry.ts';

/** One entry in both states of the content; one side is missing where it is new or gone. */
export type Pair = { before: Entry | undefined; after: Entry } | { before: Entry; after: undefined };

/** Pairs the entries of two states: by id, else by a former id, else by a former address. `unread` has those of the later state whose earlier one has a mistake. */
export function pairEntries(before: Catalog, after: Catalog): { pairs: Pair[]; unread: Entry[] } {
  const formerOf = formerEntries(before, after);
  const pairs: Pair[] = [];
  const unread: Entry[] = [];
  const paired = new Set<Entry>();
  for (const entry of firstOnes(after)) {
    const old = find(before, entry) ?? formerOf(entry);
    if (old) paired.add(old);
    if (old ?? !isBroken(before, entry)) pairs.push({ before: old, after: entry });
    else unread.push(entry);
  }
  const gone = firstOnes(before).filter((entry) => !paired.has(entry));
  return { pairs: [...pairs, ...gone.map((entry) => ({ before: entry, after: undefined }))], unread };
}

function formerEntries(before: Catalog, after: Catalog): (entry: Entry) => Entry | undefined {
  const gone = firstOnes(before).filter((entry) => !find(after, entry));
  const byAddress = new Map(gone.map((entry) => [addressOf(entry), entry]));
  return (entry) => {
    const { formerIds = [], formerPaths = [] } = entry.data as { formerIds?: string[]; formerPaths?: string[] };
    const ids = formerIds.map((id) => gone.find((old) => old.collection === entry.collection && old.id === id));
    return [...ids, ...formerPaths.map((path) => byAddress.get(path))].find((old) => old !== undefined);
  };
}

/** The entries that the catalog keeps; of two with one id the first. */
function firstOnes(catalog: Catalog): Entry[] {
  return catalog.entries.filter((entry) => find(catalog, entry) === entry);
}

function find(catalog: Catalog, { collection, id }: EntryKey): Entry | undefined {
  return catalog.of(collection).get(id);
}

function isBroken(before: Catalog, { collection, id, data }: Entry): boolean {
  const { formerIds = [] } = data as { formerIds?: string[] };
  return [id, ...formerIds].some((name) => before.has(collection, name) && !before.of(collection).has(name));
}
