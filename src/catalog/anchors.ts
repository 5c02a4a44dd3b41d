import GithubSlugger from 'github-slugger';
import type { Catalog } from './catalog.ts';
import type { Entry } from './entry.ts';
import { flat, pageSections } from './page-sections.ts';

/** A heading of a page and the anchor that it has on the site. */
export type Anchor = { text: string; anchor: string };

/** The headings of an entry's prose with their anchors, as the site makes them; the address ledger shows if it ever makes them differently. */
export function proseAnchors({ prose }: Entry): Anchor[] {
  const slugger = new GithubSlugger();
  return prose.headings.map(({ text }) => ({ text, anchor: slugger.slug(text) }));
}

/** Every anchor of an entry's page: of its prose, and of the sections that are made from its fields. */
export function anchorsOf(entry: Entry, catalog: Catalog): string[] {
  const { before, after } = pageSections(entry, catalog);
  return [...proseAnchors(entry).map(({ anchor }) => anchor), ...flat([...before, ...after]).map(({ id }) => id)];
}
