import type { NameRole } from './name-index.ts';

/**
 * How much a name counts, by its role. Names that readers see rank above hidden ones, so that the owner of a name
 * ranks above a thing that the name merely hints at; a heading says what a part of a page is about, not the page.
 */
export const roleWeight: Record<NameRole, number> = { title: 1, abbreviation: 0.99, alias: 0.95, base: 0.9, term: 0.88, heading: 0.6 };

/** An exact name beats everything that is found by words, whose scores stay below 3; each looser form counts a little less. */
export const EXACT = 10;
export const LOOSER_FORM = 0.05;
export const EXACT_BY_WORDS = 0.01;

/** How strongly missing query words count against a name (an exponent), and the share of the score that depends on the name's own words. */
export const QUERY_COVERAGE = 1.4;
export const NAME_COVERAGE = 0.4;

/** What a name that begins with the query adds; the factor is for hidden names. */
export const BEGINNING = 0.5;
export const HIDDEN_BEGINNING = 0.7;

/** What matches in the description and the full text add: enough to decide between equal names, too little to beat a better name. */
export const TEXT = 0.25;
export const FULL_TEXT = 0.35;

/** How much a corrected word, and the beginning of a word, count compared with a whole one. */
export const CORRECTED = 0.85;
export const BEGINNING_OF_WORD = 0.6;

/** The most that being referred to by the rest of the handbook adds: it breaks ties. */
export const REFERRED_TO = 0.12;

/** Of a definition and a report of the same name the definition comes first, unless a report is asked for. */
export const DEFINITION = 1.1;

/** A deprecated definition comes after one that is in use. */
export const DEPRECATED = 0.8;

/** A name whose words are all in the query is what the rest of the query asks about. */
export const WHOLE_NAME = 0.1;

/** The share of a definition's score that a report showing it gets, when a report is asked for ("weekly stickiness report"). */
export const SHOWN = 0.9;

/** How far a word of the query is supported where a name, a heading, the description or the text of a page has it (see `supportOf`). */
export const SUPPORT = { name: 1, heading: 0.9, description: 0.8, text: 0.7 };

/**
 * From this support on (see `supportOf`) a thing is the answer although the query does not name it, unless another one scores more than this
 * share of its score. Below the least support nothing is said to be found. All three were chosen on the test set without its held-back third.
 */
export const ANSWER = 0.9;
export const NEAR = 0.85;
export const LEAST_SUPPORT = 0.54;

/** A query of so many words is a question, whatever its form; "what is" asks for the meaning of a name, unless of more words that carry meaning. */
export const QUESTION_WORDS = 5;
export const NAME_WORDS = 2;

/** Results below this share of the best one are noise, once there are more than a few. */
export const NOISE = 0.2;
export const FEW = 10;
