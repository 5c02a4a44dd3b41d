import { domains } from '../../schemas/domains.ts';
import { countFacets, facets, narrowed, type Chosen, type Facet } from '../../search/facets.ts';
import type { NameIndex } from '../../search/name-index.ts';
import type { Ranking } from '../../search/rank.ts';
import type { Result } from '../../search/word-scores.ts';
import { element } from './box.ts';

const facetNames: Record<Facet, string> = { kind: 'Kind', domain: 'Domain', status: 'Status', tool: 'Tool' };

/** Draws the lists by which all results can be narrowed, with how many results each choice would leave. */
export function drawNarrow(
  results: readonly Result[],
  index: NameIndex,
  chosen: Chosen,
  choose: (chosen: Chosen, facet: Facet) => void,
): Node {
  return element(
    'div',
    { class: 'narrow', role: 'group', 'aria-label': 'Narrow the results' },
    ...countFacets(results, index, chosen).map(({ facet, values }) => {
      const select = element(
        'select',
        { name: facet },
        element('option', { value: '' }, 'All'),
        ...values.map(({ value, count }) =>
          element('option', { value, ...(chosen[facet] === value && { selected: '' }) }, `${nameOf(facet, value, index)} (${count})`),
        ),
      );
      select.addEventListener('change', () => {
        const { [facet]: _, ...others } = chosen;
        choose(select.value ? { ...others, [facet]: select.value } : others, facet);
      });
      return element('label', {}, `${facetNames[facet]} `, select);
    }),
  );
}

function nameOf(facet: Facet, value: string, index: NameIndex): string {
  if (facet === 'domain') return domains[value as keyof typeof domains];
  if (facet === 'tool') return index.findables.find(({ address }) => address === `/tools/${value}/`)?.title ?? value;
  return value.charAt(0).toUpperCase() + value.slice(1).replaceAll('-', ' ');
}

/** A ranking without what does not fit the choice, its answer among it. */
export function narrowRanking(ranking: Ranking, index: NameIndex, chosen: Chosen): Ranking {
  const results = narrowed(ranking.results, index, chosen);
  const answered = ranking.answer?.places.every((place) => results.some((result) => result.place === place));
  return { ...ranking, results, answer: answered ? ranking.answer : undefined };
}

/** What an address has chosen. */
export function chosenIn(search: URLSearchParams): Chosen {
  return Object.fromEntries(facets.flatMap((facet) => (search.has(facet) ? [[facet, search.get(facet)]] : [])));
}
