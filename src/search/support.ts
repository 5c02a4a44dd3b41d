import { kindWords } from './boosts.ts';
import { nameAt, startingWith, thingAt, type NameIndex, type NameRole } from './name-index.ts';
import { CORRECTED, SUPPORT } from './weights.ts';
import type { Term } from './query-terms.ts';

/**
 * How well a thing supports a query, from 0 to 1: the share of what the query says that the thing says too. Each word of the query counts by its
 * rarity, in full where a name of the thing has it, less where only a heading has it, and less again where it had to be corrected. Its description
 * and the words that the text of its page has count where those are given. A word that the handbook does not know is rare, and nothing supports it.
 */
export function supportOf(index: NameIndex, terms: readonly Term[], place: number, held?: readonly string[]): number {
  const total = terms.reduce((sum, { rarity }) => sum + rarity, 0);
  const found = terms.reduce((sum, term) => sum + term.rarity * wordSupport(index, term, place, held), 0);
  return total > 0 ? found / total : 0;
}

function wordSupport(index: NameIndex, term: Term, place: number, held: readonly string[] | undefined): number {
  const { corrected, mistakes, stem, isBeginning } = term;
  const { kind } = thingAt(index, place);
  const stems = isBeginning ? startingWith(index.nameStems, corrected.length > stem.length ? stem : corrected, (text) => text) : [];
  const places = [...new Set([stem, ...stems])].flatMap((one) => index.namesWith.get(one) ?? []);
  const own = [place, ...shownBy(index, place)];
  const roles = places.map((at) => nameAt(index, at)).filter(({ owner }) => own.includes(owner));
  const supports = [
    ...roles.map(({ role }) => supportIn(role)),
    kindWords[stem]?.[kind] === undefined ? 0 : SUPPORT.name,
    held && index.textsWith.get(stem)?.includes(place) ? SUPPORT.description : 0,
    held?.includes(corrected) ? SUPPORT.text : 0,
  ];
  return CORRECTED ** mistakes * Math.max(0, ...supports);
}

function supportIn(role: NameRole): number {
  return role === 'heading' ? SUPPORT.heading : SUPPORT.name;
}

/** The places of the definitions that a report shows: their names say what it is about, too. */
function shownBy(index: NameIndex, place: number): number[] {
  const shown = index.texts[place]?.shows ?? [];
  return shown.length === 0 ? [] : index.findables.flatMap(({ address }, at) => (shown.includes(address) ? [at] : []));
}
