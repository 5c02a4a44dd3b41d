import type { Entry } from '../catalog/entry.ts';
import { familyAddress, type Family, type Pair } from './compare.ts';
import { pairAddress } from './pair-address.ts';

/** The ids by which a definition is or was known, the one of today first. */
const idsOf = ({ id, data }: Entry<'metrics'>) => [id, ...(data.formerIds ?? [])];

/** The other addresses of a comparison of two: its ids in the other order, which nobody has a reason to know, and the ids that either had before. */
export function otherPairAddresses({ a, b }: Pair): string[] {
  const both = idsOf(a).flatMap((one) => idsOf(b).flatMap((other) => [`/compare/${one}/${other}/`, `/compare/${other}/${one}/`]));
  return [...new Set(both)].filter((address) => address !== pairAddress(a, b));
}

/** The addresses that the page of a family had under former ids of its base. */
export function formerFamilyAddresses({ base }: Family): string[] {
  return (base.data.formerIds ?? []).map((id) => familyAddress({ id }));
}
