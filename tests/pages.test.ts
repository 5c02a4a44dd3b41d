import AxeBuilder from '@axe-core/playwright';
import { describe, expect, test } from 'vitest';
import { mainText } from './lib/main-text.ts';
import { useSite } from './lib/site.ts';

const pages = {
  home: '/',
  'a metric': '/metrics/dau-mau/',
  'the glossary index': '/metrics/',
  'the support model': '/handbook/support-model/',
  'a tool': '/tools/looker/',
  'a report': '/reports/company-dau-mau/',
  'a data source': '/data-sources/pings/',
  'a persona': '/personas/viewer/',
  'the field reference': '/contributing/fields/',
  'the page of checks': '/contributing/checks/',
  'the page of changes': '/changes/',
  'the request form': '/ask/',
  'the guide for editors': '/handbook/editing/',
  'the page of all results': '/search/?q=retention',
  'the page for missing addresses': '/no-such-page/',
};

const site = useSite();

describe.each(Object.entries(pages))('%s', (_, address) => {
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

  test.each(['light', 'dark'] as const)('has no accessibility violation in %s', async (colorScheme) => {
    const page = await site.open(address, { colorScheme });
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([]);
  });

  test.each([390, 768, 1440])('does not scroll sideways at %d pixels', async (width) => {
    const page = await site.open(address, { viewport: { width, height: 844 } });
    expect(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')).toBe(0);
  });
});

// The page of all results is made by JavaScript; what it offers without is in `search.test.ts`.
test.each(Object.entries(pages).filter(([, address]) => !address.startsWith('/search/')))(
  '%s says the same without JavaScript',
  async (_, address) => {
    const withScript = await site.open(address);
    const without = await site.open(address, { javaScriptEnabled: false });
    const text = await mainText(without);
    expect(text.length).toBeGreaterThan(100);
    expect(text).toBe(await mainText(withScript));
  },
);
