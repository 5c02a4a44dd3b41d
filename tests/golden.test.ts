import { readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { measure, queryClasses, readGolden } from '../scripts/lib/golden.ts';
import { library } from '../src/browser/search-box/library.ts';
import { createSession } from '../src/browser/search-box/session.ts';
import type { LoadModule } from '../src/browser/load-module.ts';
import type { State } from '../src/browser/search-box/contents.ts';

/** Classes in which the right page must always be first. */
const certain: readonly string[] = ['exact', 'abbreviation', 'alias', 'typo'];

// The box itself draws; the full text has only the stems of words from its module.
vi.mock('../src/browser/search-box/box.ts', () => import('../src/search/words.ts'));

const golden = readGolden();
const dist = pathToFileURL('dist').pathname;

/** A session loads what it needs by itself; only what draws needs a page. */
const loadModule = ((name: string) =>
  name === 'search-box/full-text'
    ? import('../src/browser/search-box/full-text.ts')
    : Promise.resolve({ drawNoMatches: () => [], drawNoneOfThese: () => [] })) as LoadModule;

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

test('the box finds the right page first', async () => {
  const states = new Map(await Promise.all(golden.map(async ({ query }) => [query, await answer(query)] as const)));
  const found = new Map([...states].map(([query, state]) => [query, addressesIn(state)]));
  const weak = queryClasses
    .filter((name) => name !== 'out-of-scope')
    .map((name) => ({ name, first: measure(golden, found, name).first }))
    .filter(({ name, first }) => first < (certain.includes(name) ? 1 : 0.95));
  expect(weak).toEqual([]);
  expect(measure(golden, found).firstThree).toBeGreaterThanOrEqual(0.99);
  const claimed = golden.filter((item) => item.class === 'out-of-scope' && states.get(item.query)?.ranking?.answer);
  expect(claimed.map(({ query }) => query)).toEqual([]);
});
