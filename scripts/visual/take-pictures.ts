import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import sharp from 'sharp';
import type { View } from './page-kinds.ts';

/** Flags that make a browser draw letters and colors the same on every machine. */
export const drawingFlags = ['--font-render-hinting=none', '--disable-lcd-text', '--force-color-profile=srgb', '--hide-scrollbars'];

const weights = [400, 600, 700];
const fontOf = (weight: number) => `node_modules/@fontsource/inter/files/inter-latin-${weight}-normal.woff2`;

/** One font for all text, since machines have different ones; nothing moves, and what tells of git and of the day is not shown. */
const stillness = `${weights
  .map((weight) => `@font-face { font-family: Pictures; font-weight: ${weight}; src: url('/pictures-${weight}.woff2'); }`)
  .join('\n')}
*, *::before, *::after { font-family: Pictures !important; animation: none !important; transition: none !important; caret-color: transparent !important; }
.foot { visibility: hidden; }`;

/** Takes the picture of a view of the site at `origin`: a WebP of few colors, small enough to keep in git. */
export async function takePicture(browser: Browser, origin: string, day: string, view: View): Promise<Buffer> {
  const context = await browser.newContext({
    viewport: view.window,
    colorScheme: view.scheme,
    reducedMotion: 'reduce',
    locale: 'en-US',
    timezoneId: 'UTC',
    // The policy of the pages forbids the style sheet above.
    bypassCSP: true,
  });
  try {
    const page = await openStill(context, origin + view.kind.address, day);
    await view.kind.after?.(page);
    await page.evaluate(() => document.fonts.ready);
    const few = await sharp(await page.screenshot({ animations: 'disabled' }))
      .png({ palette: true, colours: 16, dither: 0, effort: 10 })
      .toBuffer();
    return await sharp(few).webp({ lossless: true, effort: 6 }).toBuffer();
  } finally {
    await context.close();
  }
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
