import { answerOf, exactNames } from './exact-names.ts';
import { asksForReport, boostOf, boostsOf } from './boosts.ts';
import type { NameIndex, NameRole } from './name-index.ts';
import { readTerm } from './query-terms.ts';
import { readQuestion } from './question.ts';
import { EXACT, EXACT_BY_WORDS, FEW, FULL_TEXT, NOISE } from './weights.ts';
import { add, addBeginnings, addShown, addTexts, scoreWords } from './word-scores.ts';
import { contentWords, wordsOf } from './words.ts';

/** Why a thing was found: by which of its names, or by its text. */
export type Reason = { role: NameRole | 'shows'; name: string } | { role: 'text' };

/** One result: the place of the thing in the index, how well it fits (comparable within one ranking only), and why. */
export type Result = {
  place: number;
  score: number;
  reason: Reason;
  /** The anchor of the heading that was found. */
  anchor?: string | undefined;
};

/** What the query names exactly: the things of that name, the one meant first. `clear` tells whether one of them owns the name. */
export type Answer = { places: readonly number[]; name: string; clear: boolean; comparison: boolean };

/** What a query finds. */
export type Ranking = {
  results: readonly Result[];
  answer: Answer | undefined;
  /** The query as it was probably meant, when words were respelled. */
  corrected: string | undefined;
  /** The words to look for in full text. */
  words: readonly string[];
};

/** What the full text says of a thing, from 0 to 1. */
export type Evidence = ReadonlyMap<number, number>;

/** How to rank: with what the full text found, and whether words may be respelled (true unless the reader said no). */
export type RankOptions = { evidence?: Evidence | undefined; respell?: boolean };

/** Queries are cut here: nobody types more, and what is pasted must not stop the page. */
const LONGEST_QUERY = 200;

/** Finds what a query means and puts the best first. Never throws, whatever the query is. */
export function rank(index: NameIndex, query: string, { evidence, respell = true }: RankOptions = {}): Ranking {
  const typed = query.slice(0, LONGEST_QUERY);
  const all = wordsOf(typed);
  if (all.length === 0) return { results: [], answer: undefined, corrected: undefined, words: [] };
  const question = readQuestion(all);
  const isTyping = !/\s$/.test(typed);
  const terms = contentWords(question.core.split(' ')).map((word, place, list) =>
    readTerm(index, word, isTyping && place === list.length - 1, respell),
  );
  const respelled = new Map(terms.flatMap(({ word, meant }) => (meant === word ? [] : [[word, meant]])));
  const meant = (text: readonly string[]) => text.map((word) => respelled.get(word) ?? word);

  const exact = exactNames(index, { all, core: question.core.split(' '), intent: question.intent, meant });
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
    // Of equal names the words around them decide, and nothing more.
    const byWords = scores.get(name.owner)?.score ?? 0;
    scores.set(name.owner, { place: name.owner, score: score + EXACT_BY_WORDS * byWords, reason: { role: name.role, name: name.text } });
  }
  return {
    results: withoutNoise([...scores.values()].sort((a, b) => b.score - a.score)),
    answer: answerOf(index, exact),
    corrected: respelled.size > 0 && exact.respelled ? meant(all).join(' ') : undefined,
    words: terms.map(({ meant }) => meant),
  };
}

/** What fits far worse than the best that was found by words is left out; of few results all are shown. */
function withoutNoise(sorted: readonly Result[]): Result[] {
  const best = sorted.find(({ score }) => score < EXACT / 2)?.score ?? 0;
  return sorted.filter(({ score }, place) => place < FEW || score > NOISE * best);
}
