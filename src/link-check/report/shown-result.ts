import { byPlace } from '../../problems/problem.ts';
import { isBad, severityRank } from '../verdict/verdict.ts';
import { linksResultSchema, type CheckedObject, type LinkPlace, type LinksResult, type Summary } from './result.ts';
import { policyOf, type Context } from '../verdict/policy.ts';

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
      .sort((a, b) => compareText(a.key, b.key)),
    web: shown.web
      .map((link) => ({ ...link, url: withoutFilters(link.url), places: shownPlaces(link.places) }))
      .sort((a, b) => compareText(a.url, b.url)),
  };
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** The objects that are not as readers expect them, the most severe first. */
export function needAttention(objects: readonly CheckedObject[]): CheckedObject[] {
  return objects.filter(({ verdict }) => isBad(verdict)).sort((a, b) => severityRank(b.verdict) - severityRank(a.verdict));
}

/**
 * An object as a context may show it. Of one that no run ever verified, a pull request shows the verdict and nothing more,
 * and not whether it exists: else anyone who opens one could ask what a tool holds.
 */
export function hideUnverifiedObject(object: CheckedObject, context: Context): CheckedObject {
  if (policyOf(context).showsNew || object.verifiedOn !== undefined) return object;
  const { title: _, formerTitle: __, since: ___, ...rest } = object;
  return { ...rest, verdict: rest.verdict === 'forbidden' ? 'not-found-or-forbidden' : rest.verdict, also: [] };
}

/** A result as its context may show it: every format prints this and nothing else. */
export function hideUnverified(result: LinksResult): LinksResult {
  const { context, objects, summary } = result;
  if (policyOf(context).showsNew) return result;
  // What is not there is looked for in the trash too, so that the number of calls would give away what the words do not.
  const { calls: _, ...rest } = result;
  return {
    ...rest,
    objects: objects.map((object) => hideUnverifiedObject(object, context)),
    summary: { ...summary, never: merged(summary.never), verdicts: merged(summary.verdicts) },
  };
}

/** Two counts of which only the sum may be shown. */
function merged<Counts extends Summary['never'] | Summary['verdicts']>({ forbidden, ...rest }: Counts): Counts {
  const count = (forbidden ?? 0) + (rest['not-found-or-forbidden'] ?? 0);
  return { ...rest, ...(count > 0 && { 'not-found-or-forbidden': count }) } as Counts;
}

/** Parameters that say which object is meant; every other one may be a filter, and a filter may name a person or a customer. */
const identifyingParameters: readonly string[] = ['qid', 'mid', 'app'];

/** A text whose addresses have neither filters nor a user and password; it may hold any number of them, or none. */
export function withoutFilters(text: string): string {
  // Word by word, so that no text makes this slow.
  return text
    .split(/([\s`"'<>“”‘’]+)/)
    .map((word) => (word.includes('/') ? cutAddress(word) : word))
    .join('');
}

function cutAddress(word: string): string {
  const at = word.search(/[?#]/);
  const path = at < 0 ? word : word.slice(0, at);
  const rest = at < 0 ? '' : word.slice(at);
  return withoutUser(path) + (isFilter(rest) ? '?…' : rest);
}

/** A question mark that ends a sentence has no name after it, and an anchor no value. */
function isFilter(rest: string): boolean {
  if (!/^\?[\p{L}\p{N}%_+[({-]|[=&]/u.test(rest)) return false;
  return rest.includes('#') || [...new URLSearchParams(rest).keys()].some((name) => !identifyingParameters.includes(name));
}

function withoutUser(path: string): string {
  const start = path.indexOf('://');
  if (start < 0) return path;
  const [host = '', ...rest] = path.slice(start + 3).split('/');
  return [path.slice(0, start + 3) + host.slice(host.lastIndexOf('@') + 1), ...rest].join('/');
}
