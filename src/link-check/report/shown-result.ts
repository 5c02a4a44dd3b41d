import { byPlace } from '../../problems/problem.ts';
import { hideUnverified } from '../verdict/hide-unverified.ts';
import { severityRank, isBad } from '../verdict/verdict.ts';
import { withoutFilters } from '../verdict/without-filters.ts';
import { linksResultSchema, type CheckedObject, type LinkPlace, type LinksResult } from './result.ts';

/**
 * A result as any format may print it: what the context allows, in a fixed order, without filters in addresses,
 * and with no field that a caller added. Making it twice changes nothing.
 */
export function shownResult(result: LinksResult): LinksResult {
  const shown = linksResultSchema.parse(hideUnverified(result));
  const shownPlaces = (places: readonly LinkPlace[]) => places.map((place) => ({ ...place, text: withoutFilters(place.text) }));
  return {
    ...shown,
    problems: shown.problems
      .map((problem) => ({
        ...problem,
        message: withoutFilters(problem.message),
        ...(problem.suggestion !== undefined && { suggestion: withoutFilters(problem.suggestion) }),
      }))
      .sort(byPlace),
    objects: shown.objects
      .map((object) => ({ ...object, address: withoutFilters(object.address), places: shownPlaces(object.places) }))
      .sort((a, b) => order(a.key, b.key)),
    web: shown.web
      .map((link) => ({ ...link, url: withoutFilters(link.url), places: shownPlaces(link.places) }))
      .sort((a, b) => order(a.url, b.url)),
  };
}

function order(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** The objects that are not as readers expect them, the most severe first. */
export function needAttention(objects: readonly CheckedObject[]): CheckedObject[] {
  return objects.filter(({ verdict }) => isBad(verdict)).sort((a, b) => severityRank(b.verdict) - severityRank(a.verdict));
}
