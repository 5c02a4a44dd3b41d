import { expect, test } from 'vitest';
import { useSite } from './lib/site.ts';

const site = useSite();

test('a comparison begins with the difference in words, then has the facts that differ side by side', async () => {
  const page = await site.open('/compare/dau-mau/dau-wau/');
  expect(await page.locator('h1').innerText()).toBe('DAU/MAU or DAU/WAU');
  expect(await page.locator('.lead').innerText()).toContain('DAU/MAU compares an average day with a month');
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

test('a family is one table that a phone shows within two screens and a half, each row with its difference and its file', async () => {
  const page = await site.open('/compare/mau/', { viewport: { width: 390, height: 844 } });
  const names = await page.locator('.matrix tbody th a:first-of-type').allInnerTexts();
  expect(names.slice(0, 2)).toEqual(['MAU', 'App DAU']);
  expect(await page.locator('.matrix tbody tr').count()).toBe(names.length);
  const row = page.locator('#wau');
  expect(
    await row
      .getByRole('link', { name: 'Edit WAU' })
      .or(row.getByRole('link', { name: /^Edit Weekly/ }))
      .getAttribute('href'),
  ).toMatch(/\/edit\/.*content\/metrics\/wau\.mdx$/);
  expect(await row.getByText('As MAU').count()).toBeGreaterThan(0);
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThan(2.5 * 844);
  // The names stay in sight while the facts scroll.
  await page.locator('.matrix').evaluate((matrix) => {
    matrix.scrollLeft = 400;
  });
  expect((await page.locator('.matrix tbody th').first().boundingBox())?.x).toBeLessThan(30);
});

test('two definitions are picked on the list, the second of what the first is compared with', async () => {
  const page = await site.open('/compare/');
  const names = await page.locator('select[name="a"]').locator('option').allInnerTexts();
  expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true })));
  await page.locator('select[name="a"]').selectOption({ label: 'GRR' });
  const others = await page.locator('select[name="b"]').locator('option').allInnerTexts();
  expect(others).toContain('NDR');
  expect(others).not.toContain('MAU');
  await page.locator('select[name="b"]').selectOption({ label: 'NDR' });
  await page.getByRole('button', { name: 'Compare' }).click();
  await page.waitForURL('**/compare/grr/ndr/');
});

test('a comparison is copied with the difference and how far to trust either', async () => {
  const page = await site.open('/compare/grr/ndr/', { permissions: ['clipboard-read', 'clipboard-write'] });
  await page.getByRole('button', { name: 'Copy for Slack' }).click();
  const text = () => page.evaluate(() => navigator.clipboard.readText());
  await expect.poll(text).toMatch(/^\*<http.*\/compare\/grr\/ndr\/\|GRR or NDR>\*\n/);
  expect(await text()).toMatch(/\/metrics\/ndr\/\|Net dollar retention \(NDR\): Approved · .* · owner Finance/);
});
