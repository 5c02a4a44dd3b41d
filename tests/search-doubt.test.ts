import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { addresses, answer, box, path, results, search } from './lib/search-box.ts';
import { useSite } from './lib/site.ts';

const site = useSite();

/** The address that Enter opens, which the box shows; undefined where it opens nothing. */
const chosen = async (page: Page) => (await addresses(page.locator('dialog [data-chosen]')))[0];
const asked = async (query: string) => {
  const page = await site.visit('/handbook/vision/');
  await search(page, query);
  await page.locator('dialog .found[aria-busy="false"]').waitFor();
  return page;
};

test.each([
  ['an answer', 'mau', '/metrics/mau/'],
  ['a report of all customers', 'mau for acme', '/reports/maus-by-customer/'],
  ['the meanings of a word', 'retention', '/go/retention/'],
  ['two definitions to compare', 'ndr vs grr', '/compare/grr/ndr/'],
])('Enter opens what is marked: %s', async (_, query, address) => {
  const page = await asked(query);
  await expect.poll(() => chosen(page)).toBe(address);
  if (query === 'mau for acme') expect(await answer(page).innerText()).toContain('choose “acme” in its filter');
  await page.keyboard.press('Enter');
  await page.waitForURL(`**${address}`);
});

test('of what nothing supports it says that nothing is here, and Enter stays', async () => {
  const page = await asked('zzyzx plugh');
  for (const query of ['gdpr', 'bounce rate', 'quota attainment', 'why are trials missing']) {
    await box(page).locator('input').fill(query);
    await page.getByText(new RegExp(`^Nothing here (?:is called|answers) “${query}”\\.$`)).waitFor();
    expect([query, await answer(page).count(), await chosen(page)]).toEqual([query, 0, undefined]);
    await page.keyboard.press('Enter');
  }
  expect(path(page)).toBe('/handbook/vision/');
  expect(await page.getByRole('link', { name: 'Suggest a definition' }).count()).toBe(1);
});

test('opened again, the box has the query of last time selected', async () => {
  const page = await asked('mau');
  await page.keyboard.press('Escape');
  await page.keyboard.press('/');
  await page.keyboard.type('grr');
  expect(await box(page).locator('input').inputValue()).toBe('grr');
});

test('Enter that confirms a composition opens nothing', async () => {
  const page = await asked('mau');
  await expect.poll(() => chosen(page)).toBe('/metrics/mau/');
  await box(page)
    .locator('input')
    .evaluate((input) => {
      const enter = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true });
      input.dispatchEvent(Object.defineProperty(enter, 'keyCode', { value: 229 }));
    });
  expect(path(page)).toBe('/handbook/vision/');
});

test('a word of the pages’ text is respelled too, a capital abbreviation never', async () => {
  const page = await asked('retrospectve');
  await box(page).locator('.respelled').waitFor();
  expect(await results(page).first().getAttribute('href')).toMatch(/^\/handbook\/meetings\//);
  await search(page, 'GDPR');
  await page.locator('.nothing').waitFor();
});

test('the page for missing addresses leads on from a short address in capitals, whatever the host', async () => {
  const page = await site.visit('/go/MAU/?from=chat');
  await page.waitForURL('**/metrics/mau/?from=chat');
});

test('the page for missing addresses offers the address that was meant, and searches for its words', async () => {
  const page = await site.visit('/Metrics/DAU-MAU)');
  await page.getByRole('link', { name: '/metrics/dau-mau/' }).waitFor();
  await page.goto(`${site.origin}/metrics/monthly-actve-users/`);
  await page.locator('main .answer').waitFor();
  expect(await addresses(page.locator('main .answer h2 a'))).toEqual(['/metrics/mau/']);
});
