/** What a page can be told of a search: what was asked, how many results there were, whether there was an answer, and what was opened, if anything. */
export type SearchTold = { query: string; results: number; answered: boolean; opened: string | undefined };

/**
 * Tells the page of a search that ended: a result was opened, or the box was left.
 * Nothing is sent anywhere: a site's owner may listen for `handbook:search` on the document.
 */
export function tellSearch(detail: SearchTold): void {
  document.dispatchEvent(new CustomEvent<SearchTold>('handbook:search', { detail }));
}
