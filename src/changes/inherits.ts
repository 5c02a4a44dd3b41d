import type { Catalog } from '../catalog/catalog.ts';
import { addressOf, titleOf, type Entry } from '../catalog/entry.ts';
import { lineageOf } from '../catalog/lineage.ts';
import { reportsOf } from '../catalog/shown-by.ts';
import type { Inherits } from './change.ts';

/** What changes with the meaning of a definition: numbers computed from it, also over others; reports that show it; and what links to it or names it. Each is told once, by the nearest tie. */
export function inheritsOf(entry: Entry, catalog: Catalog): Inherits[] {
  const computed = entry.collection === 'metrics' ? lineageOf(entry, catalog).downstream.map((kin) => kin.entry) : [];
  const shows = entry.collection === 'metrics' ? reportsOf(entry.id, catalog) : [];
  const names = catalog.backlinks(entry).map(({ from }) => from);
  const told = new Set<Entry>([entry]);
  const once = (entries: readonly Entry[], how: Inherits['how']) =>
    entries.flatMap((other) => {
      const address = addressOf(other);
      if (told.has(other) || address === undefined) return [];
      told.add(other);
      return [{ collection: other.collection, id: other.id, title: titleOf(other), address, how }];
    });
  return [...once(computed, 'computed from it'), ...once(shows, 'shows it'), ...once(names, 'names it')];
}
