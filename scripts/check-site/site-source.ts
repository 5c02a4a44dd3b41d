import { existsSync } from 'node:fs';
import { addressOf, type Entry } from '../../src/catalog/entry.ts';
import { linksOf } from '../../src/catalog/references.ts';
import { readContent } from '../../src/read/read-content.ts';
import type { SourceOf } from './site-problems.ts';

const start = { line: 1, column: 1 };

/**
 * Says where a page of the built site is written: the entry's file, and for a link of its own the line of the link;
 * a page without an entry is written in `src/site/pages/`, and a link outside `<main>` in the navigation.
 */
export function sourceIndex(content: string): SourceOf {
  const entries = new Map<string, Entry>();
  for (const entry of readContent(content).entries) {
    const address = addressOf(entry);
    if (address !== undefined && 'title' in entry.data) entries.set(address, entry);
  }
  return (page, href) => {
    if (href !== undefined && !page.links.some((link) => link.href === href && link.inMain))
      return { file: 'src/settings/navigation.ts', ...start };
    const entry = entries.get(page.address);
    if (!entry) return { file: pageFile(page.address), ...start };
    const link = linksOf(entry).find(({ url }) => url === href);
    return { file: entry.file, ...(link?.at ?? start) };
  };
}

function pageFile(address: string): string {
  if (address.startsWith('/go/')) return 'src/site/pages/go/[name].astro';
  const path = `src/site/pages${address.replace(/\/$/, '')}`;
  const file = [`${path}.astro`, `${path}/index.astro`].find((candidate) => existsSync(candidate));
  return file ?? 'src/site/pages/[...moved].astro';
}
