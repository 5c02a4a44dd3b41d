import MiniSearch from 'minisearch';
import type { Page } from 'playwright-core';
import type { SearchRecord } from '../../src/search/findables.ts';
import type { Answers } from '../../tests/lib/ask-box.ts';

/** How Starlight 0.42 ranks where a site says nothing else (`@astrojs/starlight/schemas/pagefind`). */
const starlightRanking = { pageLength: 0.1, termFrequency: 0.1, termSaturation: 2, termSimilarity: 9 };

/** Asks Pagefind alone, with Starlight's ranking, over the index of the same build. */
export async function askPagefind(page: Page, queries: readonly string[]): Promise<Answers> {
  const found = await page.evaluate(
    async ({ queries, ranking, index }) => {
      const pagefind = (await import(index)) as {
        options: (options: object) => Promise<void>;
        search: (query: string) => Promise<{ results: { data: () => Promise<{ url: string }> }[] }>;
      };
      await pagefind.options({ ranking });
      const list: [string, string[]][] = [];
      for (const query of queries) {
        const { results } = await pagefind.search(query);
        const pages = await Promise.all(results.slice(0, 10).map((result) => result.data()));
        list.push([query, pages.map(({ url }) => url)]);
      }
      return list;
    },
    { queries: [...queries], ranking: starlightRanking, index: '/pagefind/pagefind.js' },
  );
  return new Map(found.map(([query, addresses]) => [query, { addresses, answered: false }]));
}

/** Asks MiniSearch with typing mistakes, beginnings and weights, over the same names, descriptions and headings. */
export function askMiniSearch(found: readonly SearchRecord[], queries: readonly string[]): Answers {
  const engine = new MiniSearch({
    fields: ['title', 'abbreviation', 'names', 'about', 'headings'],
    storeFields: ['address'],
    searchOptions: { fuzzy: 0.2, prefix: true, boost: { title: 5, abbreviation: 5, names: 4 } },
  });
  engine.addAll(
    found.map(({ thing, text }, id) => ({
      id,
      address: thing.address,
      title: thing.title,
      abbreviation: thing.abbreviation ?? '',
      names: [...thing.aliases, ...thing.terms].join(' , '),
      about: text.about,
      headings: text.headings.map((heading) => heading.text).join(' , '),
    })),
  );
  return new Map(
    queries.map((query) => [
      query,
      {
        addresses: engine
          .search(query)
          .slice(0, 10)
          .map(({ address }) => address as string),
        answered: false,
      },
    ]),
  );
}
