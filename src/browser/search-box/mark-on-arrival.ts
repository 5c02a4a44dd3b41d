/** The query parameter that carries the words to be marked to the page on which they were found. */
export const MARK = 'mark';

/**
 * Makes a link carry the words that were searched, so that the page marks them.
 * It is done when the link is followed, and not before: its address stays clean, so that a copied one names the page and nothing else.
 */
export function markOnArrival(link: HTMLAnchorElement, words: readonly string[]): void {
  if (link.origin !== location.origin || words.length === 0) return;
  const address = new URL(link.href);
  address.searchParams.set(MARK, words.join(' '));
  link.href = address.href;
}

/** Where a link leads, without the words that it may carry: from the root for a page of the site. */
export function plainAddress(link: HTMLAnchorElement): string {
  const address = new URL(link.href);
  address.searchParams.delete(MARK);
  return address.origin === location.origin ? address.pathname + address.search + address.hash : address.href;
}
