import { nearest } from '../problems/problem.ts';
import { collectionNames, type CollectionName } from '../schemas/index.ts';
import { addressOf, type Entry } from './entry.ts';
import { asId, namesOf, normalizeName } from './names.ts';
import { linksOf, referencesOf } from './references.ts';

/** A place that refers to an entry: the entry that does, and the field, or `prose` for a link in its text. */
export type Backlink = { from: Entry; via: string };

/** All entries of the handbook with what can be derived from them; nothing in it is ever changed. */
export type Catalog = {
  entries: readonly Entry[];
  /** The entries of one collection by id, in the order in which they were given. */
  of: <Name extends CollectionName>(collection: Name) => ReadonlyMap<string, Entry<Name>>;
  /** Whether an entry exists, even one whose own shape is wrong and that is in no collection for that. */
  has: (collection: CollectionName, id: string) => boolean;
  /** Whether some entries of a collection cannot be read, so that nobody knows what they say. */
  incomplete: (collection: CollectionName) => boolean;
  /** The id that an entry has now, by one that it had before. */
  renamed: (collection: CollectionName, formerId: string) => string | undefined;
  /** Who refers to an entry, each referring entry and field once. */
  backlinks: (entry: EntryKey) => readonly Backlink[];
};

/** In place of an id: every entry of a collection, for a file of rows that cannot be read. */
export const ANY = '*';

/** The name of an entry in the whole handbook. */
export type EntryKey = Pick<Entry, 'collection' | 'id'>;

/**
 * Builds the catalog from entries whose shape is right; where two have one id, the first is kept and `checkCatalog` reports the second.
 * `broken` names the entries that exist but whose shape is wrong, so that no reference to them is reported as a mistake too.
 */
export function buildCatalog(entries: readonly Entry[], broken: readonly EntryKey[] = []): Catalog {
  const collections = new Map<CollectionName, Map<string, Entry>>(collectionNames.map((name) => [name, new Map()]));
  for (const entry of entries) {
    const collection = collections.get(entry.collection);
    if (collection && !collection.has(entry.id)) collection.set(entry.id, entry);
  }
  const backlinks = indexBacklinks(entries);
  const renamed = new Map(
    entries.flatMap((entry) => formerIdsOf(entry).map((id) => [keyOf({ collection: entry.collection, id }), entry.id])),
  );
  // A wrong id is reported once, not again for everything that refers to the right one.
  const exists = new Set(
    [...entries, ...broken].flatMap((key) => [keyOf(key), keyOf({ collection: key.collection, id: key.id === ANY ? ANY : asId(key.id) })]),
  );
  return {
    entries,
    of: <Name extends CollectionName>(name: Name) => collections.get(name) as unknown as ReadonlyMap<string, Entry<Name>>,
    has: (collection, id) => exists.has(keyOf({ collection, id })) || exists.has(keyOf({ collection, id: ANY })),
    incomplete: (collection) => broken.some((key) => key.collection === collection),
    renamed: (collection, id) => renamed.get(keyOf({ collection, id })),
    backlinks: (entry) => backlinks.get(keyOf(entry)) ?? [],
  };
}

function keyOf({ collection, id }: EntryKey): string {
  return `${collection}/${id}`;
}

function formerIdsOf({ data }: Entry): string[] {
  return 'formerIds' in data ? (data.formerIds ?? []) : [];
}

function indexBacklinks(entries: readonly Entry[]): Map<string, Backlink[]> {
  // A row of a YAML file has no page of its own: a link to the page that shows it is a link to that page.
  const pages = entries.filter(({ data }) => 'title' in data);
  const keys = new Map(pages.map((entry) => [addressOf(entry), keyOf(entry)]));
  const index = new Map<string, Backlink[]>();
  const add = (key: string | undefined, from: Entry, via: string) => {
    if (key === undefined || key === keyOf(from)) return;
    const list = index.get(key) ?? [];
    index.set(key, list);
    if (!list.some((known) => known.from === from && known.via === via)) list.push({ from, via });
  };
  for (const from of entries) {
    // A name to avoid says which entry is meant, and does not use it.
    if (from.collection === 'words') continue;
    for (const { collection, id, path } of referencesOf(from)) add(keyOf({ collection, id }), from, String(path[0]));
    for (const { url, path } of linksOf(from)) add(keys.get(url.replace(/[?#].*$/, '')), from, String(path[0] ?? 'prose'));
  }
  return index;
}

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
