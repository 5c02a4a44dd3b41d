import type { Catalog } from '../../catalog/catalog.ts';
import { keyOf } from '../../tool-links/link.ts';
import { readLink } from '../../tool-links/read-link.ts';
import { tenantsOf } from '../../catalog/tenants.ts';
import { linkState, type LinksKnown, type LinkState } from '../verdict/link-state.ts';
import type { Lock, LockRecord } from './record.ts';

/** What the lock knows of the object at an address; undefined where it knows nothing, or the address names none. */
export function recordAt(url: string, catalog: Catalog, lock: Lock): LockRecord | undefined {
  const key = keyAt(url, catalog);
  return key === undefined ? undefined : lock.get(key);
}

/** What a reader is told of an address; undefined where there is no lock, or the address names no object. */
export function stateAt(url: string, catalog: Catalog, known: LinksKnown | undefined): LinkState | undefined {
  if (known === undefined) return undefined;
  const key = keyAt(url, catalog);
  return key === undefined ? undefined : linkState(known.lock.get(key), known.day);
}

function keyAt(url: string, catalog: Catalog): string | undefined {
  const read = readLink(url, tenantsOf(catalog));
  return read.is === 'object' ? keyOf(read.object) : undefined;
}
