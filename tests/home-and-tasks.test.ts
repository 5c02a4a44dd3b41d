import type { Locator } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { belowTheFold } from './lib/layout.ts';
import { useSite } from './lib/site.ts';

const site = useSite();

const addresses = (links: Locator) => links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));

// That each of its links leads to a page, and to a section that is there, `check:site` checks on every page.
test.each(['viewer', 'creator'])('the page of a %s names the page that each task leads to, never its address', async (persona) => {
  const page = await site.visit(`/personas/${persona}/`);
  const names = await page.locator('.tasks .target a').allInnerTexts();
  expect(names.length).toBeGreaterThanOrEqual(8);
  expect(names.filter((name) => name.startsWith('/'))).toEqual([]);
});

test('the path to the right tool has each tool, who may use it and where to ask', async () => {
  const page = await site.visit('/tools/#which-tool', { javaScriptEnabled: false });
  const steps = page.locator('.which-tool > li');
  expect(await addresses(steps.locator('.entry-name a'))).toEqual([
    '/tools/looker/',
    '/tools/amplitude/',
    '/tools/bigquery/',
    '/handbook/ask-a-question/#analytics',
  ]);
  expect(await steps.first().innerText()).toContain('CE, Sales, Product: All internal users, view and edit');
  for (const step of (await steps.all()).slice(0, 3)) {
    expect(await step.innerText()).toContain('I need ');
    expect(await step.locator('a[href="/handbook/ask-a-question/#analytics"]').count()).toBe(1);
  }
});

test('the path to the right tool is linked from the home page, self-service and each tool', async () => {
  const page = await site.visit('/');
  for (const address of ['/', '/handbook/self-service/', '/personas/creator/', '/tools/looker/', '/tools/amplitude/', '/tools/bigquery/']) {
    await page.goto(site.origin + address);
    expect(await page.locator('main a[href="/tools/#which-tool"]').count(), address).toBeGreaterThan(0);
  }
});

test('the first screen of a phone holds search and the three links', async () => {
  const page = await site.visit('/', { viewport: { width: 390, height: 844 } });
  expect(await page.locator('.home-link h2').allInnerTexts()).toEqual(['Find a definition', 'Find a report', 'Ask the team']);
  expect(await belowTheFold(page.locator('main .search-box input, .home-link'))).toEqual([]);
});

test('the home page shows the three changes of definitions that came last', async () => {
  const page = await site.visit('/');
  const shown = await addresses(page.locator('main a.entry-name[href*="/metrics/"]'));
  await page.goto(`${site.origin}/changes/`);
  expect(shown).toEqual((await addresses(page.locator('.changes .what a'))).slice(0, 3));
});

describe('somebody new finds by links from the home page', () => {
  test.each([
    ['what DAU/MAU means', ['DAU/MAU'], '/metrics/dau-mau/', 'DAU/MAU'],
    ['who supports Marketing', ['Who supports my group'], '/handbook/support-model/', 'Nick Gage, Andy Schumeister'],
    ['how to ask for a dashboard', ['Ask for a dashboard'], '/ask/', 'A new dashboard'],
    [
      'which report shows seat consumption for one customer',
      ['Customer-level metrics', 'Customer seat consumption (MAU/purchased seats)'],
      '/reports/customer-seat-consumption/',
      'No link since March 31, 2023',
    ],
  ])('%s', async (_, links, address, text) => {
    const page = await site.visit('/');
    for (const name of links) await page.locator('main').getByRole('link', { name, exact: true }).first().click();
    await page.waitForURL((url) => url.pathname === address);
    expect(await page.locator('main').innerText()).toContain(text);
  });
});

test('the home page leads to the form for a dashboard with the choice made', async () => {
  const page = await site.visit('/');
  await page.getByRole('link', { name: 'Ask for a dashboard' }).click();
  await page.waitForURL('**/ask/?template=dashboard.yml#request');
  await expect.poll(() => page.getByRole('radio', { name: 'Dashboard' }).isChecked()).toBe(true);
});
