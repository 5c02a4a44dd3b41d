import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveSite, type ServedSite } from '../scripts/lib/served-site.ts';
import { barriers, bringAxe } from './lib/barriers.ts';
import { builtPages, oneOfEach } from './lib/built-pages.ts';
import { pageKinds } from './lib/page-kinds.ts';

const { read, leading } = builtPages();
const wide = { width: 1280, height: 800 };
const phone = { width: 390, height: 844 };

let served: ServedSite;
/** Windows that no test uses now: opening one takes longer than axe does. */
const idle: Page[] = [];

beforeAll(async () => {
  served = await serveSite();
});
afterAll(() => served.close());

async function newWindow(): Promise<Page> {
  const context = await served.browser.newContext({ colorScheme: 'light' });
  await bringAxe(context);
  return context.newPage();
}

/** What axe finds at an address, after what a reader does there. */
async function found(address: string, viewport: typeof wide, act?: (page: Page) => Promise<unknown>): Promise<string[]> {
  const page = idle.pop() ?? (await newWindow());
  await page.setViewportSize(viewport);
  await page.goto(served.origin + address);
  await act?.(page);
  const all = await barriers(page);
  idle.push(page);
  return all;
}

test.concurrent.for(read)('%s has no barrier, in light and dark', async (address) => {
  expect(await found(address, wide)).toEqual([]);
});

test.concurrent.for(Object.entries(pageKinds))('%s has none on a phone', async ([, address]) => {
  expect(await found(address, phone)).toEqual([]);
});

test.for(oneOfEach(leading))('%s has none in the moment before it leads on', async (address) => {
  const page = await newWindow();
  await page.route(`**${address}`, async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace(/<script data-to.*?<\/script>|<meta http-equiv="refresh".*?>/g, '');
    await route.fulfill({ response, body });
  });
  await page.goto(served.origin + address);
  expect(await barriers(page)).toEqual([]);
});

describe('what opens on a page has none:', () => {
  test.for([wide, phone])('the box with what was found, %o', async (viewport) => {
    const typed = async (page: Page) => {
      await page.keyboard.press('/');
      await page.keyboard.type('users');
      await page.locator('dialog[open] [data-result]').first().waitFor();
    };
    expect(await found('/metrics/mau/', viewport, typed)).toEqual([]);
  });

  test('the menu of a phone', async () => {
    expect(await found('/metrics/mau/', phone, (page) => page.getByRole('button', { name: 'Menu' }).click())).toEqual([]);
  });

  test('the contents of a page on a phone', async () => {
    expect(await found('/handbook/vision/', phone, (page) => page.locator('#starlight__mobile-toc summary').click())).toEqual([]);
  });
});
