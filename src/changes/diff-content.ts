import type { Catalog, EntryKey } from '../catalog/catalog.ts';
import { addressOf, titleOf, type Entry } from '../catalog/entry.ts';
import { lineageOf, reportsOf } from '../catalog/relations.ts';
import { meaningParts, type Changed, type ContentDiff, type EntryChange, type Inherits, type Part } from './change.ts';
import { fieldChanges, type Current } from './field-changes.ts';
import { movedAddresses } from '../catalog/addresses.ts';
import { withIds } from '../catalog/references.ts';

/** What differs between two states of the content, by what the fields mean; `base` is the name of the earlier one. */
export function diffContent(before: Catalog, after: Catalog, base: string): ContentDiff {
  const { pairs, unread } = pairEntries(before, after);
  const current = currentIds(after);
  const changed = [...pairs].sort(byPlace).flatMap((pair) => changedOf(pair, before, after, current));
  const lost = unread.map(({ collection, id, file }) => ({ collection, id, file }));
  return { base, changed, ...(lost.length > 0 && { unread: lost }) };
}

function changedOf(pair: Pair, before: Catalog, after: Catalog, current: (entry: Entry) => Current): Changed[] {
  const same = { fields: [], meaning: false, inherits: [] };
  if (pair.after === undefined) return [{ ...headOf('removed', pair.before), ...same }];
  if (pair.before === undefined) return [{ ...headOf('added', pair.after), ...same }];
  const { before: old, after: now } = pair;
  const fields = fieldChanges(
    { entry: old, current: current(old), catalog: before },
    { entry: now, current: current(now), catalog: after },
  );
  const former = formerOf(old, now);
  const kind = kindOf(old, now, former !== undefined);
  if (kind === 'changed' && fields.length === 0) return [];
  const meaning = now.collection === 'metrics' && fields.some(({ part }) => (meaningParts as readonly Part[]).includes(part));
  return [{ ...headOf(kind, now), ...former, fields, meaning, inherits: meaning ? inheritsOf(now, after) : [] }];
}

function headOf(kind: EntryChange, entry: Entry): Pick<Changed, 'kind' | 'collection' | 'id' | 'title' | 'file' | 'address'> {
  const { collection, id, file } = entry;
  return { kind, collection, id, title: titleOf(entry), file, address: addressOf(entry) };
}

function formerOf(old: Entry, now: Entry): Pick<Changed, 'formerId' | 'formerAddress'> | undefined {
  const formerAddress = addressOf(old);
  if (old.id === now.id && old.collection === now.collection) return undefined;
  return {
    ...(old.id !== now.id && { formerId: old.id }),
    ...(formerAddress !== undefined && formerAddress !== addressOf(now) && { formerAddress }),
  };
}

function kindOf(old: Entry, now: Entry, renamed: boolean): EntryChange {
  if (renamed) return 'renamed';
  return statusOf(now) === 'deprecated' && statusOf(old) !== 'deprecated' ? 'deprecated' : 'changed';
}

function statusOf(entry: Entry): string | undefined {
  return entry.collection === 'metrics' ? entry.data.status : undefined;
}

function byPlace(a: Pair, b: Pair): number {
  const [one, other] = [a, b].map((pair) => pair.after ?? pair.before);
  if (!one || !other) return 0;
  return one.file < other.file ? -1 : one.file > other.file ? 1 : one.locate([]).line - other.locate([]).line;
}

/** What changes with the meaning of a definition: numbers computed from it, also over others; reports that show it; and what links to it or names it. Each is there once, by its closest dependency. */
function inheritsOf(entry: Entry, catalog: Catalog): Inherits[] {
  const computed = entry.collection === 'metrics' ? lineageOf(entry, catalog).downstream.map((related) => related.entry) : [];
  const shows = entry.collection === 'metrics' ? reportsOf(entry.id, catalog) : [];
  const names = catalog.backlinks(entry).map(({ from }) => from);
  const known = new Set<Entry>([entry]);
  const once = (entries: readonly Entry[], how: Inherits['how']) =>
    entries.flatMap((other) => {
      const address = addressOf(other);
      if (known.has(other) || address === undefined) return [];
      known.add(other);
      return [{ collection: other.collection, id: other.id, title: titleOf(other), address, how }];
    });
  return [...once(computed, 'computed from it'), ...once(shows, 'shows it'), ...once(names, 'names it')];
}

/** One entry in both states of the content; one side is missing where it is new or gone. */
type Pair = { before: Entry | undefined; after: Entry } | { before: Entry; after: undefined };

/** Pairs the entries of two states: by id, else by a former id, else by a former address. `unread` has those of the later state whose earlier one has a mistake. */
function pairEntries(before: Catalog, after: Catalog): { pairs: Pair[]; unread: Entry[] } {
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

/** Gives a function that puts the ids and addresses of `after` in place of those that entries had before. */
function currentIds(after: Catalog): (entry: Entry) => Current {
  const moved = movedAddresses(after).flatMap(({ from, to }) => [{ from: `](${from}`, to: `](/${to.collection}/${to.id}/` }]);
  return (entry) => {
    const data = withIds(entry, (collection, id) => (after.has(collection, id) ? undefined : after.renamed(collection, id)));
    return { data, body: moved.reduce((body, { from, to }) => body.replaceAll(from, to), entry.body) };
  };
}
