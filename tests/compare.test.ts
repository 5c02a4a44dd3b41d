import { expect, test } from 'vitest';
import { useSite } from './lib/site.ts';

const site = useSite();

test('a comparison begins with the difference in words, then has the facts that differ side by side', async () => {
  const page = await site.open('/compare/dau-mau/dau-wau/');
  expect(await page.locator('h1').innerText()).toBe('DAU/MAU or DAU/WAU');
  expect(await page.locator('.lead').first().innerText()).toContain('DAU/MAU compares an average day with a month');
  const rows = await page
    .locator('.comparison tbody tr')
    .evaluateAll((all) => all.map((row) => [...row.children].map((cell) => (cell as HTMLElement).innerText)));
  const window = rows.find(([name]) => name === 'Window');
  expect(window?.slice(1)).toEqual(['UTC calendar month', expect.stringContaining('week')]);
  for (const [, one, other] of rows) expect(one).not.toBe(other);
});

test('both orders of two definitions lead to one page', async () => {
  const page = await site.open('/compare/dau-wau/dau-mau/?x=1#what-differs');
  await page.waitForURL('**/compare/dau-mau/dau-wau/?x=1#what-differs');
});

test('a definition leads to its comparisons and its family, and the box too', async () => {
  const page = await site.open('/metrics/dau-wau/');
  await page.getByRole('link', { name: 'Compare DAU/WAU with DAU/MAU' }).click();
  await page.waitForURL('**/compare/dau-mau/dau-wau/');
  await page.goto(`${site.origin}/metrics/wau/`);
  await page.getByRole('link', { name: 'Compare MAU and its variants' }).click();
  await page.waitForURL('**/compare/mau/');
  await page.keyboard.press('/');
  await page.keyboard.type('dau vs mau');
  await page.getByRole('link', { name: 'Compare side by side' }).click();
  await page.waitForURL('**/compare/dau/mau/');
});
