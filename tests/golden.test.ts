import { readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { isHeldBack, measure, placeOf, queryClasses, readGolden, type GoldenQuery } from '../scripts/lib/golden.ts';
import { library } from '../src/browser/search-box/library.ts';
import { createSession } from '../src/browser/search-box/session.ts';
import type { LoadModule } from '../src/browser/load-module.ts';
import { isNotFound, type State } from '../src/browser/search-box/contents.ts';

/** Classes in which the right page must always be first. */
const certain: readonly string[] = ['exact', 'abbreviation', 'alias', 'typo', 'sloppy'];

// The box itself draws; the full text has only the stems of words from its module.
vi.mock('../src/browser/search-box/box.ts', () => import('../src/search/words.ts'));

const golden = readGolden();
const dist = pathToFileURL('dist').pathname;

/** A session loads what it needs by itself; only what draws needs a page. */
const loadModule = (async (name: string) =>
  name === 'search-box/full-text'
    ? import('../src/browser/search-box/full-text.ts')
    : {
        ...(await import('../src/browser/search-box/in-doubt.ts')),
        drawNoMatches: () => [],
        drawNoneOfThese: () => [],
      }) as LoadModule;

/** The state of a session when a query has its answer, the full text included. */
function answer(query: string): Promise<State> {
  return new Promise((resolve, reject) => {
    const session = createSession(
      (state) => {
        if (state.fullText === 'done') resolve(state);
        if (state.failed || state.fullText === 'unavailable') reject(new Error(`No answer to “${query}”: ${state.note}`));
      },
      (ranking) => ranking,
      loadModule,
    );
    session.start();
    session.ask(query);
  });
}

/** What a box shows, from the top: its answer, then the other results. */
function addressesIn({ ranking }: State): string[] {
  const places = [...(ranking?.answer?.places ?? []), ...(ranking?.results ?? []).map(({ place }) => place)];
  return [...new Set(places)].map((place) => library.index?.findables[place]?.address ?? '');
}

/** Pagefind and the sessions read the files of the built site as they do in a browser. */
beforeEach(() => {
  vi.stubEnv('BASE_URL', `${dist}/`);
  vi.stubEnv('DEV', false);
  vi.stubGlobal('fetch', (address: string) => {
    const { pathname } = new URL(address, 'file:');
    return Promise.resolve(new Response(readFileSync(fileURLToPath(`file:${pathname.startsWith(dist) ? '' : dist}${pathname}`))));
  });
});

// The next file of this worker opens its site before Vitest would take these back.
afterEach(() => {
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
});

/** The share of queries whose right page is the first that is shown, by class. */
const leastFirst = (name: string) => (certain.includes(name) ? 1 : name === 'question' ? 0.85 : 0.93);
/** Of so many answers that are shown as certain one may be wrong, since a wrong number in a meeting costs more than none. */
const CARDS_FOR_ONE_WRONG = 200;
/** The share of queries with an answer of which it may be said that nothing is here, while the right page is not even among the closest. */
const MOST_REFUSED = 0.02;

test('the box finds the right page first, claims no answer that it does not have, and refuses hardly any that it has', async () => {
  const states = new Map(await Promise.all(golden.map(async ({ query }) => [query, await answer(query)] as const)));
  const stateOf = (query: string) => states.get(query) ?? { ranking: undefined };
  const found = new Map([...states].map(([query, state]) => [query, addressesIn(state)]));
  const isCard = ({ query }: GoldenQuery) => stateOf(query).ranking?.answer?.clear === true;
  const isRight = (item: GoldenQuery, among: number) => placeOf(item, found.get(item.query) ?? []) <= among;
  const answerable = golden.filter((item) => item.class !== 'no-answer');

  const weak = queryClasses
    .filter((name) => name !== 'no-answer')
    .map((name) => ({ name, first: measure(golden, found, name).first }))
    .filter(({ name, first }) => first < leastFirst(name));
  expect(weak).toEqual([]);
  expect(measure(golden, found).firstThree).toBeGreaterThanOrEqual(0.98);
  // The third by which nothing was tuned does as well.
  expect(measure(golden.filter(isHeldBack), found).first).toBeGreaterThanOrEqual(0.96);

  expect(golden.filter((item) => item.class === 'no-answer' && isCard(item)).map(({ query }) => query)).toEqual([]);
  const cards = answerable.filter(isCard);
  const wrong = cards.filter((item) => !isRight(item, 1)).map(({ query }) => query);
  expect(wrong.length, wrong.join(', ')).toBeLessThanOrEqual(cards.length / CARDS_FOR_ONE_WRONG);
  const refused = answerable.filter((item) => isNotFound(stateOf(item.query) as State) && !isRight(item, 3)).map(({ query }) => query);
  expect(refused.length / answerable.length, refused.join(', ')).toBeLessThanOrEqual(MOST_REFUSED);
});
