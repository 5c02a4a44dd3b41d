import { answerOf, exactNames, namesEqualTo, shown, type Answer } from './exact-names.ts';
import { asksForReport, boostOf, boostsOf } from './boosts.ts';
import type { NameIndex } from './name-index.ts';
import { isKnown, readTerm, type Term } from './query-terms.ts';
import { askedOfCustomer, askedOfName, readQuestion, withoutPeriod, type Question } from './question.ts';
import { supportOf } from './support.ts';
import { ANSWER, EXACT, EXACT_BY_WORDS, FEW, FULL_TEXT, NEAR, NAME_WORDS, NOISE, QUESTION_WORDS } from './weights.ts';
import { add, addBeginnings, addShown, addTexts, scoreWords, type Reason, type Result } from './word-scores.ts';
import { contentWords, stem, wordsOf } from './words.ts';

/** The results of a query. */
export type Ranking = {
  results: readonly Result[];
  /** What is meant: what the query names, or the one thing that what it says points to. */
  answer: Answer | undefined;
  /** How well the first result supports the query, from 0 to 1 (see `supportOf`): a name by its own names, a question also by its text. An exact name supports it fully. */
  support: number;
  /** The query with its mistyped words corrected; undefined when there are none. */
  corrected: string | undefined;
  /** The words to search the full text for. */
  words: readonly string[];
  /** Whether a word may be mistyped: no name and no description has it. */
  hasUnknown: boolean;
  /** The customer about which is asked, where the answer has all of them. */
  customer: string | undefined;
};

/** What the full text says of things, by their places in the index: how well each matches, from 0 to 1, and which words it has. */
export type Evidence = ReadonlyMap<number, { score: number; holds: readonly string[] }>;

/** The matches in the full text, undefined until it was searched, and whether mistyped words are corrected (by default they are). */
export type RankOptions = { evidence?: Evidence | undefined; respell?: boolean };

/** Longer queries are cut, in characters: nobody types more, and pasted text must not freeze the page. */
const LONGEST_QUERY = 200;

/** Finds what a query means, best first. Never throws, whatever the query is. */
export function rank(index: NameIndex, query: string, { evidence, respell = true }: RankOptions = {}): Ranking {
  const typed = query.slice(0, LONGEST_QUERY);
  const all = wordsOf(typed);
  if (all.length === 0)
    return { results: [], answer: undefined, support: 0, corrected: undefined, words: [], hasUnknown: false, customer: undefined };
  const asked = readQuestion(all);
  const { core, intent, customer } = aboutCustomer(index, asked);
  const isTyping = !/\s$/.test(typed);
  const names = namesIn(typed);
  const terms = contentWords(core.split(' ')).map((word, place, list) =>
    readTerm(index, word, { isTyping: isTyping && place === list.length - 1, respell, isName: names.has(word) }),
  );
  const corrections = new Map(terms.flatMap(({ word, corrected }) => (corrected === word ? [] : [[word, corrected]])));
  const correct = (words: readonly string[]) => words.map((word) => corrections.get(word) ?? word);

  const exact = exactNames(index, { all, core: core.split(' '), intent, correct });
  const boosts = boostsOf(
    intent,
    terms.map(({ stem }) => stem),
  );
  const scores = scoreWords(index, terms);
  if (asksForReport(boosts)) addShown(index, scores);
  if (exact.hits.length === 0) addBeginnings(index, all.join(' '), scores);
  addTexts(index, terms, scores);
  for (const [place, { score }] of evidence ?? []) add(scores, place, FULL_TEXT * (0.5 + 0.5 * score), { role: 'text' });
  for (const [place, result] of scores) result.score *= boostOf(index, place, boosts);
  for (const { name, score } of exact.hits) {
    // Between equal names only the words around them decide.
    const byWords = scores.get(name.owner)?.score ?? 0;
    scores.set(name.owner, { place: name.owner, score: score + EXACT_BY_WORDS * byWords, reason: { role: name.role, name: name.text } });
  }
  const results = withoutNoise([...scores.values()].sort((a, b) => b.score - a.score));
  const [first] = results;
  // What a text says answers a question; what is called something else is not what a name means.
  const isQuestion = intent === 'definition' ? terms.length > NAME_WORDS : intent !== undefined || all.length >= QUESTION_WORDS;
  const held = isQuestion ? (evidence?.get(first?.place ?? -1)?.holds ?? []) : undefined;
  const support = exact.hits.length > 0 ? 1 : first ? supportOf(index, terms, first.place, held) : 0;
  const answer = answerOf(index, exact) ?? (evidence && exact.hits.length === 0 ? supportedAnswer(results, terms, support) : undefined);
  return {
    results,
    answer,
    support,
    corrected: corrections.size > 0 && exact.corrected ? correct(all).join(' ') : undefined,
    words: terms.map(({ corrected }) => corrected),
    hasUnknown: terms.some(({ isKnown }) => !isKnown),
    customer,
  };
}

/** The one thing that a query without an exact name points to: it says what the query says, and nothing else comes near. */
function supportedAnswer([first, second]: readonly Result[], terms: readonly Term[], support: number): Answer | undefined {
  if (!first || support < ANSWER || (second && second.score > NEAR * first.score)) return undefined;
  const { reason, place } = first;
  const name = reason.role === 'text' ? '' : reason.name;
  // One word is little: it must be half of a name that readers see.
  if (terms.length === 1 && (!isShown(reason.role) || contentWords(wordsOf(name)).length > 2)) return undefined;
  return { places: [place], name, clear: true, comparison: false };
}

function isShown(role: Reason['role']): boolean {
  return shown.some((one) => one === role);
}

/** A question about one customer as one about all of them, where a report has them: nobody names customers here. */
function aboutCustomer(index: NameIndex, { core: asked, intent }: Question): Question & { customer?: string } {
  const core = withoutPeriod(asked);
  const about = askedOfCustomer(core);
  if (about !== undefined) return { core: `${about} by customer`, intent: 'report' };
  const named = askedOfName(core);
  const byCustomer = `${named?.about} by customer`;
  const isName = named?.name.split(' ').every((word) => !isKnown(index, stem(word)));
  return named && isName && namesEqualTo(index, byCustomer.split(' ')).length > 0
    ? { core: byCustomer, intent: 'report', customer: named.name }
    : { core, intent };
}

/** Words of a query that are written as names: abbreviations of capital letters, and whose number is asked for, as in "MAU for Acme". */
function namesIn(typed: string): Set<string> {
  return new Set((typed.match(/\b[A-Z]{2,6}\b|(?<=\b(?:for|of|at|from) )\p{Lu}\p{L}+/gu) ?? []).flatMap(wordsOf));
}

/** Leaves out results that score far below the best one found by words; the first few always stay. */
function withoutNoise(sorted: readonly Result[]): Result[] {
  const best = sorted.find(({ score }) => score < EXACT / 2)?.score ?? 0;
  return sorted.filter(({ score }, place) => place < FEW || score > NOISE * best);
}
