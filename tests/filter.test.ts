import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { barriers } from './lib/barriers.ts';
import { sideways } from './lib/layout.ts';
import { useSite } from './lib/site.ts';

const site = useSite();

const shown = (page: Page) => page.locator('main [data-row]:visible:not([data-see]) a.name').allInnerTexts();
const status = (page: Page) => page.getByRole('search', { name: 'Filter the definitions' }).getByRole('status').innerText();
const query = (page: Page) => new URL(page.url()).search;

test('the glossary narrows as words are typed, says to how many, and the address says it again', async () => {
  const page = await site.open('/metrics/');
  expect(await status(page)).toBe('151 definitions');
  await page.getByLabel('Words').pressSequentially('stickiness');
  expect(await shown(page)).toContain('DAU/MAU');
  expect(await status(page)).toBe(`${(await shown(page)).length} of 151 definitions`);
  expect(query(page)).toBe('?words=stickiness');

  const other = await site.open(`/metrics/${query(page)}`);
  expect(await shown(other)).toEqual(await shown(page));
  expect(await other.locator('dialog[open]').count()).toBe(0);
});

test('facets narrow together, and each says what it would leave', async () => {
  const page = await site.visit('/metrics/');
  await page.getByLabel('Domain').selectOption('revenue');
  const left = Number((await status(page)).split(' ')[0]);
  const option = page.getByLabel('Status').locator('option[value=in-review]');
  const [, count] = /\((\d+)\)$/.exec(await option.innerText()) ?? [];
  await page.getByLabel('Status').selectOption('in-review');
  expect(await status(page)).toBe(`${count ?? ''} of 151 definitions`);
  expect(Number(count)).toBeLessThan(left);
  expect((await shown(page)).length).toBe(Number(count));
  expect(query(page)).toBe('?domain=revenue&status=in-review');
});

test('the way back from a definition leads to what was chosen', async () => {
  const page = await site.visit('/metrics/');
  await page.getByLabel('Type').selectOption('segment');
  const names = await shown(page);
  await page.locator('main [data-row]:visible a.name').first().click();
  await page.waitForURL(/\/metrics\/.+\//);
  await page.goBack();
  await page.waitForURL('**/metrics/?type=segment');
  expect(await shown(page)).toEqual(names);
  expect(await page.getByLabel('Type').inputValue()).toBe('segment');
});

test('a letter without a definition goes, and so does its place in the row of letters', async () => {
  const page = await site.visit('/metrics/?words=stickiness');
  expect(await page.locator('#letter-d').isVisible()).toBe(true);
  expect(await page.locator('#letter-n').isVisible()).toBe(false);
  expect(await page.locator('.letters a[href="#letter-n"]').isVisible()).toBe(false);
});

test('says that nothing fits, and shows everything again with the keyboard alone', async () => {
  const page = await site.visit('/metrics/');
  await page.getByLabel('Words').focus();
  await page.keyboard.type('no such number');
  expect(await status(page)).toBe('None of the 151 definitions fits.');
  await page.keyboard.press('Tab');
  for (const label of ['Domain', 'Shown in', 'Owner', 'Status', 'Type']) {
    expect(await page.getByLabel(label).evaluate((select) => select === document.activeElement)).toBe(true);
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  expect(await status(page)).toBe('151 definitions');
  expect(query(page)).toBe('');
  expect(await page.getByLabel('Words').evaluate((words) => words === document.activeElement)).toBe(true);
});

test('what an address asks for and the list does not know is left out', async () => {
  const page = await site.visit('/metrics/?domain=gone&status=approved&words=%00');
  expect(await page.getByLabel('Domain').inputValue()).toBe('');
  expect(await page.getByLabel('Status').inputValue()).toBe('approved');
  expect((await shown(page)).length).toBeGreaterThan(0);
});

test('without JavaScript there is no filter, every definition is there, and each domain has a page', async () => {
  const page = await site.visit('/metrics/', { javaScriptEnabled: false });
  expect(await page.getByLabel('Words').isVisible()).toBe(false);
  expect((await shown(page)).length).toBe(151);
  await page.getByRole('link', { name: /^Revenue \(\d+\)$/ }).click();
  await page.waitForURL('**/metrics/by-domain/revenue/');
  expect(await page.locator('main .entries').getByRole('link', { name: 'Annual recurring revenue (ARR)' }).isVisible()).toBe(true);
});

test('the domains are the way back from a definition', async () => {
  const page = await site.visit('/metrics/arr/');
  await page.getByRole('navigation', { name: 'Breadcrumbs' }).getByRole('link', { name: 'Revenue' }).click();
  await page.waitForURL('**/metrics/by-domain/revenue/');
  const sidebar = page.getByRole('navigation', { name: 'Main' });
  expect(await sidebar.locator('[aria-current=page]').allInnerTexts()).toEqual(['Glossary by domain']);
});

test('prints as a dictionary: two columns of what was chosen, and no control', async () => {
  const page = await site.open('/metrics/?domain=revenue');
  const before = await shown(page);
  await page.emulateMedia({ media: 'print' });
  expect(await shown(page)).toEqual(before);
  expect(await page.getByLabel('Words').isVisible()).toBe(false);
  expect(
    await page
      .locator('.letter ul')
      .first()
      .evaluate((list) => getComputedStyle(list).columnCount),
  ).toBe('2');
});

test('has no barrier and does not scroll sideways on a narrow phone when nothing fits', async () => {
  const page = await site.visit('/metrics/?words=no+such+number', { viewport: { width: 320, height: 640 } });
  expect(await page.evaluate(sideways)).toBe(0);
  expect(await barriers(page)).toEqual([]);
});
