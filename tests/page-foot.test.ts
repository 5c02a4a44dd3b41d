import type { BrowserContextOptions } from 'playwright-core';
import { expect, test } from 'vitest';
import { site as settings } from '../src/settings/site.ts';
import { useSite } from './lib/site.ts';

const site = useSite();

const footLinks = async (address: string, options?: BrowserContextOptions) => {
  const page = await site.visit(address, options);
  return page.locator('footer .foot a').evaluateAll((links) => links.map((link) => `${link.textContent}: ${link.getAttribute('href')}`));
};

test('the foot of a page leads to the channel of the owner, the file, the data and a report of a problem, with the page and its version in it', async () => {
  const problem = new URLSearchParams({
    template: 'wrong-or-stale-definition.yml',
    title: 'Wrong or stale: Ask a question',
    page: '/handbook/ask-a-question/',
  });
  expect(await footLinks('/handbook/ask-a-question/', { javaScriptEnabled: false })).toEqual([
    '#analytics: /handbook/ask-a-question/#analytics',
    `Edit this page: ${settings.repository}/edit/${settings.branch}/content/handbook/ask-a-question.mdx`,
    `Edit the data: ${settings.repository}/edit/${settings.branch}/content/channels.yaml`,
    expect.stringMatching(new RegExp(`^Report a problem: .*${problem.toString().replace(/[.+?]/g, '\\$&')}&commit=[0-9a-z]{7,12}$`)),
  ]);
});

test('the foot of the glossary leads to the folder and to a new definition', async () => {
  expect(await footLinks('/metrics/')).toEqual([
    `See the files: ${settings.repository}/tree/${settings.branch}/content/metrics`,
    expect.stringMatching(new RegExp(`^Suggest a definition: ${settings.repository}/new/${settings.branch}/content/metrics\\?`)),
    expect.stringMatching(/^Report a problem: /),
  ]);
});

test('there is no foot where no page is', async () => {
  expect(await footLinks('/no-such-page/')).toEqual([]);
  expect(await footLinks('/search/')).toEqual([]);
});
