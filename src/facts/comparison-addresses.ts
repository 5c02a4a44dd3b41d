import type { Entry } from '../catalog/entry.ts';

type Id = { id: string };

/** The address of the page that compares two definitions, by their ids in either order. */
export function pairAddress(one: Id, other: Id): string {
  const [a, b] = [one.id, other.id].sort();
  return `/compare/${a}/${b}/`;
}

/** The address of the page that compares a definition with its variants. */
export function familyAddress(base: Id): string {
  return `/compare/${base.id}/`;
}

/** The other addresses of a comparison of two: its ids in the other order, and the ids that either had before. */
export function otherPairAddresses({ a, b }: { a: Entry<'metrics'>; b: Entry<'metrics'> }): string[] {
  const both = idsOf(a).flatMap((one) => idsOf(b).flatMap((other) => [`/compare/${one}/${other}/`, `/compare/${other}/${one}/`]));
  return [...new Set(both)].filter((address) => address !== pairAddress(a, b));
}

/** The addresses that the page of a family had under former ids of its base. */
export function formerFamilyAddresses({ base }: { base: Entry<'metrics'> }): string[] {
  return (base.data.formerIds ?? []).map((id) => familyAddress({ id }));
}

/** The ids by which a definition is or was known, the one of today first. */
function idsOf({ id, data }: Entry<'metrics'>): string[] {
  return [id, ...(data.formerIds ?? [])];
}
