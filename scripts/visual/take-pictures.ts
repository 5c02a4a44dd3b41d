import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import sharp from 'sharp';
import type { View } from './page-kinds.ts';

/** The folder of the kept pictures. */
export const pictureFolder = 'tests/visual/pictures';

const weights = [400, 600, 700];
const fontOf = (weight: number) => `node_modules/@fontsource/inter/files/inter-latin-${weight}-normal.woff2`;

/** One font for all text, since machines have different ones; nothing moves, and what depends on git and on the day is not shown. */
const stillness = `${weights
  .map((weight) => `@font-face { font-family: Pictures; font-weight: ${weight}; src: url('/pictures-${weight}.woff2'); }`)
  .join('\n')}
*, *::before, *::after { font-family: Pictures !important; animation: none !important; transition: none !important; caret-color: transparent !important; }
.foot { visibility: hidden; }`;

/**
 * Takes the pictures of the wanted views of the site at `origin`, some at a time, and hands each on as soon as it is there, as a PNG of few colors.
 * A page is opened once in each window: only its theme changes between two pictures of it.
 */
export async function takePictures(
  browser: Browser,
  origin: string,
  day: string,
  wanted: readonly View[],
  got: (view: View, picture: Buffer) => Promise<void> | void,
): Promise<void> {
  const waiting = [...Map.groupBy(wanted, ({ kind, window }) => `${kind.name} ${window.width}`).values()];
  const worker = async () => {
    for (let views = waiting.shift(); views; views = waiting.shift()) {
      const [first] = views;
      if (!first) continue;
      const context = await browser.newContext({
        viewport: first.window,
        colorScheme: first.scheme,
        reducedMotion: 'reduce',
        locale: 'en-US',
        timezoneId: 'UTC',
        // The policy of the pages forbids the style sheet above.
        bypassCSP: true,
      });
      try {
        const page = await openStill(context, origin + first.kind.address, day);
        await first.kind.after?.(page);
        await page.evaluate(() => document.fonts.ready);
        // A page marks the section that is in sight when it has nothing else to do.
        await page.evaluate(() => new Promise((resolve) => requestIdleCallback(() => requestAnimationFrame(resolve))));
        // The navigation was scrolled to this page before its text had the font of the pictures.
        await page.locator('.sidebar-pane').evaluateAll((panes) => {
          for (const pane of panes) pane.scrollTop = 0;
        });
        for (const view of views) {
          await page.evaluate((theme) => (document.documentElement.dataset['theme'] = theme), view.scheme);
          await got(view, await fewColors(await page.screenshot({ animations: 'disabled' })));
        }
      } finally {
        await context.close();
      }
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() + 1 }, worker));
}

/** A picture as it is kept: a WebP that shows the same in fewer bytes. */
export function asWebp(picture: Buffer): Promise<Buffer> {
  return sharp(picture).webp({ lossless: true, effort: 6 }).toBuffer();
}

function fewColors(screenshot: Buffer): Promise<Buffer> {
  return sharp(screenshot).png({ palette: true, colours: 16, dither: 0, effort: 1, compressionLevel: 1 }).toBuffer();
}

async function openStill(context: BrowserContext, address: string, day: string): Promise<Page> {
  for (const weight of weights)
    await context.route(`**/pictures-${weight}.woff2`, (route) =>
      route.fulfill({ body: readFileSync(fontOf(weight)), contentType: 'font/woff2' }),
    );
  const page = await context.newPage();
  await page.clock.setFixedTime(new Date(`${day}T12:00:00Z`));
  await page.goto(address, { waitUntil: 'load' });
  await page.addStyleTag({ content: stillness });
  await page.evaluate(
    (faces) => Promise.all(faces.map((face) => document.fonts.load(face))),
    weights.map((weight) => `${weight} 16px Pictures`),
  );
  return page;
}
