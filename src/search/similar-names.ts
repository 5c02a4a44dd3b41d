import type { NameIndex } from './name-index.ts';
import { mistakesBetween } from './spelling.ts';
import { wordsOf } from './words.ts';

/** A shown name that looks like a query, and the page of the thing that has it. */
export type SimilarName = { name: string; address: string };

/** How far a whole name may be from the query, as a share of its length: beyond that likeness is chance. */
const FARTHEST = 0.4;

/** The names that look most like a query which found nothing, at most three. */
export function similarNames(index: NameIndex, query: string): SimilarName[] {
  const text = wordsOf(query).join(' ').slice(0, 60);
  const limit = Math.floor(text.length * FARTHEST);
  const near = new Map<string, SimilarName & { mistakes: number }>();
  for (const { owner, role, text: name, plain } of index.names) {
    if (role === 'term' || role === 'heading' || Math.abs(plain.length - text.length) > limit) continue;
    const address = index.findables[owner]?.address ?? '';
    const mistakes = mistakesBetween(text, plain, limit);
    if (mistakes <= limit && mistakes < (near.get(address)?.mistakes ?? Infinity)) near.set(address, { name, address, mistakes });
  }
  return [...near.values()].sort((a, b) => a.mistakes - b.mistakes).slice(0, 3);
}
