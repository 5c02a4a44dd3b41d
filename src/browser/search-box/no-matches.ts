import { suggestionUrl } from '../../repository/template.ts';
import { similarNames } from '../../search/similar-names.ts';
import type { NameIndex } from '../../search/name-index.ts';
import type { Help } from '../../search/encode.ts';
import { element, wordsOf } from './box.ts';

/** What to do when nothing is found: similar names, the glossary, a question to the team, or a draft of the definition. The first node says so. */
export function drawNoMatches(query: string, index: NameIndex, help: Help | undefined): Node[] {
  const near = similarNames(index, query);
  return [
    element('p', { class: 'nothing' }, isName(query) ? 'Nothing here is called ' : 'Nothing here answers ', `“${shortened(query)}”.`),
    ...(near.length > 0
      ? [
          element('p', {}, 'Did you mean:'),
          element(
            'ul',
            { class: 'results' },
            ...near.map(({ address, name }) => element('li', {}, element('a', { href: address, 'data-result': '' }, name))),
          ),
        ]
      : []),
    element(
      'ul',
      { class: 'next' },
      element('li', {}, element('a', { href: '/metrics/', 'data-result': '' }, 'Look through the glossary')),
      ...(help
        ? [
            element('li', {}, element('a', { href: help.ask.address, 'data-result': '' }, `Ask in ${help.ask.label}`)),
            element('li', {}, suggestLink(query, help)),
          ]
        : []),
    ),
  ];
}

/** What to do when none of the results is what was meant. */
export function drawNoneOfThese(query: string, help: Help | undefined): Node[] {
  return help ? [element('p', { class: 'all' }, 'None of these? ', suggestLink(query, help))] : [];
}

function suggestLink(query: string, { propose }: Help): HTMLElement {
  // Not from `src/days/`: the sprint calendar would share that module with this one, and fetch it as a file of its own.
  const today = new Date().toISOString().slice(0, 10);
  return element('a', { href: suggestionUrl(propose, today, query), 'data-result': '', rel: 'noreferrer' }, 'Suggest a definition');
}

/** Whether a query is a name rather than a question. */
function isName(query: string): boolean {
  return wordsOf(query).length <= 3;
}

function shortened(query: string): string {
  const text = query.trim();
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
