import { boostOf } from './boosts.ts';
import { formsOf, nameAt, type IndexedName, type NameIndex, type NameRole } from './name-index.ts';
import { setsAgainst, sidesOf, type Intent } from './question.ts';
import type { Answer } from './rank.ts';
import { EXACT, LOOSER_FORM, roleWeight } from './weights.ts';

/** The names that a query is, best first, whether it asks for the difference of two, and whether words had to be respelled for it. */
export type Exact = { hits: { name: IndexedName; score: number }[]; comparison: boolean; respelled: boolean };

/** A query in words: whole, without its question, and what was probably meant by each. */
export type Asked = { all: readonly string[]; core: readonly string[]; intent: Intent; meant: (text: readonly string[]) => string[] };

/** The names that the query is: two to be compared, as typed, without its question, and respelled; the first that finds something counts. */
export function exactNames(index: NameIndex, { all, core, intent, meant }: Asked): Exact {
  const asksToCompare = intent === 'comparison' || setsAgainst(core.join(' '));
  const whole = namesEqualTo(index, all);
  const compared = asksToCompare || whole.length === 0 ? comparedIn(index, meant(core).join(' ')) : [];
  if (compared.length > 0) return { hits: compared, comparison: compared.length > 1, respelled: true };
  if (whole.length > 0) return { hits: whole, comparison: false, respelled: false };
  const tries = [
    { text: core, respelled: false },
    { text: meant(all), respelled: true },
    { text: meant(core), respelled: true },
  ];
  for (const { text, respelled } of tries) {
    const hits = namesEqualTo(index, text);
    // Who asks for a person is not answered with a number of that name.
    const fitting = intent === 'person' ? hits.filter(({ name }) => isPerson(index, name)) : hits;
    if (fitting.length > 0) return { hits: fitting, comparison: false, respelled };
  }
  return { hits: [], comparison: false, respelled: true };
}

/** The two definitions that a text names, each side the best of its name; one when both sides name the same. */
function comparedIn(index: NameIndex, text: string): Exact['hits'] {
  for (const sides of sidesOf(text)) {
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

function namesEqualTo(index: NameIndex, text: readonly string[]): Exact['hits'] {
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

/** What readers see; the others are hidden, or names of a part. */
export const shown: readonly NameRole[] = ['title', 'abbreviation', 'alias'];

/** The answer that exact names give: one thing, or a choice of definitions; none where the name only hints at several pages. */
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
  return hits.length === 1 || definitions[0] === first ? answer([first], true) : undefined;
}
