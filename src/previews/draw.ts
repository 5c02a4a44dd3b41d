import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type satoriOf from 'satori';
import { cardOf, size } from './card.ts';
import type { Preview } from './preview.ts';

type Satori = { default: typeof satoriOf };

// They come from the project’s folder, wherever the bundle that holds this code runs: two are native and cannot be bundled, satori brings its own WebAssembly.
const require = createRequire(join(process.cwd(), 'package.json'));
const { default: satori } = require('satori') as Satori;
const sharp = require('sharp') as (typeof import('sharp'))['default'];
const { Resvg } = require('@resvg/resvg-js') as typeof import('@resvg/resvg-js');

/** The font in the three weights that cards use, each in two subsets. */
export const fonts = ([400, 600, 700] as const).flatMap((weight) => [
  font('Inter', 'latin', weight),
  font('Inter Extended', 'latin-ext', weight),
]);

/** The handbook’s mark as an address that holds the picture itself. */
export const mark = `data:image/svg+xml;base64,${readFileSync('src/site/mark.svg', 'base64')}`;

/** Draws a card as a PNG with a palette, a third of the size; glyphs become outlines, so that it looks the same on every machine. */
export async function drawPreview(preview: Preview): Promise<Buffer> {
  const svg = await satori(cardOf(preview, mark), { ...size, fonts });
  const { pixels, width, height } = new Resvg(svg, { font: { loadSystemFonts: false } }).render();
  return sharp(pixels, { raw: { width, height, channels: 4 } })
    .png({ palette: true, effort: 1, dither: 0 })
    .toBuffer();
}

function font(name: string, subset: string, weight: 400 | 600 | 700) {
  const data = readFileSync(require.resolve(`@fontsource/inter/files/inter-${subset}-${weight}-normal.woff`));
  return { name, weight, style: 'normal' as const, data };
}
