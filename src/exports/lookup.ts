import type { Catalog } from '../catalog/catalog.ts';
import { addressOf, titleOf, type Entry } from '../catalog/entry.ts';
import { namesOf, normalizeName } from '../catalog/names.ts';
import type { CollectionName } from '../schemas/index.ts';

/** An entry that a name means. */
export type Meant = { id: string; collection: CollectionName; url: string; title: string };

/** Every name of every entry that has an address, in lower case as written and as `normalizeName` makes it, with the entries that it means. */
export function lookupNames(catalog: Catalog, url: string): Record<string, Meant[]> {
  const names = new Map<string, Meant[]>();
  for (const entry of catalog.entries) {
    const address = addressOf(entry);
    if (address === undefined || isErrorPage(entry)) continue;
    const meant = { id: entry.id, collection: entry.collection, url: url + address, title: titleOf(entry) };
    for (const name of keysOf(entry)) names.set(name, [...(names.get(name) ?? []), meant]);
  }
  return Object.fromEntries(names);
}

function keysOf(entry: Entry): Set<string> {
  // The home page is called `index` in its folder only.
  const id = entry.collection === 'site' ? [] : [entry.id];
  const written = [titleOf(entry), ...id, ...namesOf(entry).map(({ text }) => text)];
  return new Set(written.flatMap((name) => [name.trim().toLowerCase(), normalizeName(name)]).filter((name) => name !== ''));
}

function isErrorPage({ collection, id }: Entry): boolean {
  return collection === 'site' && id === '404';
}
