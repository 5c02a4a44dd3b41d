import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { BuiltPage } from '../lib/built-page.ts';

/**
 * Bytes after `gzip -9` that a browser transfers for one page: until it has loaded, and then by itself as soon as it is idle;
 * and how many files hold up what it draws.
 */
export type PageBytes = { html: number; css: number; js: number; idle: number; blocking: number };

/** Weighs the pages and files of the site built in `dist`, with an empty cache and before any interaction; each file is read and weighed once. */
export function scalesOf(dist: string) {
  const read = remembered((path: string) => readFileSync(join(dist, path), 'utf8'));
  const fileBytes = remembered((path: string) => gzipSync(readFileSync(join(dist, path)), { level: 9 }).length);
  const imports = remembered((path: string) => addresses(path, read(path), staticImport));
  const weigh = (paths: Iterable<string>) => [...paths].reduce((sum, path) => sum + fileBytes(path), 0);
  const withImports = (paths: Iterable<string>) => {
    // A set that grows while it is walked is walked to its end.
    const all = new Set(paths);
    for (const path of all) for (const imported of imports(path)) all.add(imported);
    return all;
  };
  const pageBytes = ({ html, styles, scripts, blocking }: Pick<BuiltPage, 'html' | 'styles' | 'scripts' | 'blocking'>): PageBytes => {
    const first = withImports(scripts);
    const idling = [...first].filter((path) => read(path).includes('requestIdleCallback'));
    const idle = withImports(idling.flatMap((path) => addresses(path, read(path), dynamicImport))).difference(first);
    return {
      html: gzipSync(html, { level: 9 }).length,
      css: weigh(styles),
      js: weigh(first),
      idle: weigh(idle),
      blocking: styles.size + blocking,
    };
  };
  return { fileBytes, pageBytes };
}

const staticImport = /\b(?:import|export)\s*(?:[\w$*{][^"'`();=]*?from\s*)?["'`](\.[^"'`]+)["'`]/g;
const dynamicImport = /\bimport\(\s*["'`](\.[^"'`]+)["'`]\s*\)/g;

function addresses(path: string, script: string, pattern: RegExp): string[] {
  return [...script.matchAll(pattern)].map(([, address = '']) => posix.join(posix.dirname(path), address));
}

function remembered<Result>(work: (path: string) => Result): (path: string) => Result {
  const known = new Map<string, Result>();
  return (path) => {
    const result = known.get(path) ?? work(path);
    known.set(path, result);
    return result;
  };
}
