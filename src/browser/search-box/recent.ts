const KEY = 'handbook:searches';
const LONGEST_LIST = 6;

/** The searches that led somewhere, the latest first. They stay in this browser. */
export function recentSearches(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter((query): query is string => typeof query === 'string').slice(0, LONGEST_LIST) : [];
  } catch {
    return [];
  }
}

/** Puts a search first in the list. */
export function rememberSearch(query: string): void {
  const text = query.trim();
  if (text) keep([text, ...recentSearches().filter((known) => known.toLowerCase() !== text.toLowerCase())]);
}

/** Takes one search out of the list, or all of them. */
export function forgetSearch(query?: string): void {
  keep(query === undefined ? [] : recentSearches().filter((known) => known !== query));
}

function keep(list: readonly string[]): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(list.slice(0, LONGEST_LIST)));
  } catch {
    // A browser that stores nothing forgets the list with the page.
  }
}
