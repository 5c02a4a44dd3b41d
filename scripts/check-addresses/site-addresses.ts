import { nearest } from '../../src/problems/problem.ts';
import { isRetired, type BuiltPage } from '../lib/built-page.ts';

/** The pages that a built site publishes, by the addresses that the ledger writes for them. */
export type Site = ReadonlyMap<string, BuiltPage>;

/** The published pages among those of a built site. */
export function siteOf(pages: readonly BuiltPage[]): Site {
  return new Map(pages.filter(isPublished).map((page) => [addressOf(page), page]));
}

/** The page for missing addresses answers everywhere, so its own address promises nothing. */
export function isPublished({ address }: BuiltPage): boolean {
  return address !== '/404/';
}

/** An address as the ledger writes it: readable, but what would break a line is encoded. */
export function addressOf({ address }: Pick<BuiltPage, 'address'>, anchor?: string): string {
  const path = anchor === undefined ? address : `${address}#${anchor}`;
  return path.replace(/[\s%]/gu, encodeURIComponent);
}

/** The part of an address before the anchor. */
export function pageOf(address: string): string {
  return address.replace(/#.*$/s, '');
}

/** Ids that Starlight, Markdown and tabs give to parts of the frame or count up: they name no subject and change with their neighbors. */
export const passing = /^(?:_top$|starlight__|sl-|user-content-|footnote-label$|tab-(?:panel-)?\d+$)/;

/** Whether a page answers an anchor, written as in the ledger; a retired page answers every one. */
export function hasAnchor(page: BuiltPage, anchor: string): boolean {
  return isRetired(page) || page.anchors.some(({ id }) => addressOf({ address: '' }, id) === `#${anchor}`);
}

/** The page of a similar name beside one that is gone, or the page of its name in another folder. */
export function nearestPage(path: string, site: Site): string | undefined {
  const { folder, name } = partsOf(path);
  const others = [...site].map(([address, { refresh }]) => ({ address, refresh, ...partsOf(address) }));
  const beside = new Map(others.filter((other) => other.folder === folder).map((other) => [other.name, other.address]));
  const near = nearest(name, beside.keys());
  return near === undefined ? others.find((other) => other.name === name && other.refresh === undefined)?.address : beside.get(near);
}

/** `/metrics/` and `mau` of `/metrics/mau/`. */
function partsOf(path: string): { folder: string; name: string } {
  const end = path.replace(/\/$/, '');
  const cut = end.lastIndexOf('/') + 1;
  return { folder: end.slice(0, cut), name: end.slice(cut) };
}

/** The end of a message that names a similar address, if there is one. */
export function meant(address: string | undefined): string {
  return address === undefined ? '' : ` (did you mean \`${address}\`?)`;
}
