/** A link as far as it matters here. */
export type LinkAddress = { origin: string; pathname: string; hash: string; search: string };

/** The folders whose pages are entries. */
const entryPath = /^\/(?:metrics|reports|tools|personas|capabilities|data-sources|handbook)\/[^/]+\/$/;

/**
 * Whether a link leads to an entry that has a card: another page of this site, as a whole.
 * A link to a section is left out, since the card would describe something else than what is linked.
 */
export function hasCard({ origin, pathname, hash, search }: LinkAddress, here: LinkAddress): boolean {
  const isPage = origin === here.origin && entryPath.test(pathname) && pathname !== '/metrics/by-domain/';
  return isPage && pathname !== here.pathname && hash === '' && search === '';
}
