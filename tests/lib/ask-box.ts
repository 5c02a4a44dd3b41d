import type { Page } from 'playwright-core';

/** What each query finds in one system: addresses, best first; and whether it got an answer card. */
export type Answers = Map<string, { addresses: string[]; answered: boolean }>;

/** Asks the box of the built site, as a reader does, on the page of all results. */
export async function askBox(page: Page, queries: readonly string[]): Promise<Answers> {
  await page.locator('main .search-box input').focus();
  await page.locator('main .found').waitFor();
  const answers: Answers = new Map();
  for (const query of queries) {
    await page.locator('main .search-box input').fill(query);
    await page.locator('main .found[aria-busy=false]').waitFor({ state: 'attached' });
    answers.set(
      query,
      await page.evaluate(() => ({
        addresses: [...document.querySelectorAll('main .found :is(.answer, .results) a[data-result]')].map(
          (link) => link.getAttribute('href') ?? '',
        ),
        answered: document.querySelector('main .found .answer h2:not(.kind)') !== null,
      })),
    );
  }
  return answers;
}
