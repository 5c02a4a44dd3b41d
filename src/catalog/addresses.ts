import type { Catalog } from './catalog.ts';
import { addressOf, type Entry } from './entry.ts';
import { folderCollections } from '../schemas/index.ts';

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

/** A page with an empty element for each former anchor inside the heading that has its current anchor; `former` maps the old to the new. */
export function withFormerAnchors(html: string, former: Readonly<Record<string, string>>): string {
  return Object.entries(former).reduce((page, [old, now]) => {
    const heading = new RegExp(`<h[2-6][^>]*\\sid="${now.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}"[^>]*>`);
    return page.replace(heading, (tag) => `${tag}<span id="${old}"></span>`);
  }, html);
}

/** Addresses of lists and of what the site makes, which no entry can ever have had. */
export const siteAddresses: readonly string[] = [
  '/',
  ...[...folderCollections.keys()].map((folder) => `/${folder}/`),
  ...['/metrics/by-domain/', '/compare/', '/api/', '/search/', '/changes/', '/health/', '/ask/'],
  ...['/contributing/fields/', '/contributing/checks/'],
];
