import type { Catalog } from '../catalog/catalog.ts';
import { namesOf } from '../catalog/names.ts';
import type { Word } from '../schemas/rows.ts';
import { abbreviationsIn } from './abbreviations.ts';
import { capitalizedWords } from './capitalized-words.ts';
import { knownNames, type KnownName } from './known-names.ts';
import { indexPhrases, type PhraseIndex } from './phrases.ts';

/** A name to avoid and the row that says so. */
export type AvoidedName = { text: string; word: Word };

/** What the prose rules know of the handbook's own names. */
export type Vocabulary = {
  catalog: Catalog;
  /** Every name that prose can mean an entry by. */
  names: PhraseIndex<KnownName>;
  /** Every name that people should stop using. */
  avoided: PhraseIndex<AvoidedName>;
  /** The ends of names that have more words, in lower case: "product dau" of "Cody product DAU". */
  tails: ReadonlySet<string>;
  /** The abbreviations inside names. */
  abbreviations: ReadonlySet<string>;
  /** The words that the handbook writes with a capital inside a sentence. */
  capitalized: ReadonlySet<string>;
};

/** Reads from the catalog what the rules of prose need to know; make it once for all pages. */
export function vocabularyOf(catalog: Catalog): Vocabulary {
  const names = knownNames(catalog);
  const texts = catalog.entries.flatMap((entry) => namesOf(entry).map(({ text }) => text));
  return {
    catalog,
    // One word with capitals inside is a name only in them: "cars" are no CARs.
    names: indexPhrases(names, (text) => !/\s/.test(text) && hasCapital(text)),
    avoided: indexPhrases(avoidedNames(catalog), hasCapital),
    tails: new Set(names.flatMap(({ text }) => tailsOf(text))),
    abbreviations: new Set(texts.flatMap((text) => abbreviationsIn(text).map(({ name }) => name))),
    capitalized: capitalizedWords(catalog),
  };
}

function avoidedNames(catalog: Catalog): AvoidedName[] {
  return [...catalog.of('words').values()].flatMap(({ data }) => data.avoid.map((text) => ({ text, word: data })));
}

function hasCapital(text: string): boolean {
  return /\p{Lu}/u.test(text);
}

function tailsOf(name: string): string[] {
  const words = name.toLowerCase().split(/\s+/);
  return words.slice(1, -1).map((_, index) => words.slice(index + 1).join(' '));
}
