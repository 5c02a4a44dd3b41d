import type { CollectionName } from '../schemas/index.ts';
import type { Catalog } from './catalog.ts';
import { namesOf, normalizeName } from './names.ts';
import { nearest } from '../problems/problem.ts';

/**
 * The id that was probably meant by one that no entry of a collection has: the new id of a renamed entry, one inside an address or a file name,
 * the id of the entry with such a name, or one with a similar spelling.
 */
export function meantId(catalog: Catalog, collection: CollectionName, id: string): string | undefined {
  const entries = catalog.of(collection);
  const bare =
    id
      .replace(/^#|\.mdx?$|[?#].*$/g, '')
      .replace(/\/+$/, '')
      .split('/')
      .at(-1) ?? '';
  const known = [id, bare, bare.toLowerCase()].find((name) => entries.has(name));
  return catalog.renamed(collection, id) ?? known ?? named(catalog, collection, id) ?? nearest(id, entries.keys());
}

function named(catalog: Catalog, collection: CollectionName, name: string): string | undefined {
  const key = normalizeName(name);
  return [...catalog.of(collection).values()].find((entry) => namesOf(entry).some(({ text }) => normalizeName(text) === key))?.id;
}
