import { readFileSync } from 'node:fs';
import satori from 'satori';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { buildCatalog } from '../catalog/catalog.ts';
import { readContent } from '../read/read-content.ts';
import { cardOf, colors, size, statusColors, type CardElement } from './card.ts';
import { drawPreview, fonts, mark } from './draw.ts';
import { previewOf, type Preview } from './preview.ts';

const catalog = buildCatalog(readContent('content').entries);
const real = catalog.entries.flatMap((entry) => previewOf(entry, catalog) ?? []);
const lengthOf = ({ title, description = '' }: Preview) => title.length * 2 + description.length;
const longest = real.reduce((a, b) => (lengthOf(a) >= lengthOf(b) ? a : b));
const plain: Preview = { kind: 'Metric · Revenue', title: 'Users', description: 'Everybody who used it.' };

const hostile: Record<string, Partial<Preview>> = {
  'the longest real entry': longest,
  'one long word': { title: 'W'.repeat(300), description: 'W'.repeat(300), fact: 'W'.repeat(300) },
  'many long words': { title: 'internationalization '.repeat(20), description: 'responsibilities '.repeat(60) },
  'marks of HTML and SVG': {
    title: '<script>alert("&")</script> & &amp; ]]>',
    description: '</text></svg><image href="file:///etc/passwd"/>',
  },
  'emoji and other scripts': { title: 'نسبة 🎉 東京', description: '\u202Eabc \0 👩‍💻 \uD800' },
  'empty words': { title: '', description: '', fact: '', status: { id: 'draft', words: '' } },
};

/** The rows in which something is drawn in the margins at both sides, which are 60 pixels wide, or in those around the text. */
async function blots(png: Buffer): Promise<number[]> {
  const grays = await sharp(png).grayscale().raw().toBuffer();
  const flat = (pixels: Buffer) => pixels.every((pixel) => pixel === pixels[0]);
  return Array.from({ length: size.height }, (_, row) => row).filter((row) => {
    const pixels = grays.subarray(row * size.width, (row + 1) * size.width);
    const isClear = (row >= 14 && row < 38) || (row >= 490 && row < 540) || row >= 604;
    return !(isClear ? [pixels] : [pixels.subarray(0, 60), pixels.subarray(-60)]).every(flat);
  });
}

test.each(Object.entries(hostile))('draws %s at the right size, in less than 100 KB, with nothing in the margins', async (_, words) => {
  const png = await drawPreview({ ...plain, ...words });
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
  expect(png.length).toBeLessThan(100_000);
  expect(await blots(png)).toEqual([]);
});

test('draws what a card says', async () => {
  const [a, b, c] = await Promise.all([plain, { ...plain }, { ...plain, fact: 'Owned by Data' }].map(drawPreview));
  expect(a).toEqual(b);
  expect(a).not.toEqual(c);
});

/** A card in which no text is shortened to fit. */
function unbounded({ props, ...element }: CardElement): CardElement {
  const { lineClamp: _, ...style } = props.style;
  return { ...element, props: { ...props, style, ...(Array.isArray(props.children) && { children: props.children.map(unbounded) }) } };
}

test.each([
  ['Total user accounts by customer (monthly)', 'The number of user accounts that exist at each customer, month by month.'],
  ['Code intelligence weekly active users (Code intel WAU)', longest.description ?? ''],
  ['Percentage of the code that was written by Cody in one calendar month', `${'counted as product use '.repeat(7)}in one month.`],
  ['Users', `${'counted as product use '.repeat(8)}in one UTC calendar month.`],
])('shows `%s` whole', async (title, description) => {
  const card = cardOf({ ...plain, title, description }, mark);
  const [drawn, whole] = await Promise.all([card, unbounded(card)].map((element) => satori(element, { ...size, fonts })));
  // Not `toBe`: what would be printed is two long SVGs.
  expect(drawn === whole).toBe(true);
});

test('has the colors of the site', () => {
  const site = readFileSync('src/site/styles/tokens.css', 'utf8');
  const own = [...Object.values(colors), ...Object.values(statusColors)];
  expect(own.filter((color) => !site.includes(color))).toEqual([]);
});
