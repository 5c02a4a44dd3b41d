import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { site as published } from '../src/settings/site.ts';
import { barriers } from './lib/barriers.ts';
import { clipboard, copying, refuseCopying, says } from './lib/clipboard.ts';
import { answer, search } from './lib/search-box.ts';
import { useSite } from './lib/site.ts';

const site = useSite();

const open = (address: string) => site.open(address, copying);
const copyButton = (page: Page) => page.getByRole('button', { name: 'Copy for Slack', exact: true });
const withCaveats = (page: Page) => page.getByRole('button', { name: 'Copy for Slack with caveats' });
const stickiness = [
  `*<${published.url}/metrics/dau-mau/|DAU/MAU>*`,
  'The average number of daily active users in a month divided by the number of monthly active users of that month.',
  'Approved · Published March 2023 · not reviewed since · owner Product → #analytics',
  '_40% means that the average active user came on 12 of 30 days._',
  'Source of truth: <https://sourcegraph.looker.com/looks/1521|DAU/MAU>',
];

test('nothing of it is loaded before the pointer comes near', async () => {
  const page = await site.open('/404.html');
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(new URL(request.url()).pathname));
  await page.goto(`${site.origin}/metrics/mau/`, { waitUntil: 'networkidle' });
  expect(loaded.filter((address) => address.startsWith('/slack/'))).toEqual([]);
  const loading = page.waitForResponse((response) => response.url().endsWith('/slack/copy-for-slack.js'));
  await copyButton(page).hover();
  await loading;
});

test('copies a definition as Slack markup and as rich text, and says so', async () => {
  const page = await open('/metrics/dau-mau/');
  await copyButton(page).click();
  await says(page, 'Copied for Slack');
  const { text, html } = await clipboard(page);
  expect(text.split('\n')).toEqual(stickiness);
  expect(html).toContain(`<b><a href="${published.url}/metrics/dau-mau/">DAU/MAU</a></b>`);
  expect(html).toContain('<p>Source of truth: <a href="https://sourcegraph.looker.com/looks/1521">DAU/MAU</a></p>');
});

test('copies the abbreviation, and every caveat when that is asked', async () => {
  const page = await open('/metrics/mau/');
  await withCaveats(page).click();
  await says(page, 'Copied for Slack, with caveats');
  const { text, html } = await clipboard(page);
  expect(text.split('\n')[0]).toBe(`*<${published.url}/metrics/mau/|Monthly active users (MAU)>*`);
  const caveats = await page.locator('.sl-heading-wrapper:has(#caveats) + ul > li').allInnerTexts();
  expect(caveats.length).toBeGreaterThan(0);
  expect(text.split('\nCaveats:\n')[1]).toBe(caveats.map((caveat) => `• ${caveat}`).join('\n'));
  expect(html.match(/<li>/g)).toHaveLength(caveats.length);
});

test('copies in words where the source of truth is kept', async () => {
  const page = await open('/metrics/active-user-cloud/');
  await copyButton(page).click();
  await says(page, 'Copied for Slack');
  const lines = (await clipboard(page)).text.split('\n');
  expect(lines[1]).toMatch(/^\*Deprecated on September 7, 2022: use Active user instead\. .+\*$/);
  expect(lines.at(-1)).toBe('Source of truth: The events marked "Active" in Amplitude project 333976, under Govern.');
});

test('copies a report with the way into its tool, and what to mind', async () => {
  const page = await open('/reports/monthly-users-by-instance-type/');
  await withCaveats(page).click();
  await says(page, 'Copied for Slack, with caveats');
  const { text } = await clipboard(page);
  expect(text.split('\n')).toEqual(
    expect.arrayContaining(['<https://sourcegraph.looker.com/looks/1519|Open in Looker>', expect.stringContaining('`looks/1513`')]),
  );
  expect(text).not.toContain('Source of truth');
});

test.each([
  ['of a word', '/go/retention/', 'Copy for Slack: GRR', '/metrics/grr/|Gross ARR retention (GRR)'],
  ['of what a definition is not', '/metrics/dau-mau/', 'Copy for Slack: DAU/WAU', '/metrics/dau-wau/|DAU/WAU'],
  ['of two definitions', '/compare/grr/ndr/', 'Copy for Slack', '/compare/grr/ndr/|GRR or NDR'],
])('copies a row %s', async (_, address, name, title) => {
  const page = await open(address);
  await page.getByRole('button', { name, exact: true }).click();
  await says(page, 'Copied for Slack');
  expect((await clipboard(page)).text.split('\n')[0]).toBe(`*<${published.url}${title}>*`);
});

test.each(['allowed', 'refused'] as const)('copies the answer of the search box where the clipboard is %s', async (what) => {
  const page = await open('/handbook/vision/');
  if (what === 'refused') await refuseCopying(page, what);
  await search(page, 'stickiness');
  await answer(page).getByRole('button', { name: 'Copy for Slack', exact: true }).click();
  await says(page, 'Copied for Slack');
  expect((await clipboard(page)).text.split('\n')).toEqual(stickiness);
});

test('says so where the text cannot be loaded, and copies it once it can', async () => {
  const page = await open('/metrics/dau-mau/');
  await page.route('**/slack/metrics/*.json', (route) => route.abort());
  await copyButton(page).click();
  await says(page, 'Not copied: the text could not be loaded');
  await page.unroute('**/slack/metrics/*.json');
  await copyButton(page).click();
  await says(page, 'Copied for Slack');
});

test('offers caveats only where there are some', async () => {
  const page = await open('/reports/code-monitoring/');
  await copyButton(page).waitFor();
  expect(await page.locator('#what-to-mind').count()).toBe(0);
  expect(await withCaveats(page).count()).toBe(0);
});

test('works with the keyboard, and the focus stays', async () => {
  const page = await open('/metrics/dau-mau/');
  await copyButton(page).focus();
  await page.keyboard.press('Enter');
  await says(page, 'Copied for Slack');
  expect((await clipboard(page)).text.split('\n')).toEqual(stickiness);
  expect(await copyButton(page).evaluate((element) => element === document.activeElement)).toBe(true);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await says(page, 'Copied for Slack, with caveats');
});

test.each(['refused', 'missing'] as const)('copies both formats where the interface of the clipboard is %s', async (what) => {
  const page = await open('/metrics/dau-mau/');
  await refuseCopying(page, what);
  await copyButton(page).click();
  await says(page, 'Copied for Slack');
  const { text, html } = await clipboard(page);
  expect(text.split('\n')).toEqual(stickiness);
  expect(html).toContain(`<a href="${published.url}/metrics/dau-mau/">DAU/MAU</a>`);
  expect(await page.locator('textarea, dialog[open]').count()).toBe(0);
  expect(await copyButton(page).evaluate((element) => element === document.activeElement)).toBe(true);
});

test('where nothing may copy, shows the text selected; the reader’s own copy has both formats', async () => {
  const page = await open('/metrics/dau-mau/');
  await refuseCopying(page, 'everything');
  await copyButton(page).click();
  const area = page.getByRole('dialog', { name: 'Press Ctrl+C' }).getByLabel('Text for Slack');
  await area.waitFor();
  expect((await area.inputValue()).split('\n')).toEqual(stickiness);
  expect(await page.evaluate(() => getSelection()?.toString())).toBe(stickiness.join('\n'));
  await page.keyboard.press('ControlOrMeta+c');
  await says(page, 'Copied for Slack');
  expect((await clipboard(page)).html).toContain(`<a href="${published.url}/metrics/dau-mau/">DAU/MAU</a>`);
  expect(await page.getByRole('dialog').count()).toBe(0);
  expect(await copyButton(page).evaluate((element) => element === document.activeElement)).toBe(true);
});

test('the dialog leaves with Escape and with its button', async () => {
  const page = await open('/metrics/dau-mau/');
  await refuseCopying(page, 'everything');
  for (const leave of [() => page.keyboard.press('Escape'), () => page.getByRole('button', { name: 'Close' }).click()]) {
    await copyButton(page).click();
    await page.getByRole('dialog').waitFor();
    await leave();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  }
});

test('without JavaScript there is no button, and heading links lead to their headings', async () => {
  const page = await site.open('/metrics/mau/', { javaScriptEnabled: false });
  expect(await page.getByText('Copy for Slack').filter({ visible: true }).count()).toBe(0);
  await page.locator('a.sl-anchor-link[href="#caveats"]').click();
  expect(new URL(page.url()).hash).toBe('#caveats');
});

test('neither the buttons, what they say nor the dialog has a barrier', async () => {
  const page = await open('/metrics/mau/');
  await copyButton(page).click();
  await says(page, 'Copied for Slack');
  expect(await barriers(page)).toEqual([]);
  await refuseCopying(page, 'everything');
  await copyButton(page).click();
  await page.getByRole('dialog').waitFor();
  expect(await barriers(page)).toEqual([]);
});
