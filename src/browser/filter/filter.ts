/** What a reader chose: words, and one value or none of each facet; a facet that is not there is not narrowed by. */
export type Choice = { words: string; facets: Record<string, string> };

/** A row of a list: its text in plain lower-case words, and its values of each facet (a row may have several). */
export type Row = { text: string; facets: Record<string, readonly string[]> };

/** The words of a text as a filter compares them: without case, accents and punctuation. */
// Not `normalizeName`: the search box would share its module with this one, and fetch it as a file of its own.
export function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%]+/gu, ' ')
    .trim();
}

/** The words' name in an address: `q` is the search box's, on every page. */
export const wordsName = 'words';

/** Reads a choice from the query of an address; values that the list does not know are left out. */
export function readChoice(search: string, known: Readonly<Record<string, readonly string[]>>): Choice {
  const query = new URLSearchParams(search);
  const facets = Object.entries(known).flatMap(([facet, values]) => {
    const value = query.get(facet);
    return value !== null && values.includes(value) ? [[facet, value]] : [];
  });
  return { words: query.get(wordsName) ?? '', facets: Object.fromEntries(facets) as Record<string, string> };
}

/** A choice as the query of an address, empty where nothing is chosen. */
export function writeChoice({ words, facets }: Choice): string {
  const query = new URLSearchParams([...(words.trim() === '' ? [] : [[wordsName, words.trim()]]), ...Object.entries(facets)]);
  return query.size === 0 ? '' : `?${query.toString()}`;
}

/** Whether a row fits a choice: every word in its text, and every chosen value among its own. */
export function fits({ text, facets }: Row, choice: Choice): boolean {
  const asked = plain(choice.words).split(' ').filter(Boolean);
  return (
    asked.every((word) => text.includes(word)) && Object.entries(choice.facets).every(([facet, value]) => facets[facet]?.includes(value))
  );
}

/** How many rows each value of a facet would leave, with the rest of the choice as it is. */
export function counts(rows: readonly Row[], choice: Choice, facet: string): Map<string, number> {
  const others = { ...choice, facets: Object.fromEntries(Object.entries(choice.facets).filter(([name]) => name !== facet)) };
  const found = new Map<string, number>();
  for (const row of rows) if (fits(row, others)) for (const value of row.facets[facet] ?? []) found.set(value, (found.get(value) ?? 0) + 1);
  return found;
}
