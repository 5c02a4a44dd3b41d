import { expect, test } from 'vitest';
import { site as published } from '../src/settings/site.ts';
import { clipboard, copying, refuseCopying, says } from './lib/clipboard.ts';
import { useSite } from './lib/site.ts';

const site = useSite();

test.each([
  ['made from fields', '/metrics/mau/', 'caveats', 'Monthly active users (MAU) › Caveats'],
  ['of prose', '/handbook/ask-a-question/', 'channels', 'Ask a question › Channels'],
])('the link of a heading %s goes there and copies itself', async (_, address, id, name) => {
  const page = await site.open(address, copying);
  await page.locator(`a.sl-anchor-link[href="#${id}"]`).click();
  await says(page, 'Link copied for Slack');
  expect(new URL(page.url()).hash).toBe(`#${id}`);
  const url = `${published.url}${address}#${id}`;
  const { text, html } = await clipboard(page);
  expect(text).toBe(`<${url}|${name}>`);
  expect(html).toContain(`<a href="${url}">${name}</a>`);
});

test('the link of a heading that is opened in a new tab copies nothing', async () => {
  const page = await site.open('/metrics/mau/', copying);
  await page.evaluate(() => navigator.clipboard.writeText('mine'));
  const link = page.locator('a.sl-anchor-link[href="#caveats"]');
  await link.hover();
  await link.click({ modifiers: ['ControlOrMeta'] });
  await page.getByRole('button', { name: 'Copy for Slack', exact: true }).hover();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('mine');
});

test('the link of a heading says where the link is when nothing can be copied', async () => {
  const page = await site.open('/metrics/mau/', copying);
  await refuseCopying(page, 'everything');
  await page.locator('a.sl-anchor-link[href="#caveats"]').click();
  await says(page, 'Not copied; the link is in the address bar');
  expect(new URL(page.url()).hash).toBe('#caveats');
});
