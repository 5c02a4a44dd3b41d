import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';

/** The built site in a browser. */
export type Site = {
  origin: string;
  browser: Browser;
  /** What failed on any page of the test: errors of scripts, and what the policy of a page refused. A test ends badly unless it empties this. */
  errors: string[];
  /** Opens a page in a window of its own, which is closed after the test. */
  open: (address: string, options?: BrowserContextOptions) => Promise<Page>;
  /** Opens a page in the window that the tests of a file share for the same options, in a third of the time, with nothing in storage and no route. */
  visit: (address: string, options?: BrowserContextOptions) => Promise<Page>;
};

const WIDE = { width: 1280, height: 800 };

/** Runs in the page. */
function forget(): void {
  localStorage.clear();
  sessionStorage.clear();
}

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
  const shared = new Map<string, Promise<Page>>();
  const newPage = async (options: BrowserContextOptions = {}) => {
    const context = await connected().newContext({ viewport: WIDE, ...options });
    context.on('weberror', (error) => errors.push(error.error().message));
    context.on('console', (message) => {
      if (message.text().includes('Content Security Policy')) errors.push(message.text());
    });
    return context.newPage();
  };
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((context) => context.close()));
    expect(errors.splice(0)).toEqual([]);
  });
  afterAll(async () => {
    for (const page of shared.values()) await page.then((it) => it.context().close());
  });
  return {
    origin,
    errors,
    get browser() {
      return connected();
    },
    open: async (address, options) => {
      const page = await newPage(options);
      opened.push(page.context());
      await page.goto(origin + address);
      return page;
    },
    visit: async (address, options) => {
      const key = JSON.stringify(options ?? {});
      const opening = shared.get(key) ?? newPage(options);
      shared.set(key, opening);
      const page = await opening;
      page.removeAllListeners();
      await page.unrouteAll();
      if (page.url().startsWith(origin)) await page.evaluate(forget);
      await page.mouse.move(0, 0);
      await page.setViewportSize(options?.viewport ?? WIDE);
      await page.goto(origin + address);
      return page;
    },
  };
}
