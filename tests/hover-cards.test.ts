import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { barriers } from './lib/barriers.ts';
import { useSite } from './lib/site.ts';

const site = useSite();
const card = (page: Page) => page.locator('.hover-card:popover-open');
const link = (page: Page) => page.locator('main').getByRole('link', { name: 'DAU/WAU', exact: true }).first();

/** Opens a definition, and rests on a link to another until its card is there. */
async function openCard(options?: BrowserContextOptions): Promise<Page> {
  const page = await site.visit('/metrics/dau-mau/', options);
  await link(page).hover();
  await card(page).waitFor();
  return page;
}

/** Whether no card is there after the time in which one would come. */
async function staysAway(page: Page): Promise<boolean> {
  await page.waitForTimeout(800);
  return (await card(page).count()) === 0;
}

describe('the card of a link', () => {
  test('comes when the pointer rests on it: kind, name, meaning and facts, requested once', async () => {
    const page = await site.visit('/metrics/dau-mau/');
    const requested: string[] = [];
    page.on('request', (request) => {
      if (request.url().includes('/search/cards/')) requested.push(new URL(request.url()).pathname);
    });
    await link(page).hover();
    await card(page).waitFor();
    expect(await card(page).locator('p').allInnerTexts()).toEqual([
      'Metric · Approved',
      'DAU/WAU',
      expect.stringContaining('daily active users'),
      expect.stringMatching(/ · not reviewed since · owner /),
      expect.stringContaining('Higher is better'),
      expect.stringContaining('÷'),
    ]);
    await page.mouse.move(0, 0);
    await card(page).waitFor({ state: 'detached' });
    await link(page).hover();
    await card(page).waitFor();
    expect(requested).toEqual(['/search/cards/metrics/dau-wau.json']);
  });

  test('moves nothing on the page', async () => {
    const page = await site.visit('/metrics/dau-mau/');
    const tops = () =>
      page
        .locator(':is(main h2, main p, main a):not(.hover-card *)')
        .evaluateAll((all) => all.filter((one) => one.checkVisibility()).map((one) => one.getBoundingClientRect().top));
    await link(page).evaluate((one) => {
      one.scrollIntoView({ behavior: 'instant', block: 'center' });
    });
    const before = await tops();
    await link(page).hover();
    await card(page).waitFor();
    expect(await tops()).toEqual(before);
  });

  test('can be entered, and goes with Escape until the link has been left', async () => {
    const page = await openCard();
    await card(page).hover();
    await page.waitForTimeout(600);
    expect(await card(page).count()).toBe(1);
    await page.keyboard.press('Escape');
    expect(await card(page).count()).toBe(0);
  });

  test('comes to the focus of the keyboard too, and is heard with the link', async () => {
    const page = await site.visit('/metrics/dau-mau/');
    await page.locator('.caveats .sl-anchor-link').focus();
    await page.keyboard.press('Tab');
    await card(page).waitFor();
    expect(
      await page.evaluate(() => document.getElementById(document.activeElement?.getAttribute('aria-describedby') ?? '')?.textContent),
    ).toContain('DAU/WAU');
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('/metrics/dau-wau/');
    expect(await link(page).getAttribute('aria-describedby')).toBeNull();
  });

  test('has no barrier, and stays inside a narrow window', async () => {
    const page = await openCard({ viewport: { width: 320, height: 700 } });
    expect(await barriers(page)).toEqual([]);
    const box = await card(page).boundingBox();
    expect(box && box.x >= 0 && box.x + box.width <= 320).toBe(true);
  });

  test.each([
    ['the page itself', (page: Page) => page.getByRole('navigation', { name: 'Breadcrumbs' })],
    ['navigation', (page: Page) => page.getByRole('navigation', { name: 'Main' })],
    ['the contents', (page: Page) => page.locator('starlight-toc')],
  ])('does not come for links of %s', async (_, part) => {
    const page = await site.visit('/metrics/dau-mau/');
    await part(page).getByRole('link').first().hover();
    expect(await staysAway(page)).toBe(true);
  });

  test('is not missed where it does not come', async () => {
    const page = await site.visit('/metrics/dau-mau/');
    await page.route('**/search/cards/**', (route) => route.abort());
    await link(page).hover();
    expect(await staysAway(page)).toBe(true);
    await link(page).click();
    await page.waitForURL('**/metrics/dau-wau/');
  });
});

test('the choice at the foot of the page turns cards off and on, and is remembered; without JavaScript it is not there', async () => {
  const page = await site.open('/metrics/dau-mau/');
  await page.getByRole('button', { name: 'Previews of links: on' }).click();
  await page.goto(`${site.origin}/metrics/mau/`);
  const other = page.locator('.not-same').getByRole('link').first();
  await other.hover();
  expect(await staysAway(page)).toBe(true);
  await page.getByRole('button', { name: 'Previews of links: off' }).click();
  await other.hover();
  await card(page).waitFor();
  const without = await site.open('/metrics/dau-mau/', { javaScriptEnabled: false });
  expect(await without.locator('[data-cards-choice]').isVisible()).toBe(false);
});

describe('by touch', () => {
  const phone = { hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } };
  const sheet = (page: Page) => page.getByRole('dialog', { name: 'Preview' });

  test('a tap on a term opens its card, with a link to the page', async () => {
    const page = await site.visit('/metrics/dau-mau/', phone);
    await link(page).tap();
    await sheet(page).waitFor();
    expect(page.url()).toContain('/metrics/dau-mau/');
    expect(await sheet(page).innerText()).toContain('DAU/WAU');
    expect(await barriers(page)).toEqual([]);
    await sheet(page).getByRole('link', { name: 'Open the page' }).tap();
    await page.waitForURL('**/metrics/dau-wau/');
  });

  test('the sheet closes, and a second tap opens the page', async () => {
    const page = await site.visit('/metrics/dau-mau/', phone);
    await link(page).tap();
    await sheet(page).getByRole('button', { name: 'Close' }).tap();
    expect(await sheet(page).count()).toBe(0);
    await link(page).tap();
    await page.waitForURL('**/metrics/dau-wau/');
  });

  test('a tap on an entry of a list opens its page at once', async () => {
    const page = await site.visit('/metrics/dau-mau/', phone);
    await page.locator('.entries a').first().tap();
    await page.waitForURL(/\/metrics\/(?!dau-mau)/);
  });
});
