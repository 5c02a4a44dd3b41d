import { kindWords } from './boosts.ts';
import { startingWith, type NameIndex } from './name-index.ts';
import { stem } from './words.ts';

/** The rarity of a word that names a kind of thing: it says little, and a name need not contain it. */
const KIND_WORD = 0.35;

/** A word of the query: as typed, corrected, with how many mistakes, its stem, whether it may be the beginning of a word, how rare it is, and whether a name or a description has it. */
export type Term = {
  word: string;
  corrected: string;
  mistakes: number;
  stem: string;
  isBeginning: boolean;
  rarity: number;
  isKnown: boolean;
};

/** What a word may be: unfinished, as the last one is while it is typed; mistyped; or a name, which is neither. */
export type Reading = { isTyping: boolean; respell: boolean; isName: boolean };

/** Reads one word of a query. */
export function readTerm(index: NameIndex, word: string, { isTyping, respell, isName }: Reading): Term {
  const term = (corrected: string, isBeginning: boolean): Term => {
    const found = stem(corrected);
    const rarity = found in kindWords ? KIND_WORD : rarityOf(index, found);
    return { word, corrected, mistakes: 0, stem: found, isBeginning, rarity, isKnown: isBeginning || isKnown(index, found) };
  };
  if (isName) return term(word, false);
  if (isKnown(index, stem(word))) return term(word, isTyping);
  const begins = startingWith(index.nameStems, word, (text) => text).length > 0;
  if (isTyping && begins) return term(word, true);
  const meant = respell ? index.speller?.(word) : undefined;
  return meant ? { ...term(meant.word, false), mistakes: meant.mistakes } : term(word, begins);
}

/** Whether a name or a description has a word, by its stem. */
export function isKnown(index: NameIndex, found: string): boolean {
  return index.namesWith.has(found) || index.textsWith.has(found);
}

/** The inverse document frequency of a stem among names, above 0. A stem that no name has counts like a rare one. */
export function rarityOf(index: NameIndex, found: string): number {
  const owners = index.namesWith.get(found)?.length ?? 0;
  return Math.log(1 + (index.names.length - owners + 0.5) / (Math.max(owners, 1) + 0.5));
}
