import { availableParallelism } from 'node:os';
import { chromium } from 'playwright-core';
import { chromiumPath } from '../lib/chromium.ts';
import { hostFiles } from '../lib/static-host.ts';
import { drawingFlags, takePicture } from './take-pictures.ts';
import type { View } from './page-kinds.ts';

/** The folder of the kept pictures. */
export const pictureFolder = 'tests/visual/pictures';

/** Takes the pictures of the wanted views of a built site, some at a time, and hands each on as soon as it is there; gives the version of the browser. */
export async function takePictures(
  dist: string,
  day: string,
  wanted: readonly View[],
  got: (view: View, picture: Buffer, browser: string) => Promise<void> | void,
): Promise<string> {
  const host = await hostFiles(dist);
  const browser = await chromium.launch({
    executablePath: await chromiumPath(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', ...drawingFlags],
  });
  try {
    const waiting = [...wanted];
    const worker = async () => {
      for (let view = waiting.shift(); view; view = waiting.shift())
        await got(view, await takePicture(browser, host.origin, day, view), browser.version());
    };
    await Promise.all(Array.from({ length: availableParallelism() + 1 }, worker));
    return browser.version();
  } finally {
    await browser.close();
    await host.close();
  }
}
