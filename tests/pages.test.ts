import { describe, expect, test } from 'vitest';
import { mainText } from './lib/main-text.ts';
import { pageKinds } from './lib/page-kinds.ts';
import { useSite } from './lib/site.ts';

const site = useSite();

describe.each(Object.entries(pageKinds))('%s', (_, address) => {
  test('renders without an error on the console and without a request to another origin', async () => {
    const page = await site.open('/404.html');
    const errors: string[] = [];
    const foreign: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    page.on('console', (message) => {
      // The one error that the page for missing addresses is there for.
      if (message.type() === 'error' && !message.text().includes('status of 404')) errors.push(message.text());
    });
    page.on('request', (request) => {
      if (!request.url().startsWith(site.origin)) foreign.push(request.url());
    });
    await page.goto(site.origin + address, { waitUntil: 'networkidle' });
    expect(errors).toEqual([]);
    expect(foreign).toEqual([]);
    expect(await page.locator('h1').count()).toBe(1);
  });

  test.each([390, 768, 1440])('does not scroll sideways at %d pixels', async (width) => {
    const page = await site.open(address, { viewport: { width, height: 844 } });
    expect(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')).toBe(0);
  });
});

// The page of all results is made by JavaScript; what it offers without is in `search.test.ts`.
test.each(Object.entries(pageKinds).filter(([, address]) => !address.startsWith('/search/')))(
  '%s says the same without JavaScript',
  async (_, address) => {
    const withScript = await site.open(address);
    const without = await site.open(address, { javaScriptEnabled: false });
    const text = await mainText(without);
    expect(text.length).toBeGreaterThan(100);
    expect(text).toBe(await mainText(withScript));
  },
);
