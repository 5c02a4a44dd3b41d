import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { lostText, sideways, smallTargets, spaceText } from './lib/layout.ts';
import { mainText } from './lib/main-text.ts';
import { pageKinds } from './lib/page-kinds.ts';
import { useSite } from './lib/site.ts';

const site = useSite();

/** Opens every fold but the contents, which lie over the page. */
const unfold = `document.querySelectorAll('main details').forEach((fold) => { fold.open = true; })`;

/** What no page of the navigation is the list of. */
const notInNavigation: string[] = ['/', '/handbook/', '/404.html'];

/** A page may still be laying itself out in its new width. */
const patience = { timeout: 5_000 };

const isOfScript = (address: string) => address.startsWith('/search/');

test.each(Object.entries(pageKinds))(
  '%s is whole with and without JavaScript, and reads without scrolling sideways at every width and text spacing',
  async (_, address) => {
    const page = await site.visit('/404.html');
    const refused: string[] = [];
    page.on('pageerror', ({ message }) => refused.push(message));
    page.on('console', (message) => {
      // The one error that the page for missing addresses is there for.
      if (message.type() === 'error' && !message.text().includes('status of 404')) refused.push(message.text());
    });
    page.on('request', (request) => {
      if (!request.url().startsWith(site.origin)) refused.push(`Request to ${request.url()}`);
    });
    await page.goto(site.origin + address);
    // What a page does in its own time is done then too.
    await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
    expect(refused).toEqual([]);
    await expectRegions(page, address);
    // The page of all results is made by JavaScript; what it offers without is in `search.test.ts`.
    if (!isOfScript(address)) await expectSameWithoutScript(page, address);
    await expectToFit(page);
  },
);

/** The page names its regions, each with a name of its own, and says in the navigation where it is. */
async function expectRegions(page: Page, address: string): Promise<void> {
  const snapshot = await page.locator('body').ariaSnapshot();
  const regions = [...snapshot.matchAll(/^ *- ((?:banner|main|navigation|complementary|contentinfo)\b.*?):?$/gm)].map(
    ([, region = '']) => region,
  );
  expect(regions.filter((name) => ['banner', 'main', 'navigation'].includes(name))).toEqual(['banner', 'main']);
  expect(new Set(regions).size).toBe(regions.length);
  const current = page.getByRole('navigation', { name: 'Main' }).locator('[aria-current="page"]');
  if (!isOfScript(address)) expect(await current.count()).toBe(notInNavigation.includes(address) ? 0 : 1);
}

async function expectSameWithoutScript(page: Page, address: string): Promise<void> {
  const text = await mainText(await site.visit(address, { javaScriptEnabled: false }));
  expect(text.length).toBeGreaterThan(100);
  expect(text).toBe(await mainText(page));
}

/** Nothing scrolls sideways, every target can be hit, and text has room, also with the spacing that a reader chooses. */
async function expectToFit(page: Page): Promise<void> {
  for (const width of [1440, 768, 390]) {
    await page.setViewportSize({ width, height: 800 });
    await expect.poll(() => page.evaluate(sideways), patience).toBe(0);
  }
  await page.evaluate(unfold);
  // 640 pixels are a window of 1280 at a zoom of 200 %, 320 one at 400 %.
  for (const width of [640, 320]) {
    await page.setViewportSize({ width, height: 800 });
    await expect.poll(() => page.evaluate(smallTargets), patience).toEqual([]);
    await expect.poll(() => page.evaluate(sideways), patience).toBe(0);
  }
  // Text that has room then has room with the spacing of its author too.
  await page.evaluate(spaceText);
  for (const width of [320, 640, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    await expect.poll(() => page.evaluate(lostText), patience).toEqual([]);
    await expect.poll(() => page.evaluate(sideways), patience).toBe(0);
  }
}
