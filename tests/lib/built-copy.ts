import { readFileSync, existsSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { BrowserContext } from 'playwright-core';

/** Where a window finds a site that no server serves. */
export const COPY = 'https://copy.example';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.ics': 'text/calendar',
};

/** Gives a window the built site in `dist` at `COPY`. */
export async function serveCopy(context: BrowserContext, dist: string): Promise<void> {
  await context.route(`${COPY}/**`, (route) => {
    const path = join(dist, decodeURIComponent(new URL(route.request().url()).pathname));
    const file = existsSync(path) && statSync(path).isDirectory() ? join(path, 'index.html') : path;
    if (!existsSync(file)) return route.fulfill({ status: 404 });
    return route.fulfill({ body: readFileSync(file), contentType: types[extname(file)] ?? 'application/octet-stream' });
  });
}
