import type { NameIndex } from '../../search/name-index.ts';
import { button, element } from './element.ts';
import { recentSearches } from './recent.ts';

/** What the reader can do in an empty box: search again, or take a search out of the list, or all of them. */
export type StartActions = { search: (query: string) => void; forget: (query?: string) => void };

/** What an empty box shows: the latest searches, and what the handbook refers to most, which is left out where the page says it itself (`index` undefined). */
export function drawStart(index: NameIndex | undefined, actions: StartActions): Node[] {
  const recent = recentSearches();
  const often = [...(index?.findables ?? [])].filter(({ kind }) => kind === 'definition').sort((a, b) => b.weight - a.weight);
  return [
    ...(recent.length > 0
      ? [
          element(
            'section',
            { 'aria-label': 'Recent searches' },
            element('h2', { class: 'kind' }, 'Recent searches'),
            element(
              'ul',
              { class: 'recent' },
              ...recent.map((query) =>
                element(
                  'li',
                  {},
                  button(
                    query,
                    () => {
                      actions.search(query);
                    },
                    { class: 'as-link', 'data-result': '' },
                  ),
                  button(
                    '×',
                    () => {
                      actions.forget(query);
                    },
                    { 'aria-label': `Remove ${query}`, class: 'remove' },
                  ),
                ),
              ),
            ),
            button(
              'Remove all',
              () => {
                actions.forget();
              },
              { class: 'as-link' },
            ),
          ),
        ]
      : []),
    ...(often.length > 0
      ? [
          element(
            'section',
            { 'aria-label': 'Often referred to' },
            element('h2', { class: 'kind' }, 'Often referred to'),
            element(
              'ul',
              { class: 'often' },
              ...often
                .slice(0, 8)
                .map(({ address, title, abbreviation }) =>
                  element('li', {}, element('a', { href: address, 'data-result': '' }, abbreviation ?? title)),
                ),
            ),
          ),
        ]
      : []),
  ];
}
