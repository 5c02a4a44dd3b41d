import { getCollection } from 'astro:content';
import { buildCatalog } from '../catalog/catalog.ts';
import { titleOf, type Entry } from '../catalog/entry.ts';
import type { StoredEntry } from './integrations/checked-entries.ts';
import type { LinksKnown, LinkState } from '../link-check/verdict/link-state.ts';
import { stateAt } from '../link-check/lock/record-at.ts';
import { readLinksLock } from '../link-check/lock/lock-file.ts';
import { collectionNames } from '../schemas/index.ts';
import { site } from '../settings/site.ts';

/** A place in a file is of use to the checks only; on the site there is nothing to tell it to. */
const nowhere = () => ({ line: 1, column: 1 });

const stored = await Promise.all(collectionNames.map((name) => getCollection(name as never)));
const entries = stored
  .flat()
  .map(({ data }: { data: { entry?: StoredEntry; place?: number } }) => data)
  .sort((a, b) => (a.place ?? 0) - (b.place ?? 0))
  .flatMap(({ entry }) => (entry ? [{ ...entry, body: '', locate: nowhere } as Entry] : []));

/** The whole handbook: the pages' only door to content. */
export const catalog = buildCatalog(entries);

const { lock } = readLinksLock('content', site.day);

/** What the check of links left beside the content; undefined before its first run. */
export const links: LinksKnown | undefined = lock && { lock, day: site.day };

/** What a reader is told of where a report opens; undefined before the first run of the check of links. */
export function linkStateOf(report: Entry<'reports'>): LinkState | undefined {
  return stateAt(report.data.url, catalog, links);
}

/** The entry that a page of the site shows, by the id of its route (`metrics/mau`, `index`); undefined for a page that shows none. */
export function entryOfRoute(route: string): Entry | undefined {
  const [folder, id] = route.includes('/') ? route.split('/') : ['site', route || 'index'];
  const collection = collectionNames.find((name) => name === folder);
  return collection && catalog.of(collection).get(id ?? '');
}

/** The entries of one collection that exist for the given ids, in the order of the ids. */
export function entriesById<Name extends Entry['collection']>(collection: Name, ids: readonly string[] = []): Entry<Name>[] {
  return ids.flatMap((id) => catalog.of(collection).get(id) ?? []);
}

/** Entries in the order of their lists: by `order` where they have one, then by name. */
export function inOrder(a: Entry, b: Entry): number {
  return orderOf(a) - orderOf(b) || byTitle(a, b);
}

function orderOf({ data }: Entry): number {
  return 'order' in data && data.order !== undefined ? data.order : Number.MAX_SAFE_INTEGER;
}

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** Entries in the order of their names, as a dictionary has them: digits and case do not count. */
export function byTitle(a: Entry, b: Entry): number {
  return collator.compare(titleOf(a), titleOf(b));
}
