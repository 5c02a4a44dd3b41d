import { existsSync } from 'node:fs';
import { preview } from 'astro';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { chromiumPath } from './chromium.ts';

/** The built site in a browser: opens pages of it, each in a window of its own that is closed after the test. */
export type Site = {
  origin: string;
  open: (address: string, options?: BrowserContextOptions) => Promise<Page>;
};

/** Serves `dist/` as `npm start` does and starts a browser, once for a test file. */
export function useSite(): Site {
  let browser: Browser;
  let server: Awaited<ReturnType<typeof preview>>;
  const site: Site = {
    origin: '',
    open: async (address, options) => {
      const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
      const page = await context.newPage();
      await page.goto(site.origin + address);
      return page;
    },
  };
  beforeAll(async () => {
    if (!existsSync('dist/index.html')) throw new Error('There is no built site in `dist/`; run `npm run build` first.');
    server = await preview({ root: '.', logLevel: 'error', server: { port: 4399 } });
    site.origin = `http://localhost:${server.port}`;
    browser = await chromium.launch({
      executablePath: await chromiumPath(),
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    });
  });
  afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));
  afterAll(async () => {
    await browser.close();
    await server.stop();
  });
  return site;
}
