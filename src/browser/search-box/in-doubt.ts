// Loaded once a word is unknown or nothing is found: one file, since both compare words by their mistakes.
export { drawNoMatches, drawNoneOfThese } from './no-matches.ts';
export { spellerFor } from './speller.ts';
