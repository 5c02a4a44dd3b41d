import type { Catalog } from '../catalog/catalog.ts';
import { addressOf, titleOf, type Entry } from '../catalog/entry.ts';
import { lineageOf } from '../catalog/lineage.ts';
import { reportsOf } from '../catalog/shown-by.ts';
import { meaningParts, type Changed, type ContentDiff, type EntryChange, type Inherits, type Part } from './change.ts';
import { currentIds, type Current } from './current-ids.ts';
import { pairEntries, type Pair } from './entry-pairs.ts';
import { fieldChanges } from './field-changes.ts';

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
