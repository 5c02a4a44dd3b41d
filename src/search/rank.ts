import { answerOf, exactNames, type Answer } from './exact-names.ts';
import { asksForReport, boostOf, boostsOf } from './boosts.ts';
import type { NameIndex } from './name-index.ts';
import { readTerm } from './query-terms.ts';
import { readQuestion } from './question.ts';
import { EXACT, EXACT_BY_WORDS, FEW, FULL_TEXT, NOISE } from './weights.ts';
import { add, addBeginnings, addShown, addTexts, scoreWords, type Result } from './word-scores.ts';
import { contentWords, wordsOf } from './words.ts';

/** The results of a query. */
export type Ranking = {
  results: readonly Result[];
  answer: Answer | undefined;
  /** The query with its mistyped words corrected; undefined when there are none. */
  corrected: string | undefined;
  /** The words to search the full text for. */
  words: readonly string[];
};

/** How well the full text of each thing matches, from 0 to 1, by its place in the index. */
export type Evidence = ReadonlyMap<number, number>;

/** The matches in the full text, and whether mistyped words are corrected (by default they are). */
export type RankOptions = { evidence?: Evidence | undefined; respell?: boolean };

/** Longer queries are cut, in characters: nobody types more, and pasted text must not freeze the page. */
const LONGEST_QUERY = 200;

/** Finds what a query means, best first. Never throws, whatever the query is. */
export function rank(index: NameIndex, query: string, { evidence, respell = true }: RankOptions = {}): Ranking {
  const typed = query.slice(0, LONGEST_QUERY);
  const all = wordsOf(typed);
  if (all.length === 0) return { results: [], answer: undefined, corrected: undefined, words: [] };
  const question = readQuestion(all);
  const isTyping = !/\s$/.test(typed);
  const terms = contentWords(question.core.split(' ')).map((word, place, list) =>
    readTerm(index, word, isTyping && place === list.length - 1, respell),
  );
  const corrections = new Map(terms.flatMap(({ word, corrected }) => (corrected === word ? [] : [[word, corrected]])));
  const correct = (words: readonly string[]) => words.map((word) => corrections.get(word) ?? word);

  const exact = exactNames(index, { all, core: question.core.split(' '), intent: question.intent, correct });
  const boosts = boostsOf(
    question.intent,
    terms.map(({ stem }) => stem),
  );
  const scores = scoreWords(index, terms);
  if (asksForReport(boosts)) addShown(index, scores);
  if (exact.hits.length === 0) addBeginnings(index, all.join(' '), scores);
  addTexts(index, terms, scores);
  for (const [place, found] of evidence ?? []) add(scores, place, FULL_TEXT * (0.5 + 0.5 * found), { role: 'text' });
  for (const [place, result] of scores) result.score *= boostOf(index, place, boosts);
  for (const { name, score } of exact.hits) {
    // Between equal names only the words around them decide.
    const byWords = scores.get(name.owner)?.score ?? 0;
    scores.set(name.owner, { place: name.owner, score: score + EXACT_BY_WORDS * byWords, reason: { role: name.role, name: name.text } });
  }
  return {
    results: withoutNoise([...scores.values()].sort((a, b) => b.score - a.score)),
    answer: answerOf(index, exact),
    corrected: corrections.size > 0 && exact.corrected ? correct(all).join(' ') : undefined,
    words: terms.map(({ corrected }) => corrected),
  };
}

/** Leaves out results that score far below the best one found by words; the first few always stay. */
function withoutNoise(sorted: readonly Result[]): Result[] {
  const best = sorted.find(({ score }) => score < EXACT / 2)?.score ?? 0;
  return sorted.filter(({ score }, place) => place < FEW || score > NOISE * best);
}
