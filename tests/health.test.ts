import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { useSite } from './lib/site.ts';

const site = useSite();
const shown = (page: Page) => page.locator('.work tbody tr:visible');

test('each count leads to its place, and that shows as many rows, even without JavaScript', async () => {
  const page = await site.visit('/health/', { javaScriptEnabled: false });
  expect(await page.locator('main').innerText()).toMatch(/\d+ definitions: \d+ reviewed/);
  const counts = await page.locator('.counts a').all();
  expect(counts.length).toBeGreaterThan(10);
  for (const link of counts) {
    const anchor = (await link.getAttribute('href')) ?? '';
    expect(await page.locator(anchor).count(), anchor).toBe(1);
    const number = Number((await link.locator('strong').innerText()).replace('–', '0'));
    if (!(await page.locator(`.filters ${anchor}`).count())) continue;
    await link.click();
    expect(await shown(page).count(), anchor).toBe(number);
  }
});

test('a column orders the rows, a second time the other way around', async () => {
  const page = await site.visit('/health/');
  const head = page.locator('.work thead th').filter({ hasText: 'Owner' });
  const owners = () => page.locator('.work tbody td:nth-child(4)').allInnerTexts();
  const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });
  const sorted = (await owners()).sort(collator.compare);
  await head.getByRole('button').click();
  expect([await head.getAttribute('aria-sort'), await owners()]).toEqual(['ascending', sorted]);
  await head.getByRole('button').click();
  expect(await head.getAttribute('aria-sort')).toBe('descending');
  expect((await owners())[0]).toBe(sorted.at(-1));
  expect(await page.locator('.work [aria-sort]').count()).toBe(1);
});

test('the buttons of the columns move nothing', async () => {
  const places = [true, false].map(async (javaScriptEnabled) => {
    const page = await site.visit('/health/', { javaScriptEnabled });
    return page.locator('.work tbody tr').first().boundingBox();
  });
  const [withScript, without] = await Promise.all(places);
  expect(without).toEqual(withScript);
});

test('a row leads to the page and to the editor of its file', async () => {
  const page = await site.visit('/health/');
  const [name, edit] = await shown(page).first().getByRole('link').all();
  const id = /^\/metrics\/([^/]+)\/$/.exec((await name?.getAttribute('href')) ?? '')?.[1];
  expect(id).toBeDefined();
  expect(await edit?.getAttribute('href')).toMatch(new RegExp(`^https://.+/edit/[^/]+/content/metrics/${id ?? ''}\\.mdx$`));
});
