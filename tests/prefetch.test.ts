import type { CDPSession } from 'playwright-core';
import { expect, test } from 'vitest';
import { useSite } from './lib/site.ts';

const site = useSite();

/** The addresses that the browser prepares, as its developer tools report them. */
async function readied(session: CDPSession): Promise<string[]> {
  const paths: string[] = [];
  await session.send('Preload.enable');
  // A browser that is being tested does not render ahead, and fetches ahead in place of that.
  session.on('Preload.prefetchStatusUpdated', ({ key, status }) => {
    if (status === 'Ready') paths.push(new URL(key.url).pathname);
  });
  return paths;
}

test('the page that the pointer rests on is ready before it is opened', async () => {
  const page = await site.open('/metrics/dau-mau/');
  const paths = await readied(await page.context().newCDPSession(page));
  await page.locator('.not-same a[href="/metrics/dau-wau/"]').hover();
  await expect.poll(() => paths).toContain('/metrics/dau-wau/');
  await page.locator('.not-same a[href="/metrics/dau-wau/"]').click();
  await page.waitForURL('**/metrics/dau-wau/');
  const delivered = await page.evaluate(
    () => (performance.getEntriesByType('navigation')[0] as unknown as { deliveryType: string }).deliveryType,
  );
  expect(delivered).toBe('navigational-prefetch');
});

test('files, redirects, searches and other sites are never made ready', async () => {
  const page = await site.open('/metrics/dau-mau/');
  const paths = await readied(await page.context().newCDPSession(page));
  await page.evaluate(() => {
    const addresses = ['/metrics/mau.md', '/go/mau/', '/search/?q=mau', '/metrics/mau/?x=1', 'https://example.com/'];
    document
      .querySelector('main')
      ?.prepend(...addresses.map((href) => Object.assign(document.createElement('a'), { href, textContent: href, className: 'probe' })));
  });
  for (const link of await page.locator('.probe').all()) {
    await link.hover();
    await page.waitForTimeout(400);
  }
  await page.locator('.not-same a[href="/metrics/dau-wau/"]').hover();
  await expect.poll(() => paths).toContain('/metrics/dau-wau/');
  expect([...new Set(paths)]).toEqual(['/metrics/dau-wau/']);
});

test('where a browser knows no speculation rules, the page that the pointer rests on is fetched', async () => {
  const page = await site.open('/404.html');
  await page.addInitScript(() => {
    HTMLScriptElement.supports = () => false;
  });
  await page.goto(`${site.origin}/metrics/dau-mau/`);
  await page.locator('.not-same a[href="/metrics/dau-wau/"]').hover();
  await page.locator('.see-it a.button').hover();
  const fetched = page.locator('link[rel=prefetch]');
  expect(await fetched.evaluateAll((all) => all.map((link) => link.getAttribute('href')))).toEqual(['/metrics/dau-wau/']);
});
