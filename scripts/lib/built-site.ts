import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { readPage, type BuiltPage } from './built-page.ts';
import { Failure } from './run.ts';

/** A built site: its pages, and the size in bytes of every file in it, by its path from the root with a leading slash. */
export type BuiltSite = { pages: BuiltPage[]; files: ReadonlyMap<string, number> };

/** What a call of a command says of the built site. */
type SiteCall = { values: { site: string }; at: (path: string) => string };

/** The site that was read last, with what its files looked like then: the checks of one process read it once. */
let last: { state: string; site: BuiltSite } | undefined;

/** Fails with what to run when a folder holds no built site; `name` is what the caller calls it. */
export function requireBuiltSite(folder: string, name = folder): void {
  if (!existsSync(join(folder, 'index.html'))) throw new Failure(`There is no built site in \`${name}\`; run \`npm run build\` first.`);
}

/** The absolute path of the folder that `--site` gives; fails where it holds no built site. */
export function siteFolder({ values, at }: SiteCall): string {
  requireBuiltSite(at(values.site), values.site);
  return at(values.site);
}

/** Reads the built site of the folder that `--site` gives; `404.html` has the address `/404/`. Fails where there is none. */
export function readBuiltSite(call: SiteCall): BuiltSite {
  const folder = siteFolder(call);
  const found = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => join(item.parentPath, item.name))
    .map((file) => ({ path: file.slice(folder.length).split(sep).join('/'), stat: statSync(file) }));
  const state = [folder, ...found.map(({ path, stat }) => `${path} ${stat.size} ${stat.mtimeMs}`)].join('\n');
  if (last?.state !== state) {
    const pages = found
      .filter(({ path }) => path.endsWith('.html'))
      .map(({ path }) => readPage(addressOf(path), readFileSync(join(folder, path), 'utf8')));
    last = { state, site: { pages, files: new Map(found.map(({ path, stat }) => [path, stat.size])) } };
  }
  return last.site;
}

function addressOf(file: string): string {
  return file === '/404.html' ? '/404/' : file.replace(/index\.html$/, '').replace(/\.html$/, '/');
}
