import { gainOf } from './gains.ts';
import { formsOf, nameAt, type IndexedName, type NameIndex, type NameRole } from './name-index.ts';
import { twoSides, type Intent } from './question.ts';
import type { Answer } from './rank.ts';
import { EXACT, LOOSER_FORM, roleWeight } from './weights.ts';

/** The names that a query is, best first, and whether it asks for the difference of two. */
export type Exact = { hits: { name: IndexedName; score: number }[]; comparison: boolean };

/** The names that the query is: as typed, without its question, and respelled; the first that finds something counts. */
export function exactNames(
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
      const name = nameAt(index, place);
      const prior = gainOf(index, name.owner, {}) / 50;
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
