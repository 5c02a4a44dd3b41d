import type { Catalog } from '../../catalog/catalog.ts';
import { harvest, type FoundLink } from './harvest.ts';
import type { LinkObject, ReadLink } from '../../tool-links/link.ts';
import { readLink } from '../../tool-links/read-link.ts';
import { tenantsOf } from '../../catalog/tenants.ts';

/** A link of the web with what its address is. */
export type KnownLink = FoundLink & { read: Exclude<ReadLink, { is: 'other' }> };

/** Every link of the handbook that leads to the web or hides where it leads, with what its address is; pages of the site itself are no concern here. */
export function knownLinks(catalog: Catalog): KnownLink[] {
  const tenants = tenantsOf(catalog);
  return harvest(catalog).flatMap((link) => {
    const read = readLink(link.url, tenants);
    return read.is === 'other' ? [] : [{ ...link, read }];
  });
}

/** The object that a link names, if it names one. */
export function objectOf({ read }: KnownLink): LinkObject | undefined {
  return read.is === 'object' ? read.object : undefined;
}

/** Whether a link is an address that a report had before: what it led to may well be gone, and nobody needs to fix it. */
export function isPast({ entry, path }: FoundLink): boolean {
  return entry.collection === 'reports' && path[0] === 'formerUrls';
}
