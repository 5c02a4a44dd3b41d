import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parse } from 'parse5';
import { elements } from '../../src/security/inline-code.ts';

/**
 * Bytes after `gzip -9` that a browser transfers for one page: until it has loaded, and then by itself as soon as it is idle;
 * and how many files hold up what it draws.
 */
export type PageBytes = { html: number; css: number; js: number; idle: number; blocking: number };

/** Weighs the page at `address` of the site built in `dist`, with an empty cache and before any interaction. */
export function pageBytes(dist: string, address: string): PageBytes {
  const read = (path: string) => readFileSync(join(dist, path), 'utf8');
  const weigh = (paths: Iterable<string>) => [...paths].reduce((sum, path) => sum + zipped(read(path)), 0);
  const html = read(`${address}index.html`);
  const { styles, scripts, blocking } = filesOf(html);
  const first = withImports(scripts, read);
  const later = [...first].filter((path) => read(path).includes('requestIdleCallback')).flatMap((path) => dynamicImports(path, read(path)));
  const idle = withImports(later, read).difference(first);
  return { html: zipped(html), css: weigh(styles), js: weigh(first), idle: weigh(idle), blocking: styles.size + blocking };
}

const zipped = (text: string) => gzipSync(text, { level: 9 }).length;

/** The style sheets and scripts that the HTML itself names; those for print alone hold up nothing and do not count. */
function filesOf(html: string): { styles: Set<string>; scripts: Set<string>; blocking: number } {
  const styles = new Set<string>();
  const scripts = new Set<string>();
  let blocking = 0;
  for (const { tagName, attrs } of elements(parse(html))) {
    const { rel, href, src, media, type, defer, async } = Object.fromEntries(attrs.map(({ name, value }) => [name, value]));
    if (tagName === 'script' && src) scripts.add(src);
    if (tagName === 'script' && src && type !== 'module' && defer === undefined && async === undefined) blocking += 1;
    if (tagName === 'link' && href && rel === 'modulepreload') scripts.add(href);
    if (tagName === 'link' && href && rel === 'stylesheet' && media !== 'print') styles.add(href);
  }
  return { styles, scripts, blocking };
}

function withImports(paths: Iterable<string>, read: (path: string) => string): Set<string> {
  // A set that grows while it is walked is walked to its end.
  const all = new Set(paths);
  for (const path of all) for (const imported of staticImports(path, read(path))) all.add(imported);
  return all;
}

function staticImports(path: string, script: string): string[] {
  return addresses(path, script, /\b(?:import|export)\s*(?:[\w$*{][^"'`();=]*?from\s*)?["'`](\.[^"'`]+)["'`]/g);
}

function dynamicImports(path: string, script: string): string[] {
  return addresses(path, script, /\bimport\(\s*["'`](\.[^"'`]+)["'`]\s*\)/g);
}

function addresses(path: string, script: string, pattern: RegExp): string[] {
  return [...script.matchAll(pattern)].map(([, address = '']) => posix.join(posix.dirname(path), address));
}
