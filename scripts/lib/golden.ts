import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { Failure } from './run.ts';

/** The classes of queries, by how people ask. */
export const queryClasses = [
  'exact',
  'abbreviation',
  'alias',
  'question',
  'typo',
  'prefix',
  'how-to',
  'person',
  'report',
  'source',
  'intent',
  'sloppy',
  'no-answer',
] as const;

const queries = z.array(
  z.strictObject({
    query: z.string().min(1),
    class: z.enum(queryClasses),
    expect: z.array(z.string().startsWith('/')),
  }),
);

/** A query and the addresses of the pages that are a right first result; none for what the handbook does not cover. */
export type GoldenQuery = z.output<typeof queries>[number];

/** Where the queries are kept. */
export const goldenFile = 'src/search/golden.yaml';

/** The search test set: real queries with what they should find. */
export function readGolden(): GoldenQuery[] {
  const { data, error } = queries.safeParse(parse(readFileSync(goldenFile, 'utf8')));
  if (error) throw new Failure(`${goldenFile}: ${z.prettifyError(error)}`);
  return data;
}

/**
 * Whether a query is held back: a third of the test set, by the sum of its characters. No weight, threshold or pattern may be chosen by these
 * queries, so that they tell how the others would do that nobody has written down.
 */
export function isHeldBack({ query }: Pick<GoldenQuery, 'query'>): boolean {
  return Array.from(query).reduce((sum, character) => sum + (character.codePointAt(0) ?? 0), 0) % 3 === 0;
}

/** How well a system answers the queries of a class: the shares whose right page is first, and among the first three, and the mean of 1/place (MRR at 10). */
export type Success = { queries: number; first: number; firstThree: number; reciprocal: number };

/** Measures one class, or all queries when none is named; `found` gives the addresses that a query found, best first. */
export function measure(golden: readonly GoldenQuery[], found: ReadonlyMap<string, readonly string[]>, of?: GoldenQuery['class']): Success {
  const asked = golden.filter((item) => (of === undefined ? item.class !== 'no-answer' : item.class === of));
  const places = asked.map((item) => placeOf(item, found.get(item.query) ?? []));
  const share = (isGood: (place: number) => boolean) => places.filter(isGood).length / (asked.length || 1);
  return {
    queries: asked.length,
    first: share((place) => place === 1),
    firstThree: share((place) => place <= 3),
    reciprocal: places.reduce((sum, place) => sum + (place <= 10 ? 1 / place : 0), 0) / (asked.length || 1),
  };
}

/** The place of the first right page, from 1; infinite when it was not found. The part of a page that an address names does not count. */
export function placeOf({ expect }: GoldenQuery, found: readonly string[]): number {
  const pages = [...new Set(found.map((address) => address.replace(/[?#].*$/, '')))];
  const place = pages.findIndex((page) => expect.includes(page));
  return place === -1 ? Infinity : place + 1;
}
