import { shown } from './exact-names.ts';
import { nameAt, startingWith, type IndexedName, type NameIndex, type NameRole } from './name-index.ts';
import { rarityOf, type Term } from './query-terms.ts';
import {
  BEGINNING,
  BEGINNING_OF_WORD,
  HIDDEN_BEGINNING,
  NAME_COVERAGE,
  QUERY_COVERAGE,
  CORRECTED,
  roleWeight,
  SHOWN,
  TEXT,
  WHOLE_NAME,
} from './weights.ts';

/** Why a thing was found: by which of its names, or by its text. */
export type Reason = { role: NameRole | 'shows'; name: string } | { role: 'text' };

/** One result: the place of the thing in the index, its score (above 0, comparable only within one ranking), and why it was found. */
export type Result = {
  place: number;
  score: number;
  reason: Reason;
  /** The anchor of the heading that matched. */
  anchor?: string | undefined;
};

/** The results so far, by the place of the thing in the index. */
export type Scores = Map<number, Result>;

/** Adds to the score of a thing; its first reason stays. */
export function add(scores: Scores, place: number, score: number, reason: Reason, anchor?: string): Result {
  const result = scores.get(place) ?? { place, score: 0, reason, anchor };
  result.score += score;
  scores.set(place, result);
  return result;
}

/** Scores every thing by its best name that contains words of the query. */
export function scoreWords(index: NameIndex, terms: readonly Term[]): Scores {
  const total = terms.reduce((sum, { rarity }) => sum + rarity, 0);
  /** For each name and each term, how well they match, from 0 to 1, and by which word of the name. */
  const matched = new Map<number, { quality: number; by: string }[]>();
  for (const [at, term] of terms.entries()) {
    for (const [word, quality] of matches(index, term)) {
      for (const place of index.namesWith.get(word) ?? []) {
        const list = matched.get(place) ?? [];
        if ((list[at]?.quality ?? 0) < quality) list[at] = { quality, by: word };
        matched.set(place, list);
      }
    }
  }
  const scores: Scores = new Map();
  for (const [place, list] of matched) {
    const name = nameAt(index, place);
    let found = 0;
    const used = new Set<string>();
    for (const [at, match] of list.entries()) {
      // A term that the name does not contain leaves a hole in the list.
      if (!(at in list)) continue;
      found += (terms[at]?.rarity ?? 0) * match.quality;
      used.add(match.by);
    }
    const rarities = name.stems.map((word) => ({ word, rarity: rarityOf(index, word) }));
    const whole = rarities.reduce((sum, { rarity }) => sum + rarity, 0);
    const covered = rarities.reduce((sum, { word, rarity }) => sum + (used.has(word) ? rarity : 0), 0);
    const nameCoverage = whole > 0 ? covered / whole : 0;
    const words = (found / total) ** QUERY_COVERAGE * (1 - NAME_COVERAGE + NAME_COVERAGE * nameCoverage);
    const score = roleWeight[name.role] * (words + (nameCoverage === 1 ? WHOLE_NAME : 0));
    if (score <= (scores.get(name.owner)?.score ?? 0)) continue;
    scores.set(name.owner, { place: name.owner, score, reason: { role: name.role, name: name.text }, anchor: name.anchor });
  }
  return scores;
}

/** The stems in names that match a term, each with how well, from 0 to 1. */
function matches(index: NameIndex, { corrected, mistakes, stem: found, isBeginning }: Term): Map<string, number> {
  const fits = new Map<string, number>();
  if (isBeginning) {
    for (const longer of startingWith(index.nameStems, corrected.length > found.length ? found : corrected, (text) => text)) {
      fits.set(longer, BEGINNING_OF_WORD + (1 - BEGINNING_OF_WORD) * 0.9 * (corrected.length / Math.max(longer.length, corrected.length)));
    }
  }
  if (index.namesWith.has(found)) fits.set(found, CORRECTED ** mistakes);
  return fits;
}

/** Adds the scores of names that begin with the query. */
export function addBeginnings(index: NameIndex, query: string, scores: Scores): void {
  const best = new Map<number, { name: IndexedName; score: number }>();
  for (const place of startingWith(index.sortedNames, query, (at) => index.names[at]?.plain ?? '')) {
    const name = nameAt(index, place);
    if (name.role === 'heading') continue;
    const score = BEGINNING * (shown.includes(name.role) ? 1 : HIDDEN_BEGINNING) * (0.6 + (0.4 * query.length) / name.plain.length);
    if ((best.get(name.owner)?.score ?? 0) < score) best.set(name.owner, { name, score });
  }
  for (const { name, score } of best.values()) add(scores, name.owner, score, { role: name.role, name: name.text });
}

/** Adds the scores of descriptions that contain words of the query. */
export function addTexts(index: NameIndex, terms: readonly Term[], scores: Scores): void {
  const total = terms.reduce((sum, { rarity }) => sum + rarity, 0);
  const found = new Map<number, number>();
  for (const { stem, rarity } of terms) {
    for (const owner of index.textsWith.get(stem) ?? []) found.set(owner, (found.get(owner) ?? 0) + rarity);
  }
  for (const [owner, sum] of found) add(scores, owner, TEXT * (sum / total) ** 1.2, { role: 'text' });
}

/** Scores each report by the best definition that it shows, if that is more than its own names score. */
export function addShown(index: NameIndex, scores: Scores): void {
  const byAddress = new Map([...scores.values()].map((result) => [index.findables[result.place]?.address, result]));
  for (const [place, { shows }] of index.texts.entries()) {
    for (const address of shows) {
      const shown = byAddress.get(address);
      const score = SHOWN * (shown?.score ?? 0);
      if (shown && score > (scores.get(place)?.score ?? 0))
        scores.set(place, { place, score, reason: { role: 'shows', name: titleAt(index, shown.place) } });
    }
  }
}

function titleAt(index: NameIndex, place: number): string {
  return index.findables[place]?.title ?? '';
}
