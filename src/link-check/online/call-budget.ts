/** Counts calls before they are made; `keep` sets one aside for later, so that a session that was opened can be closed. */
export type CallBudget = { readonly made: number; readonly left: number; take: () => boolean; keep: () => boolean; release: () => void };

/** A budget of at most `most` calls. */
export function callBudget(most: number): CallBudget {
  const state = { made: 0, kept: 0 };
  const left = () => Math.max(0, most - state.made - state.kept);
  return {
    get made() {
      return state.made;
    },
    get left() {
      return left();
    },
    take: () => left() > 0 && ++state.made > 0,
    keep: () => left() > 0 && ++state.kept > 0,
    release: () => {
      state.kept -= 1;
    },
  };
}
