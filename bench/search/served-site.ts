import { preview } from 'astro';
import { chromium, type Browser } from 'playwright-core';
import { requireBuiltSite } from '../../scripts/lib/built-site.ts';
import { browserFlags, chromiumPath } from '../../scripts/lib/chromium.ts';

/** The built site, served as `npm start` does, and a browser to read it with. */
export type ServedSite = { origin: string; browser: Browser; close: () => Promise<void> };

/** Serves `dist/` and starts a browser, with more flags of its own where they are wanted; fails with a sentence when the site is not built. */
export async function serveSite(...flags: string[]): Promise<ServedSite> {
  requireBuiltSite('dist');
  const server = await preview({ root: '.', logLevel: 'error', server: { port: 4399 } });
  const browser = await chromium.launch({
    executablePath: await chromiumPath(),
    args: [...browserFlags, ...flags],
  });
  return {
    origin: `http://localhost:${server.port}`,
    browser,
    close: async () => {
      await browser.close();
      await server.stop();
    },
  };
}
