import { inflateSync } from 'node:zlib';

/** The parts of a PNG by their names. */
export function chunksOf(png: Buffer): Record<string, Buffer> {
  const chunks: Record<string, Buffer> = {};
  for (let at = 8; at < png.length; at += png.readUInt32BE(at) + 12) {
    chunks[png.toString('latin1', at + 4, at + 8)] = png.subarray(at + 8, at + 8 + png.readUInt32BE(at));
  }
  return chunks;
}

/** The rows of a PNG of ours, each pixel as the number of its color in the palette. */
export function rowsOf(png: Buffer): Buffer[] {
  const length = png.readUInt32BE(16) + 1;
  const data = inflateSync(chunksOf(png)['IDAT'] ?? '');
  return Array.from({ length: data.length / length }, (_, row) => data.subarray(row * length + 1, (row + 1) * length));
}
