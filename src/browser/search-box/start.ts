import type { NameIndex } from '../../search/name-index.ts';
import { button, element } from './element.ts';

const STORED = 'handbook:searches';
const LONGEST_LIST = 6;

/** The searches that led somewhere, the latest first. They never leave this browser. */
function recentSearches(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(STORED) ?? '[]');
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
    localStorage.setItem(STORED, JSON.stringify(list.slice(0, LONGEST_LIST)));
  } catch {
    // A browser that stores nothing forgets the list with the page.
  }
}

/** What the reader can do in an empty box: search again, or take a search out of the list, or all of them. */
export type StartActions = { search: (query: string) => void; forget: (query?: string) => void };

/** What an empty box shows: the latest searches, and what the handbook refers to most, which is left out where the page shows it itself (`index` undefined). */
export function drawStart(index: NameIndex | undefined, { search, forget }: StartActions): Node[] {
  const recent = recentSearches().map((query) => [
    button(
      query,
      () => {
        search(query);
      },
      { class: 'as-link', 'data-result': '' },
    ),
    button(
      '×',
      () => {
        forget(query);
      },
      { 'aria-label': `Remove ${query}`, class: 'remove' },
    ),
  ]);
  const removeAll = button(
    'Remove all',
    () => {
      forget();
    },
    { class: 'as-link' },
  );
  const often = [...(index?.findables ?? [])].filter(({ kind }) => kind === 'definition').sort((a, b) => b.weight - a.weight);
  const links = often
    .slice(0, 8)
    .map(({ address, title, abbreviation }) => [element('a', { href: address, 'data-result': '' }, abbreviation ?? title)]);
  return [...drawList('Recent searches', 'recent', recent, removeAll), ...drawList('Often referred to', 'often', links)];
}

function drawList(title: string, name: string, items: readonly (readonly Node[])[], ...after: readonly Node[]): Node[] {
  if (items.length === 0) return [];
  const list = element('ul', { class: name }, ...items.map((item) => element('li', {}, ...item)));
  return [element('section', { 'aria-label': title }, element('h2', { class: 'kind' }, title), list, ...after)];
}
