import { crc32, deflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** A picture of opaque RGBA pixels as a PNG with a palette, a third of the size; undefined where it has more than 256 shades. */
export function palettePng(rgba: Uint8Array, width: number, height: number): Buffer | undefined {
  const { palette, rows } = toPalette(rgba, width, height);
  if (palette.length > 256 * 3) return undefined;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits a pixel, each the number of a color of the palette.
  header.set([8, 3], 8);
  const data = deflateSync(rows);
  return Buffer.concat([SIGNATURE, chunk('IHDR', header), chunk('PLTE', palette), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))]);
}

type Shade = { number: number; color: number; at: number; votes: number };

/** Colors that are alike in the upper half of each channel become one, the one that most of their pixels have: the edges of letters lose what nobody sees. */
function toPalette(rgba: Uint8Array, width: number, height: number): { palette: Buffer; rows: Buffer } {
  const colors = new Uint32Array(Uint8Array.from(rgba).buffer);
  const shades = new Map<number, Shade>();
  // Each row starts with a byte that says how it is filtered: not at all.
  const rows = Buffer.alloc((width + 1) * height);
  for (let start = 0, end = 0; start < colors.length; start = end) {
    const row = Math.floor(start / width);
    while (end < (row + 1) * width && colors[end] === colors[start]) end++;
    rows.fill(vote(shades, colors[start] ?? 0, start, end - start), start + row + 1, end + row + 1);
  }
  return { rows, palette: Buffer.concat([...shades.values()].map(({ at }) => rgba.subarray(at * 4, at * 4 + 3))) };
}

/** The number of a color’s shade, after as many votes for the color as it has pixels in a row (Boyer and Moore’s majority vote). */
function vote(shades: Map<number, Shade>, color: number, at: number, pixels: number): number {
  const rough = color & 0xf0f0f0f0;
  const shade = shades.get(rough) ?? { number: shades.size, color, at, votes: 0 };
  shades.set(rough, shade);
  shade.votes += shade.color === color ? pixels : -pixels;
  if (shade.votes < 0) Object.assign(shade, { color, at, votes: -shade.votes });
  return shade.number;
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}
