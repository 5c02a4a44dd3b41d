import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { readPage } from './built-page.ts';
import { Failure } from './run.ts';
import type { BuiltSite } from '../check-site/site-problems.ts';

/** Fails with what to run when a folder holds no built site. */
export function requireBuiltSite(folder: string): void {
  if (!existsSync(join(folder, 'index.html'))) throw new Failure(`There is no built site in \`${folder}\`; run \`npm run build\` first.`);
}

/** Reads a built site from its folder; `404.html` has the address `/404/`. Fails where there is none. */
export function readBuiltSite(folder: string): BuiltSite {
  requireBuiltSite(folder);
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => join(item.parentPath, item.name).slice(join(folder).length).split(sep).join('/'));
  const pages = files
    .filter((file) => file.endsWith('.html'))
    .map((file) => readPage(addressOf(file), readFileSync(join(folder, file), 'utf8')));
  return { pages, files: new Set(files) };
}

function addressOf(file: string): string {
  return file === '/404.html' ? '/404/' : file.replace(/index\.html$/, '').replace(/\.html$/, '/');
}

/** The file of a page in the folder of a built site, by its address. */
export function fileOf(address: string): string {
  return address === '/404/' ? '404.html' : `${address.slice(1)}index.html`;
}
