import { preview } from 'astro';
import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { requireBuiltSite } from '../../scripts/lib/built-site.ts';
import { browserFlags, chromiumPath } from '../../scripts/lib/chromium.ts';
import { hostFiles } from '../../scripts/lib/static-host.ts';
import { writeFrozen } from '../../scripts/visual/frozen-site.ts';

declare module 'vitest' {
  // Only an interface can be added to.
  // oxlint-disable-next-line typescript/consistent-type-definitions
  interface ProvidedContext {
    /** The address of the built site, as `npm start` serves it. */
    origin: string;
    /** The frozen handbook, see `writeFrozen`: its address answers when it is built, and `folder` is complete then. */
    frozen: { origin: string; folder: string };
    /** Where the browser of all test files takes commands. */
    browser: string;
  }
}

/**
 * Serves `dist/` and the frozen handbook, and starts one browser for all test files: doing so in each would take longer than most of the tests.
 * The frozen handbook is built when it is first asked for; `npm test` builds it at once, so that no test waits long for it.
 */
export default async function serve({ provide }: TestProject): Promise<() => Promise<void>> {
  requireBuiltSite('dist');
  const frozen = writeFrozen();
  const frozenHost = await hostFiles(frozen.dist, frozen.build);
  if (process.env['npm_lifecycle_event'] === 'test') void fetch(frozenHost.origin);
  const server = await preview({ root: '.', logLevel: 'error', server: { port: 4399 } });
  const browser = await chromium.launchServer({ executablePath: await chromiumPath(), args: browserFlags });
  provide('origin', `http://localhost:${server.port}`);
  provide('frozen', { origin: frozenHost.origin, folder: frozen.folder });
  provide('browser', browser.wsEndpoint());
  return async () => {
    await browser.close();
    await Promise.all([server.stop(), frozenHost.close()]);
    frozen.remove();
  };
}
