import type { NameIndex } from './name-index.ts';
import { mistakesBetween } from './spelling.ts';
import { wordsOf } from './words.ts';

/** A name that readers see and that resembles a query, with the address of its thing. */
export type SimilarName = { name: string; address: string };

/** How many mistakes a similar name may have, as a share of the query's length: beyond that, likeness is chance. */
const MOST_MISTAKES = 0.4;

/** The names most similar to a query without matches, at most three, the most similar first. */
export function similarNames(index: NameIndex, query: string): SimilarName[] {
  const text = wordsOf(query).join(' ').slice(0, 60);
  const limit = Math.floor(text.length * MOST_MISTAKES);
  const similar = new Map<string, SimilarName & { mistakes: number }>();
  for (const { owner, role, text: name, plain } of index.names) {
    if (role === 'term' || role === 'heading' || Math.abs(plain.length - text.length) > limit) continue;
    const address = index.findables[owner]?.address ?? '';
    const mistakes = mistakesBetween(text, plain, limit);
    if (mistakes <= limit && mistakes < (similar.get(address)?.mistakes ?? Infinity)) similar.set(address, { name, address, mistakes });
  }
  return [...similar.values()].sort((a, b) => a.mistakes - b.mistakes).slice(0, 3);
}
