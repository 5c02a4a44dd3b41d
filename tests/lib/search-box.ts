import type { Locator, Page } from 'playwright-core';

/** Opens the box with its key and asks; waits until the full text has answered too. */
export async function search(page: Page, query: string): Promise<void> {
  await page.keyboard.press('/');
  const input = page.locator('dialog[open] .search-box input');
  await input.fill(query);
  await page.locator('dialog[open] .found[aria-busy=false]').waitFor({ state: 'attached' });
}

/** The form of the open dialog. */
export const box = (page: Page) => page.locator('dialog[open] .search-box');

/** What the open dialog has found. */
export const results = (page: Page) => page.locator('dialog[open] [data-result]');

/** The answer of a box. */
export const answer = (page: Page) => page.getByRole('region', { name: 'Answer' });

/** Where links lead, as they are written. */
export const addresses = (links: Locator) => links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));

/** The path of the open page. */
export const path = (page: Page) => new URL(page.url()).pathname;
