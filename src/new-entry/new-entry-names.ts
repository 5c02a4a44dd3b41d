import { distance } from 'fastest-levenshtein';
import type { Catalog } from '../catalog/catalog.ts';
import type { Entry } from '../catalog/entry.ts';
import { namesOf } from '../catalog/names.ts';
import type { Path } from '../problems/problem.ts';
import { shortName } from '../catalog/short-addresses.ts';
import type { CollectionName } from '../schemas/index.ts';

/** An entry that already has a name: the kind of name, how the entry spells it, and where. */
export type Called = { entry: Entry; kind: string; text: string; path: Path };

/** The entries of a collection that have a name already; case, accents, punctuation, spaces and plurals make no difference. */
export function entriesCalled(catalog: Catalog, collection: CollectionName, names: readonly string[]): Called[] {
  const keys = new Set(names.map(keyOf).filter(Boolean));
  const found = allNames(catalog, collection).filter(({ text }) => keys.has(keyOf(text)));
  return found.filter(({ entry }, place) => found.findIndex((other) => other.entry === entry) === place);
}

/** The names of a collection that look like one, at most three, the most alike first; search terms are left out, because there are too many. */
export function similarlyCalled(catalog: Catalog, collection: CollectionName, name: string): Called[] {
  const key = keyOf(name);
  const limit = Math.max(1, Math.floor(key.length / 4));
  const near = allNames(catalog, collection)
    .filter(({ kind }) => kind !== 'search term')
    .map((called) => ({ called, mistakes: distance(key, keyOf(called.text)) }))
    .filter(({ mistakes }) => mistakes > 0 && mistakes <= limit)
    .sort((a, b) => a.mistakes - b.mistakes)
    .map(({ called }) => called);
  return near.filter(({ entry }, place) => near.findIndex((other) => other.entry === entry) === place).slice(0, 3);
}

function allNames(catalog: Catalog, collection: CollectionName): Called[] {
  return [...catalog.of(collection).values()].flatMap((entry: Entry): Called[] => {
    const terms = 'searchTerms' in entry.data ? (entry.data.searchTerms ?? []) : [];
    return [
      ...namesOf(entry).map((name) => ({ entry, ...name })),
      { entry, kind: 'id', text: entry.id, path: [] },
      ...terms.map((text, place) => ({ entry, kind: 'search term', text, path: ['searchTerms', place] })),
    ];
  });
}

/** What a name has in common with every other spelling of it. */
function keyOf(name: string): string {
  return singular(shortName(name).split('-').map(singular).join(''));
}

function singular(word: string): string {
  if (word.length < 4) return word;
  return word
    .replace(/ies$/, 'y')
    .replace(/(x|ch|sh|ss)es$/, '$1')
    .replace(/(?<!s)s$/, '');
}
