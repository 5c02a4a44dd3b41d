import { addressOf, titleOf, type Entry } from '../catalog/entry.ts';
import { reportNow } from '../facts/report-now.ts';
import { readLinksLock } from '../link-check/lock/lock-file.ts';
import { stateAt, type LinksKnown, type LinkState } from '../link-check/verdict/link-state.ts';
import { lastChanged } from '../read/last-changed.ts';
import { collectionNames } from '../schemas/index.ts';
import { site } from '../settings/site.ts';
import { handbookCatalog } from './reading.ts';

/** The whole handbook. Pages read content only from here. */
export const catalog = handbookCatalog();

/** When each file of the content last changed, by its path; empty where git does not know. */
export const changedOn = lastChanged('content');

const { lock } = readLinksLock('content', site.day);

/** What the link check found; undefined before its first run. */
export const links: LinksKnown | undefined = lock && { lock, day: site.day };

/** What readers see about the link of a report; undefined before the first run of the link check, and for a report that ended. */
export function linkStateOf(report: Entry<'reports'>): LinkState | undefined {
  const [first] = reportNow(report).opens;
  return first && stateAt(first.url, catalog, links);
}

/** The entry that a page shows, by the id of its route (`metrics/mau`, `index`); undefined for a page that shows none. */
export function entryOfRoute(route: string): Entry | undefined {
  const [folder, id] = route.includes('/') ? route.split('/') : ['site', route || 'index'];
  const collection = collectionNames.find((name) => name === folder);
  return collection && catalog.of(collection).get(id ?? '');
}

/** The address that a stub page or a redirect for an entry leads to. */
export function stubTarget(entry: Entry): string {
  return entry.collection === 'retired' ? entry.data.address : (addressOf(entry) ?? '/');
}

/** The entries of one collection with the given ids, in that order; ids without an entry are left out. */
export function entriesById<Name extends Entry['collection']>(collection: Name, ids: readonly string[] = []): Entry<Name>[] {
  return ids.flatMap((id) => catalog.of(collection).get(id) ?? []);
}

/** Compares entries for lists: by `order` where they have one, then by name. */
export function inOrder(a: Entry, b: Entry): number {
  return orderOf(a) - orderOf(b) || byTitle(a, b);
}

function orderOf({ data }: Entry): number {
  return 'order' in data && data.order !== undefined ? data.order : Number.MAX_SAFE_INTEGER;
}

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** Compares entries by their names as a dictionary does: numbers by their value, without regard to case. */
export function byTitle(a: Entry, b: Entry): number {
  return collator.compare(titleOf(a), titleOf(b));
}
