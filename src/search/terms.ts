import type { Findable } from './findable.ts';
import { formsOf } from './name-index.ts';
import { wordsOf } from './words.ts';

/** The search terms that find something which the other names do not find by themselves: the rest would only make the names file longer. */
export function neededTerms({ title, abbreviation, aliases, terms }: Findable): string[] {
  const known = new Set([title, ...(abbreviation === undefined ? [] : [abbreviation]), ...aliases].map(loosest));
  return terms.filter((term) => {
    const form = loosest(term);
    return !known.has(form) && known.add(form);
  });
}

function loosest(name: string): string {
  const [, stems = '', , bag = ''] = formsOf(wordsOf(name));
  return bag || stems;
}
