import type { Catalog } from './catalog.ts';
import { addressOf, type Entry } from './entry.ts';

/** A page address that an entry had before, and the entry that answers there now. */
export type Moved = { from: string; to: Entry };

/** Every former page address: those of former ids, and former paths. They all lead to where the entry is now, so that no redirect leads to another. */
export function movedAddresses(catalog: Catalog): Moved[] {
  return catalog.entries.flatMap((to) => {
    const formerIds = 'formerIds' in to.data ? (to.data.formerIds ?? []) : [];
    const formerPaths = 'formerPaths' in to.data ? (to.data.formerPaths ?? []) : [];
    const ofIds = formerIds.map((id) => addressOf({ collection: to.collection, id }) ?? '');
    return [...ofIds, ...formerPaths].map((from) => ({ from, to }));
  });
}
