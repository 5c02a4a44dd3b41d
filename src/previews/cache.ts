import { createHash } from 'node:crypto';
import { globSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sync } from 'write-file-atomic';
import type { Preview } from './preview.ts';

/** Where drawn cards are kept between builds. */
export const CACHE = 'node_modules/.cache/previews';

/** What decides how a card looks: our code, and the exact versions of the packages that draw it and bring the font. */
const drawing = () => [
  ...globSync('src/previews/*.ts', { exclude: ['**/*.test.ts'] }).sort(),
  'package.json',
  'src/settings/site.ts',
  'src/site/mark.svg',
];

/** The version of the drawing code, which changes with every byte of it. */
export function drawingVersion(files: readonly string[] = drawing()): string {
  return digest(files.map((file) => digest(readFileSync(file)).toString('hex')).join()).toString('hex');
}

/** The card as it was drawn before, or else drawn and kept now; `folder` has one file for each card and version. */
export async function cached(
  preview: Preview,
  version: string,
  draw: (preview: Preview) => Promise<Buffer>,
  folder = CACHE,
): Promise<Buffer> {
  const file = join(folder, digest(JSON.stringify([version, preview])).toString('hex'));
  const kept = read(file);
  if (kept) return kept;
  const png = await draw(preview);
  keep(file, png, folder);
  return png;
}

/** A kept file is the digest of the picture and then the picture, so that a half-written or changed file is never taken for whole. */
function read(file: string): Buffer | undefined {
  try {
    const bytes = readFileSync(file);
    const png = bytes.subarray(DIGEST);
    return digest(png).equals(bytes.subarray(0, DIGEST)) ? png : undefined;
  } catch {
    return undefined;
  }
}

/** Writes so that another build never reads half of it; a folder that cannot be written only costs time. */
function keep(file: string, png: Buffer, folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    sync(file, Buffer.concat([digest(png), png]), { fsync: false });
  } catch {
    return;
  }
}

const DIGEST = 32;

function digest(content: string | Buffer): Buffer {
  return createHash('sha256').update(content).digest();
}
