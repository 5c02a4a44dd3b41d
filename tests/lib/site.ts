import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { serveSite, type ServedSite } from '../../scripts/lib/served-site.ts';

/** The built site in a browser: opens pages of it, each in a window of its own that is closed after the test. */
export type Site = {
  origin: string;
  open: (address: string, options?: BrowserContextOptions) => Promise<Page>;
};

/** Serves `dist/` as `npm start` does and starts a browser, once for a test file. */
export function useSite(): Site {
  let served: ServedSite;
  const site: Site = {
    origin: '',
    open: async (address, options) => {
      const context = await served.browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
      const page = await context.newPage();
      await page.goto(site.origin + address);
      return page;
    },
  };
  beforeAll(async () => {
    served = await serveSite();
    site.origin = served.origin;
  });
  afterEach(() => Promise.all(served.browser.contexts().map((context) => context.close())));
  afterAll(() => served.close());
  return site;
}
