import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core';
import { afterEach, beforeAll, expect, inject } from 'vitest';

/** The built site in a browser: opens pages of it, each in a window of its own that is closed after the test. */
export type Site = {
  origin: string;
  browser: Browser;
  /** What failed on any page of the test: errors of scripts, and what the policy of a page refused. A test ends badly unless it empties this. */
  errors: string[];
  open: (address: string, options?: BrowserContextOptions) => Promise<Page>;
};

/** One connection for all test files of a worker. */
let connection: Promise<Browser> | undefined;

/** The built site, and the browser that all test files share; another origin serves another site. */
export function useSite(origin = inject('origin')): Site {
  let browser: Browser | undefined;
  const connected = () => {
    if (!browser) throw new Error('Unexpected use of the browser before the tests, expected it inside of one');
    return browser;
  };
  beforeAll(async () => {
    browser = await (connection ??= chromium.connect(inject('browser')));
  });
  const errors: string[] = [];
  const opened: BrowserContext[] = [];
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((context) => context.close()));
    expect(errors.splice(0)).toEqual([]);
  });
  return {
    origin,
    errors,
    get browser() {
      return connected();
    },
    open: async (address, options) => {
      const context = await connected().newContext({ viewport: { width: 1280, height: 800 }, ...options });
      opened.push(context);
      context.on('weberror', (error) => errors.push(error.error().message));
      context.on('console', (message) => {
        if (message.text().includes('Content Security Policy')) errors.push(message.text());
      });
      const page = await context.newPage();
      await page.goto(origin + address);
      return page;
    },
  };
}
