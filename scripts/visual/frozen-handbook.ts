import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';

/** The text of a handbook as it was when its pictures were taken, with the day and the browser of that. */
export type FrozenHandbook = { day: string; browser: string; files: Record<string, string> };

/** Where the frozen handbook is kept: the pictures are of it, so that an edit of content changes none. */
export const frozenFile = 'tests/visual/handbook.json.gz';

/** Reads the frozen handbook. */
export function readFrozen(): FrozenHandbook {
  return JSON.parse(gunzipSync(readFileSync(frozenFile)).toString()) as FrozenHandbook;
}

/** Freezes the handbook in `content/` as it is now. */
export function freeze(day: string, browser: string): void {
  const found = readdirSync('content', { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
  const paths = found.map(({ parentPath, name }) => join(parentPath, name).replaceAll('\\', '/')).sort();
  const files = Object.fromEntries(paths.map((path) => [path, readFileSync(path, 'utf8')]));
  writeFileSync(frozenFile, gzipSync(JSON.stringify({ day, browser, files } satisfies FrozenHandbook), { level: 9 }));
}

/** Puts the frozen handbook into a copy of the site, in place of the content there. */
export function thaw({ files }: FrozenHandbook, site: string): void {
  rmSync(join(site, 'content'), { recursive: true, force: true });
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(site, path)), { recursive: true });
    writeFileSync(join(site, path), text);
  }
}
