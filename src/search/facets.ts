import { kinds, type Findable } from './findable.ts';
import type { NameIndex } from './name-index.ts';
import type { Result } from './word-scores.ts';

/** The properties by which results can be narrowed. */
export const facets = ['kind', 'domain', 'status', 'tool'] as const;

/** The name of one facet. */
export type Facet = (typeof facets)[number];

/** What a reader has chosen of each facet. */
export type Chosen = Partial<Record<Facet, string>>;

/** The values of one facet among results, the most frequent first. */
export type FacetCounts = { facet: Facet; values: { value: string; count: number }[] };

/** The value that a thing has for a facet: for its kind the word that readers see, otherwise an id. */
export function valueOf({ kind, facets }: Findable, facet: Facet): string | undefined {
  return facet === 'kind' ? kinds[kind] : facets[facet];
}

/** The results that match every choice. */
export function narrowed(results: readonly Result[], index: NameIndex, chosen: Chosen): Result[] {
  return results.filter(({ place }) => {
    const thing = index.findables[place];
    return thing && facets.every((facet) => chosen[facet] === undefined || valueOf(thing, facet) === chosen[facet]);
  });
}

/** The choices to offer, with counts; each facet is counted as if nothing were chosen for it, so that its choice can be changed. */
export function countFacets(results: readonly Result[], index: NameIndex, chosen: Chosen): FacetCounts[] {
  return facets.flatMap((facet) => {
    const counts = new Map<string, number>();
    for (const { place } of narrowed(results, index, { ...chosen, [facet]: undefined })) {
      const thing = index.findables[place];
      const value = thing && valueOf(thing, facet);
      if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    const values = [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count);
    return values.length > 1 || chosen[facet] !== undefined ? [{ facet, values }] : [];
  });
}
