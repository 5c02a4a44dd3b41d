import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';

/** Bytes after `gzip -9` that searching adds to a page: until the answer is drawn, and until the list with the full text is complete. */
export type AnswerBytes = { query: string; answer: number; complete: number; starlight: number };

/**
 * Weighs what the box loads for one query, and what Starlight's own interface (Pagefind's default UI) would have loaded for its list:
 * the same full text, and its script and style sheet.
 */
export async function answerBytes(browser: Browser, origin: string, query = 'mau'): Promise<AnswerBytes> {
  const page = await browser.newPage();
  await page.goto(`${origin}/handbook/vision/`, { waitUntil: 'networkidle' });
  const loaded = weigh(page);
  await page.keyboard.press('/');
  await page.locator('dialog input').fill(query);
  await page.locator('dialog .answer .formula-line').waitFor();
  const answer = await loaded(/\/(?:search|_astro)\//);
  await page.locator('dialog .found[aria-busy=false]').waitFor({ state: 'attached' });
  await page.waitForLoadState('networkidle');
  const complete = await loaded(/./);
  const fullText = await loaded(/\/pagefind\//);
  await page.close();
  return { query, answer, complete, starlight: fullText + defaultInterface() };
}

/** Follows what a page loads; the function that it gives adds up the bodies so far whose addresses fit. */
function weigh(page: Page): (fits: RegExp) => Promise<number> {
  const bodies: { path: string; bytes: Promise<number> }[] = [];
  page.on('response', (response) => {
    bodies.push({ path: new URL(response.url()).pathname, bytes: response.body().then((body) => gzipSync(body, { level: 9 }).length) });
  });
  return async (fits) =>
    (await Promise.all(bodies.filter(({ path }) => fits.test(path)).map(({ bytes }) => bytes))).reduce((a, b) => a + b, 0);
}

/** What Starlight 0.42 loads beside Pagefind itself, and loads on every page at idle. */
function defaultInterface(): number {
  const folder = 'bench/node_modules/@pagefind/default-ui/';
  const files = ['npm_dist/mjs/ui-core.mjs', 'css/ui.css'];
  return files.reduce((sum, file) => sum + gzipSync(readFileSync(folder + file), { level: 9 }).length, 0);
}
