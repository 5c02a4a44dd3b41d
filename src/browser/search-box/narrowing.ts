import type { Chosen } from '../../search/facets.ts';
import type { NameIndex } from '../../search/name-index.ts';
import type { Ranking } from '../../search/rank.ts';
import { loadModule } from './load-module.ts';

/** How the page of all results narrows them. */
export type Narrowing = {
  /** Draws the choices that a ranking leaves, and gives what of it fits those that were made. */
  narrow: (ranking: Ranking, index: NameIndex) => Ranking;
  /** Says in the address what is asked, so that a search can be linked. */
  tellAddress: (query: string) => void;
};

/** Narrows nothing, as in a box that shows the best results only. */
export const noNarrowing: Narrowing = { narrow: (ranking) => ranking, tellAddress: () => undefined };

/** Starts narrowing: the choices are drawn into `container`, and `onChoose` is called when there are new ones. */
export function createNarrowing(container: HTMLElement, onChoose: () => void): Narrowing {
  let chosen: Chosen = {};
  let module: Awaited<ReturnType<typeof loadModule<'narrow'>>> | undefined;
  let asked = '';

  const tellAddress = (query: string) => {
    asked = query;
    // Before the choices of the address have been read it must not lose them.
    if (!module) return;
    const search = new URLSearchParams({ ...(query.trim() !== '' && { q: query }), ...chosen });
    history.replaceState(null, '', search.size > 0 ? `?${search.toString()}` : location.pathname);
  };
  const choose = (choice: Chosen, facet: string) => {
    chosen = choice;
    tellAddress(asked);
    onChoose();
    container.querySelector<HTMLElement>(`[name=${facet}]`)?.focus();
  };
  void loadModule('narrow').then((loaded) => {
    module = loaded;
    chosen = loaded.chosenIn(new URLSearchParams(location.search));
    onChoose();
  });

  return {
    narrow: (ranking, index) => {
      if (!module) return ranking;
      container.replaceChildren(module.drawNarrow(ranking.results, index, chosen, choose));
      return module.narrowRanking(ranking, index, chosen);
    },
    tellAddress,
  };
}
