import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { tabThrough } from './lib/focus.ts';
import { useSite } from './lib/site.ts';

const site = useSite();
const phone = { viewport: { width: 390, height: 844 } };

/** What has the focus: its name for assistive technology where it has one of its own, else its text. */
const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent.trim());

/** Presses Tab until a thing of this name has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 200; presses++) {
    await page.keyboard.press('Tab');
    if ((await focused(page)) === name) return;
  }
  throw new Error(`Missing \`${name}\`, expected Tab to come to it.`);
}

test('a definition is found, opened, copied and left without a mouse', async () => {
  const page = await site.visit('/', { permissions: ['clipboard-read', 'clipboard-write'] });
  await page.keyboard.press('/');
  await page.keyboard.type('dau/mau');
  await page.locator('[data-result]').first().waitFor();
  await page.keyboard.press('Enter');
  await page.waitForURL('**/metrics/dau-mau/**');
  await tabTo(page, 'Copy for Slack');
  await page.keyboard.press('Enter');
  await page.getByText('Copied').first().waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('DAU/MAU');
  expect(await focused(page)).toBe('Copy for Slack');
  await page.goBack();
  await page.waitForURL(`${site.origin}/`);
});

test('the fold of a definition opens with Enter, its links come next, and it closes with Space', async () => {
  const page = await site.visit('/metrics/dau-mau/');
  const isOpen = () => page.locator('.creators').evaluate((fold) => (fold as HTMLDetailsElement).open);
  await page.locator('.creators > summary').focus();
  await page.keyboard.press('Enter');
  await expect.poll(isOpen).toBe(true);
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('.creators') !== null)).toBe(true);
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Space');
  await expect.poll(isOpen).toBe(false);
});

test('the box gives the focus back to where it was', async () => {
  const page = await site.visit('/metrics/dau-mau/');
  await page.locator('main .button').focus();
  await page.keyboard.press('/');
  await page.locator('dialog[open]').waitFor();
  expect(await page.evaluate(() => document.activeElement?.closest('dialog') !== null)).toBe(true);
  await page.keyboard.press('Escape');
  expect(await page.evaluate(() => document.activeElement?.matches('main .button'))).toBe(true);
});

test('the first stop leads past the navigation to the text', async () => {
  const page = await site.visit('/metrics/dau-mau/');
  await page.keyboard.press('Tab');
  expect(await focused(page)).toBe('Skip to content');
  expect(await page.locator('.sl-skip-link').evaluate((link) => link.getBoundingClientRect().top >= 0)).toBe(true);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
});

test('the theme is chosen with arrows', async () => {
  const page = await site.visit('/metrics/dau-mau/', { colorScheme: 'light' });
  const select = page.getByRole('banner').getByRole('combobox', { name: 'Theme' });
  await select.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  expect(await select.inputValue()).toBe('dark');
  expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
});

describe('on a phone', () => {
  test('the menu opens and keeps the focus, and Escape gives it back', async () => {
    const page = await site.visit('/metrics/dau-mau/', phone);
    await tabTo(page, 'Menu');
    await page.keyboard.press('Enter');
    const menu = page.locator('#starlight__sidebar:popover-open');
    await menu.waitFor();
    const stops = (await tabThrough(page)).stops.map(({ name }) => name);
    expect(stops.some((name) => name.includes('Glossary A–Z'))).toBe(true);
    expect(stops.filter((name) => name.includes('class="button"'))).toEqual([]);
    await tabTo(page, 'Reports');
    await page.keyboard.press('Escape');
    expect(await menu.count()).toBe(0);
    expect(await focused(page)).toBe('Menu');
  });

  test('the contents of a page open, Escape closes them and gives the focus back', async () => {
    const page = await site.visit('/handbook/vision/', phone);
    const contents = page.locator('#starlight__mobile-toc');
    await contents.locator('summary').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('Overview');
    await page.keyboard.press('Escape');
    expect(await contents.getAttribute('open')).toBeNull();
    expect(await page.evaluate(() => document.activeElement?.matches('#starlight__mobile-toc summary'))).toBe(true);
  });
});
