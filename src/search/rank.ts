import type { Kind } from './findable.ts';
import { formsOf, startingWith, type IndexedName, type NameIndex, type NameRole } from './name-index.ts';
import { readQuestion, twoSides, type Intent } from './question.ts';
import { mistakesBetween, nearestWord } from './spelling.ts';
import { contentWords, stem, wordsOf } from './words.ts';

/** Why a thing was found: by which of its names, or by its text. */
export type Reason = { role: NameRole; name: string } | { role: 'text' };

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

/**
 * How much a name counts by what it is. Names that readers see come before hidden ones, so that an owner of a name
 * comes before a thing that is merely also meant by it; a heading says what a part of a page is about, not the page.
 */
const roleWeight: Record<NameRole, number> = { title: 1, abbreviation: 0.99, alias: 0.95, base: 0.9, term: 0.88, heading: 0.6 };

/** An exact name beats everything that is found by words, whose scores stay below 3; each looser form counts a little less. */
const EXACT = 10;
const LOOSER_FORM = 0.05;

/** How strongly words that a name lacks count against it (an exponent), and how much of the score depends on the name's own words. */
const QUERY_COVERAGE = 1.4;
const NAME_COVERAGE = 0.4;

/** A whole name that begins with the query, while it is being typed; a hidden name counts less. */
const BEGINNING = 0.5;
const HIDDEN_BEGINNING = 0.7;

/** What the description and the full text add: enough to decide between equal names, too little to beat a better name. */
const TEXT = 0.25;
const FULL_TEXT = 0.35;

/** What a respelled word, and the beginning of a word, count beside a whole one. */
const RESPELLED = 0.85;
const BEGINNING_OF_WORD = 0.6;

/** The most that being referred to by the rest of the handbook adds: it breaks ties. */
const REFERRED_TO = 0.12;

/** A deprecated definition comes after one that is in use. */
const DEPRECATED = 0.8;

/** What a kind of thing gains when the query asks for it. */
const intentWeight: Partial<Record<Exclude<Intent, undefined>, Partial<Record<Kind, number>>>> = {
  definition: { definition: 1.2 },
  comparison: { definition: 1.2 },
  'how-to': { page: 1.25, tool: 1.15, capability: 1.1 },
  person: { person: 1.5, group: 1.5, channel: 1.1, page: 1.1 },
};

/** Words that name a kind of thing rather than a thing: what they ask for gains, and a name need not hold them. */
const kindWords: Record<string, Partial<Record<Kind, number>>> = {
  ...words('dashboard report chart look', { report: 1.35 }),
  ...words('metric metrics kpi number', { definition: 1.1 }),
  ...words('channel slack', { channel: 1.3 }),
  ...words('source', { 'data-source': 1.15 }),
};
const KIND_WORD = 0.35;

function words(list: string, gain: Partial<Record<Kind, number>>): typeof kindWords {
  return Object.fromEntries(list.split(' ').map((word) => [stem(word), gain]));
}

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

  const exact = exactNames(index, all, question.core.split(' '), meant, question.intent);
  const scores = scoreWords(index, terms);
  if (exact.hits.length === 0) addBeginnings(index, all.join(' '), scores);
  addTexts(index, terms, scores);
  for (const [place, found] of evidence ?? []) add(scores, place, FULL_TEXT * (0.5 + 0.5 * found), { role: 'text' });
  const gains = gainsOf(question.intent, terms);
  for (const [place, result] of scores) result.score *= gainOf(index, place, gains);
  for (const { name, score } of exact.hits) {
    const result = add(scores, name.owner, score, { role: name.role, name: name.text });
    result.reason = { role: name.role, name: name.text };
    result.anchor = undefined;
  }
  return {
    results: [...scores.values()].sort((a, b) => b.score - a.score),
    answer: answerOf(index, exact),
    corrected: respelled.size > 0 ? meant(all).join(' ') : undefined,
    words: terms.map(({ meant }) => meant),
  };
}

/** A word of the query: as typed, as probably meant, its stem, whether it may be the beginning of a word, and how rare it is. */
type Term = { word: string; meant: string; stem: string; isBeginning: boolean; rarity: number };

function readTerm(index: NameIndex, word: string, isTyping: boolean, respell: boolean): Term {
  const term = (meant: string, isBeginning: boolean): Term => {
    const found = stem(meant);
    return { word, meant, stem: found, isBeginning, rarity: found in kindWords ? KIND_WORD : rarityOf(index, found) };
  };
  if (isKnown(index, stem(word))) return term(word, isTyping);
  const begins = startingWith(index.nameStems, word, (text) => text).length > 0;
  if (isTyping && begins) return term(word, true);
  const nearest = respell ? nearestWord(word, index.dictionary) : undefined;
  return nearest === undefined ? term(word, begins) : term(nearest, false);
}

function isKnown(index: NameIndex, found: string): boolean {
  return index.namesWith.has(found) || index.textsWith.has(found);
}

/** How much a word tells (inverse document frequency): a word that every name holds tells little. One that is nowhere is no better than a rare one. */
function rarityOf(index: NameIndex, found: string): number {
  const owners = index.namesWith.get(found)?.length ?? 0;
  return Math.log(1 + (index.names.length - owners + 0.5) / (Math.max(owners, 1) + 0.5));
}

type Exact = { hits: { name: IndexedName; score: number }[]; comparison: boolean };

/** The names that the query is: as typed, without its question, and respelled; the first that finds something counts. */
function exactNames(
  index: NameIndex,
  all: readonly string[],
  core: readonly string[],
  meant: (text: readonly string[]) => string[],
  intent: Intent,
): Exact {
  const whole = namesEqualTo(index, all);
  if (whole.length > 0) return { hits: whole, comparison: false };
  const sides = twoSides(meant(core).join(' '))?.map((side) => namesEqualTo(index, side.split(' ')));
  if (sides?.every((side) => side.some(({ name }) => isDefinition(index, name)))) {
    return { hits: sides.flatMap((side) => side.filter(({ name }) => isDefinition(index, name)).slice(0, 1)), comparison: true };
  }
  for (const text of [core, meant(all), meant(core)]) {
    const hits = namesEqualTo(index, text);
    const people = hits.filter(({ name }) => isPerson(index, name));
    if (intent === 'person') {
      if (people.length > 0) return { hits: people, comparison: false };
    } else if (hits.length > 0) return { hits, comparison: false };
  }
  return { hits: [], comparison: false };
}

function isDefinition(index: NameIndex, { owner }: IndexedName): boolean {
  return index.findables[owner]?.kind === 'definition';
}

function isPerson(index: NameIndex, { owner }: IndexedName): boolean {
  const kind = index.findables[owner]?.kind;
  return kind === 'person' || kind === 'group';
}

function namesEqualTo(index: NameIndex, text: readonly string[]): Exact['hits'] {
  for (const [level, form] of formsOf(text).entries()) {
    const places = form ? (index.exact[level]?.get(form) ?? []) : [];
    if (places.length === 0) continue;
    const best = new Map<number, Exact['hits'][number]>();
    for (const place of places) {
      const name = index.names[place] as IndexedName;
      const prior = gainOf(index, name.owner, {}) / 100 + (isDefinition(index, name) ? 0.02 : 0);
      const score = EXACT * (roleWeight[name.role] - LOOSER_FORM * level + prior);
      if ((best.get(name.owner)?.score ?? 0) < score) best.set(name.owner, { name, score });
    }
    return [...best.values()].sort((a, b) => b.score - a.score);
  }
  return [];
}

const shown: readonly NameRole[] = ['title', 'abbreviation', 'alias'];

/** The answer that exact names give: one thing, or a choice of definitions; none where the name only hints at several pages. */
function answerOf(index: NameIndex, { hits, comparison }: Exact): Answer | undefined {
  const [first] = hits;
  if (!first) return undefined;
  const definitions = hits.filter(({ name }) => isDefinition(index, name));
  const answer = (chosen: typeof hits, clear: boolean): Answer => ({
    places: chosen.map(({ name }) => name.owner),
    name: first.name.text,
    clear,
    comparison,
  });
  if (comparison) return answer(definitions, false);
  if (shown.includes(first.name.role)) return answer([first, ...definitions.filter((hit) => hit !== first)], true);
  if (definitions.length > 1) return answer(definitions, false);
  return hits.length === 1 || definitions[0] === first ? answer([first], true) : undefined;
}

type Scores = Map<number, Result>;

function add(scores: Scores, place: number, score: number, reason: Reason, anchor?: string): Result {
  const result = scores.get(place) ?? { place, score: 0, reason, anchor };
  result.score += score;
  scores.set(place, result);
  return result;
}

/** Scores every thing by the best of its names that holds words of the query. */
function scoreWords(index: NameIndex, terms: readonly Term[]): Scores {
  const total = terms.reduce((sum, { rarity }) => sum + rarity, 0);
  /** For each name, what it holds of each term, and by which of its words. */
  const held = new Map<number, { quality: number; by: string }[]>();
  for (const [at, term] of terms.entries()) {
    for (const [word, quality] of matches(index, term)) {
      for (const place of index.namesWith.get(word) ?? []) {
        const list = held.get(place) ?? [];
        if ((list[at]?.quality ?? 0) < quality) list[at] = { quality, by: word };
        held.set(place, list);
      }
    }
  }
  const scores: Scores = new Map();
  for (const [place, list] of held) {
    const name = index.names[place] as IndexedName;
    let found = 0;
    const used = new Set<string>();
    for (const [at, match] of list.entries()) {
      // A term that the name does not hold leaves a hole in the list.
      if (!(at in list)) continue;
      found += (terms[at]?.rarity ?? 0) * match.quality;
      used.add(match.by);
    }
    const rarities = name.stems.map((word) => ({ word, rarity: rarityOf(index, word) }));
    const whole = rarities.reduce((sum, { rarity }) => sum + rarity, 0);
    const covered = rarities.reduce((sum, { word, rarity }) => sum + (used.has(word) ? rarity : 0), 0);
    const score =
      roleWeight[name.role] * (found / total) ** QUERY_COVERAGE * (1 - NAME_COVERAGE + NAME_COVERAGE * (whole > 0 ? covered / whole : 0));
    if (score <= (scores.get(name.owner)?.score ?? 0)) continue;
    scores.set(name.owner, { place: name.owner, score, reason: { role: name.role, name: name.text }, anchor: name.anchor });
  }
  return scores;
}

/** The words of names that a term finds, each with how well it fits, from 0 to 1. */
function matches(index: NameIndex, { word, meant, stem: found, isBeginning }: Term): Map<string, number> {
  const fits = new Map<string, number>();
  if (isBeginning) {
    for (const longer of startingWith(index.nameStems, meant.length > found.length ? found : meant, (text) => text)) {
      fits.set(longer, BEGINNING_OF_WORD + (1 - BEGINNING_OF_WORD) * 0.9 * (meant.length / Math.max(longer.length, meant.length)));
    }
  }
  if (index.namesWith.has(found)) fits.set(found, word === meant ? 1 : RESPELLED ** mistakesBetween(word, meant, 2));
  return fits;
}

/** Adds what a whole name that begins with the query is worth. */
function addBeginnings(index: NameIndex, query: string, scores: Scores): void {
  const best = new Map<number, { name: IndexedName; score: number }>();
  for (const place of startingWith(index.sortedNames, query, (at) => index.names[at]?.plain ?? '')) {
    const name = index.names[place] as IndexedName;
    if (name.role === 'heading') continue;
    const score = BEGINNING * (shown.includes(name.role) ? 1 : HIDDEN_BEGINNING) * (0.6 + (0.4 * query.length) / name.plain.length);
    if ((best.get(name.owner)?.score ?? 0) < score) best.set(name.owner, { name, score });
  }
  for (const { name, score } of best.values()) add(scores, name.owner, score, { role: name.role, name: name.text });
}

/** Adds what the words of descriptions are worth. */
function addTexts(index: NameIndex, terms: readonly Term[], scores: Scores): void {
  const total = terms.reduce((sum, { rarity }) => sum + rarity, 0);
  const found = new Map<number, number>();
  for (const { stem, rarity } of terms) {
    for (const owner of index.textsWith.get(stem) ?? []) found.set(owner, (found.get(owner) ?? 0) + rarity);
  }
  for (const [owner, sum] of found) add(scores, owner, TEXT * (sum / total) ** 1.2, { role: 'text' });
}

type Gains = Partial<Record<Kind, number>>;

function gainsOf(intent: Intent, terms: readonly Term[]): Gains {
  const gains: Gains = { ...(intent && intentWeight[intent]) };
  for (const { stem } of terms) {
    for (const [kind, gain] of Object.entries(kindWords[stem] ?? {}) as [Kind, number][]) gains[kind] = Math.max(gains[kind] ?? 1, gain);
  }
  return gains;
}

function gainOf(index: NameIndex, place: number, gains: Gains): number {
  const thing = index.findables[place];
  if (!thing) return 1;
  const deprecated = thing.facets.status === 'deprecated' ? DEPRECATED : 1;
  return (gains[thing.kind] ?? 1) * (1 + (REFERRED_TO * thing.weight) / 9) * deprecated;
}
