import { domains, type DomainId } from '../schemas/domains.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { Entry } from '../catalog/entry.ts';
import { shortName } from './names.ts';

/** A domain with a page of its own: the head of the page, and the definitions of the domain. */
export type DomainPage = { id: DomainId; address: string; title: string; description: string; entries: Entry<'metrics'>[] };

/** The address of the page of a domain. */
export function domainAddress(id: DomainId): string {
  return `/metrics/by-domain/${id}/`;
}

/** The domains that have definitions, in the order of the site; the definitions of each are in the order that is given. */
export function domainPages(catalog: Catalog, inOrder: (a: Entry, b: Entry) => number): DomainPage[] {
  const definitions = [...catalog.of('metrics').values()].sort(inOrder);
  return (Object.keys(domains) as DomainId[]).flatMap((id) => {
    const entries = definitions.filter(({ data }) => data.domain === id);
    const description = `${entries.length} ${entries.length === 1 ? 'definition' : 'definitions'} of ${domains[id].toLowerCase()}: ${listed(entries)}.`;
    return entries.length === 0
      ? []
      : [{ id, address: domainAddress(id), title: `Definitions of ${domains[id].toLowerCase()}`, description, entries }];
  });
}

/** The first names of a list, as many as a line has room for. */
function listed(entries: readonly Entry<'metrics'>[]): string {
  const names = entries.map(shortName);
  const room = names.filter((_, place) => names.slice(0, place + 1).join(', ').length < 100);
  return room.length === names.length ? names.join(', ') : `${room.join(', ')} and ${names.length - room.length} more`;
}
