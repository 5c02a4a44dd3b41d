import { boostOf } from './boosts.ts';
import { formsOf, nameAt, type IndexedName, type NameIndex, type NameRole } from './name-index.ts';
import { isComparison, sidesOf, type Intent } from './question.ts';
import { EXACT, LOOSER_FORM, roleWeight } from './weights.ts';

/** The things that the query names exactly, the most likely first. `clear` is whether that one owns the name. */
export type Answer = { places: readonly number[]; name: string; clear: boolean; comparison: boolean };

/** The names that equal a query, best first; whether it compares two of them; and whether words had to be corrected for it. */
export type Exact = { hits: { name: IndexedName; score: number }[]; comparison: boolean; corrected: boolean };

/** The words of a query: all of them, those that are left without the question, and a function that corrects mistyped ones. */
export type QueryWords = {
  all: readonly string[];
  core: readonly string[];
  intent: Intent;
  correct: (words: readonly string[]) => string[];
};

/** Finds the names that equal the query, in this order: how many there are, two to compare, as typed, without the question, and with words corrected. */
export function exactNames(index: NameIndex, { all, core, intent, correct }: QueryWords): Exact {
  const asksToCompare = intent === 'comparison' || isComparison(core.join(' '));
  const whole = namesEqualTo(index, all);
  const things = core.join(' ');
  const counted = intent === 'count' ? [`number of ${things}`, `${things} count`, `total ${things}`] : [];
  const [count] = counted.map((name) => namesEqualTo(index, name.split(' '))).filter((hits) => hits.length > 0);
  if (count) return { hits: count, comparison: false, corrected: false };
  const compared = asksToCompare || whole.length === 0 ? comparedIn(index, correct(core), asksToCompare) : [];
  if (compared.length > 0) return { hits: compared, comparison: compared.length > 1, corrected: true };
  if (whole.length > 0) return { hits: whole, comparison: false, corrected: false };
  const tries = [
    { text: core, corrected: false },
    { text: correct(all), corrected: true },
    { text: correct(core), corrected: true },
  ];
  for (const { text, corrected } of tries) {
    const hits = namesEqualTo(index, text);
    // A question for a person is not answered with a definition of that name.
    const fitting = intent === 'person' ? hits.filter(({ name }) => isPerson(index, name)) : hits;
    if (fitting.length > 0) return { hits: fitting, comparison: false, corrected };
  }
  return { hits: [], comparison: false, corrected: true };
}

/** The two definitions that a text compares, each the best of its name; only one if both sides name the same. */
function comparedIn(index: NameIndex, words: readonly string[], isAsked: boolean): Exact['hits'] {
  // "Difference MAU DAU"
  const two = isAsked && words.length === 2 ? [words] : [];
  for (const sides of [...sidesOf(words.join(' ')), ...two]) {
    const [left, right] = sides.map((side) => namesEqualTo(index, side.split(' ')).find(({ name }) => isDefinition(index, name)));
    if (left && right) return left.name.owner === right.name.owner ? [left] : [left, right];
  }
  return [];
}

function isDefinition(index: NameIndex, { owner }: IndexedName): boolean {
  return index.findables[owner]?.kind === 'definition';
}

function isPerson(index: NameIndex, { owner }: IndexedName): boolean {
  const kind = index.findables[owner]?.kind;
  return kind === 'person' || kind === 'group';
}

/** The names that equal a text, in the strictest form in which any does, best first. */
export function namesEqualTo(index: NameIndex, text: readonly string[]): Exact['hits'] {
  for (const [level, form] of formsOf(text).entries()) {
    const places = form ? (index.exact[level]?.get(form) ?? []) : [];
    if (places.length === 0) continue;
    const best = new Map<number, Exact['hits'][number]>();
    for (const place of places) {
      const name = nameAt(index, place);
      const prior = boostOf(index, name.owner, {}) / 50;
      const score = EXACT * (roleWeight[name.role] - LOOSER_FORM * level + prior);
      if ((best.get(name.owner)?.score ?? 0) < score) best.set(name.owner, { name, score });
    }
    return [...best.values()].sort((a, b) => b.score - a.score);
  }
  return [];
}

/** The roles of names that readers see; the others are hidden, or name a part of a page. */
export const shown: readonly NameRole[] = ['title', 'abbreviation', 'alias'];

/** The answer from exact names: one thing, or a choice of definitions; undefined where the name only hints at several pages. */
export function answerOf(index: NameIndex, { hits, comparison }: Exact): Answer | undefined {
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
  const tools = hits.filter(({ name }) => index.findables[name.owner]?.kind === 'tool');
  // An abbreviation such as SQL, of a number and of what numbers are made with.
  if (definitions.length === 1 && tools.length > 0) return answer([...definitions, ...tools], false);
  return hits.length === 1 || definitions[0] === first ? answer([first], true) : undefined;
}
