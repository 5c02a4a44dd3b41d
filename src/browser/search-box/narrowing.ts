import type { LazyModules, LoadModule } from '../load-module.ts';
import type { Chosen } from '../../search/facets.ts';
import type { NameIndex } from '../../search/name-index.ts';
import type { Ranking } from '../../search/rank.ts';

/** How the page of all results narrows them. */
export type Narrowing = {
  /** Draws the choices that a ranking leaves, and gives what of it fits those that were made. */
  narrow: (ranking: Ranking, index: NameIndex) => Ranking;
  /** Writes the query into the address, so that a search can be linked. */
  writeAddress: (query: string) => void;
};

/** Narrows nothing, as in a box that shows the best results only. */
export const noNarrowing: Narrowing = { narrow: (ranking) => ranking, writeAddress: () => undefined };

/** Starts narrowing: the choices are drawn into `container`, and `onChoose` is called when there are new ones. */
export function createNarrowing(container: HTMLElement, onChoose: () => void, loadModule: LoadModule): Narrowing {
  let chosen: Chosen = {};
  let module: LazyModules['search-box/narrow'] | undefined;
  let asked = '';

  const writeAddress = (query: string) => {
    asked = query;
    // Before the choices of the address have been read it must not lose them.
    if (!module) return;
    const search = new URLSearchParams({ ...(query.trim() !== '' && { q: query }), ...chosen });
    history.replaceState(null, '', search.size > 0 ? `?${search.toString()}` : location.pathname);
  };
  const choose = (choice: Chosen, facet: string) => {
    chosen = choice;
    writeAddress(asked);
    onChoose();
    container.querySelector<HTMLElement>(`[name=${facet}]`)?.focus();
  };
  void loadModule('search-box/narrow').then((loaded) => {
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
    writeAddress,
  };
}
