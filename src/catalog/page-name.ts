import { proseAnchors } from './anchors.ts';
import type { Catalog } from './catalog.ts';
import { addressOf, titleOf, type Entry } from './entry.ts';
import { flat, pageSections } from './page-sections.ts';

/** A page that lists entries or a section of one, as much of it as its name needs. */
export type NamedPage = { address: string; title: string };

/** What an address of the site leads to, in words: the page, and the section of it where one is meant; undefined for a page that is neither an entry nor a list. */
export function pageName(address: string, catalog: Catalog, lists: readonly NamedPage[]): string | undefined {
  const [path = '', anchor = ''] = address.split('#');
  const entry = catalog.entries.find((other) => 'title' in other.data && addressOf(other) === path);
  if (!entry) return (lists.find((list) => list.address === address) ?? lists.find((list) => list.address === path))?.title;
  const channel = catalog.of('channels').get(anchor);
  if (channel && addressOf(channel) === address) return titleOf(channel);
  const section = sectionTitle(entry, anchor, catalog);
  const page = titleOf(entry);
  // A section that says the name of its page needs it no second time.
  return section?.startsWith(page) ? section : [page, ...(section === undefined ? [] : [section])].join(': ');
}

function sectionTitle(entry: Entry, anchor: string, catalog: Catalog): string | undefined {
  const { before, after } = pageSections(entry, catalog);
  const made = flat([...before, ...after]).find(({ id }) => id === anchor)?.title;
  return made ?? proseAnchors(entry).find((heading) => heading.anchor === anchor)?.text;
}
