import type { CollectionName } from '../schemas/index.ts';
import type { Catalog } from './catalog.ts';
import { nearest } from './problem.ts';

/** The id that was probably meant by one that no entry of a collection has: the new id of a renamed entry, or one that is spelled alike. */
export function meantId(catalog: Catalog, collection: CollectionName, id: string): string | undefined {
  return catalog.renamed(collection, id) ?? nearest(id, catalog.of(collection).keys());
}
