import type { Findable, FindableText } from './findable.ts';
import type { Speller } from './spelling.ts';
import { contentWords, signsOf, stem, wordsOf } from './words.ts';

/** The role of a name for its owner; `base` is a title without the parentheses at its end: "ARR" for "ARR (Cody Pro)". */
export type NameRole = 'title' | 'abbreviation' | 'alias' | 'term' | 'base' | 'heading';

/** One name of one thing, ready to be compared. */
export type IndexedName = {
  owner: number;
  role: NameRole;
  text: string;
  /** The anchor of a heading. */
  anchor?: string | undefined;
  /** Its words, joined by spaces. */
  plain: string;
  /** The stems of the words that carry its meaning. */
  stems: readonly string[];
};

/** Everything that the ranker looks up; made from the names, and completed when the texts are loaded. */
export type NameIndex = {
  findables: readonly Findable[];
  names: readonly IndexedName[];
  /** Places of names by their forms (see `formsOf`), from the strictest form to the loosest. */
  exact: readonly ReadonlyMap<string, readonly number[]>[];
  /** Places of names that contain a stem. */
  namesWith: ReadonlyMap<string, readonly number[]>;
  /** Every stem of `namesWith`, sorted, for look-up by prefix. */
  nameStems: readonly string[];
  /** Places of names sorted by `plain`, for look-up by prefix. */
  sortedNames: readonly number[];
  /** Places of things whose description contains a stem. */
  textsWith: ReadonlyMap<string, readonly number[]>;
  texts: readonly FindableText[];
  /** Words as they are written. */
  written: ReadonlySet<string>;
  /** What corrects mistyped words; nothing is corrected without it. */
  speller?: Speller;
};

/** Indexes things by their names alone. */
export function indexNames(findables: readonly Findable[]): NameIndex {
  return indexAll(findables, findables.flatMap(namesOf), []);
}

/** The same index with the texts, facets and remaining terms; `texts` are in the order of the things. */
export function withTexts(
  index: NameIndex,
  texts: readonly (FindableText & Pick<Findable, 'facets'> & Partial<Pick<Findable, 'terms'>>)[],
): NameIndex {
  const findables = index.findables.map((thing, place) => ({
    ...thing,
    terms: texts[place]?.terms ?? thing.terms,
    facets: texts[place]?.facets ?? {},
  }));
  const headings = texts.flatMap(({ headings }, owner) => headings.map(({ text, anchor }) => nameOf(owner, 'heading', text, anchor)));
  return indexAll(findables, [...findables.flatMap(namesOf), ...headings], texts);
}

/**
 * The forms by which a name is looked up, from the strictest to the loosest: as written, without endings,
 * without spaces ("big query"), and without fillers and order ("rate of churn") if at least two words are left, else empty.
 */
export function formsOf(words: readonly string[]): string[] {
  const stems = words.map(stem);
  const bag = contentWords(words).map(stem).sort();
  return [words.join(' '), stems.join(' '), stem(words.join('')), bag.length > 1 ? bag.join(' ') : ''];
}

function indexAll(findables: readonly Findable[], names: readonly IndexedName[], texts: readonly FindableText[]): NameIndex {
  const exact = [0, 1, 2, 3].map(() => new Map<string, number[]>());
  const namesWith = new Map<string, number[]>();
  const written = new Set<string>();
  for (const [place, { role, text, plain, stems }] of names.entries()) {
    const words = plain.split(' ');
    if (role !== 'heading') {
      for (const [level, form] of formsOf(words).entries()) if (form) push(exact[level], form, place);
    }
    for (const found of new Set([...stems, ...signsOf(text)])) push(namesWith, found, place);
    for (const word of words) written.add(word);
  }
  const textsWith = new Map<string, number[]>();
  for (const [owner, { about }] of texts.entries()) {
    const words = contentWords(wordsOf(about));
    for (const found of new Set(words.map(stem))) push(textsWith, found, owner);
    for (const word of words) written.add(word);
  }
  return {
    findables,
    names,
    exact,
    namesWith,
    nameStems: [...namesWith.keys()].sort(),
    sortedNames: names.map((_, place) => place).sort((a, b) => compare(plainOf(names, a), plainOf(names, b))),
    textsWith,
    texts,
    written,
  };
}

/** The name at a place of the index. Throws a RangeError if there is none. */
export function nameAt({ names }: NameIndex, place: number): IndexedName {
  return at(names, place);
}

/** The thing at a place of the index. Throws a RangeError if there is none. */
export function thingAt({ findables }: NameIndex, place: number): Findable {
  return at(findables, place);
}

function at<Item>(list: readonly Item[], place: number): Item {
  const item = list[place];
  if (item === undefined) throw new RangeError(`no place ${place}`);
  return item;
}

function namesOf({ title, abbreviation, aliases, terms }: Findable, owner: number): IndexedName[] {
  const base = title.replace(/ \([^()]*\)$/, '');
  return [
    nameOf(owner, 'title', title),
    ...(abbreviation === undefined ? [] : [nameOf(owner, 'abbreviation', abbreviation)]),
    ...aliases.map((alias) => nameOf(owner, 'alias', alias)),
    ...(base === title ? [] : [nameOf(owner, 'base', base)]),
    ...terms.map((term) => nameOf(owner, 'term', term)),
  ];
}

function nameOf(owner: number, role: NameRole, text: string, anchor?: string): IndexedName {
  const words = wordsOf(text);
  return { owner, role, text, anchor, plain: words.join(' '), stems: contentWords(words).map(stem) };
}

function plainOf(names: readonly IndexedName[], place: number): string {
  return names[place]?.plain ?? '';
}

// `localeCompare` would be many times slower, and any fixed order will do.
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The items of a sorted list that begin with `prefix`. */
export function startingWith<Item>(sorted: readonly Item[], prefix: string, textOf: (item: Item) => string): Item[] {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (textOf(sorted[middle] as Item) < prefix) low = middle + 1;
    else high = middle;
  }
  const first = low;
  while (low < sorted.length && textOf(sorted[low] as Item).startsWith(prefix)) low += 1;
  return sorted.slice(first, low);
}

function push<Key>(map: Map<Key, number[]> | undefined, key: Key, value: number): void {
  const list = map?.get(key);
  if (list) list.push(value);
  else map?.set(key, [value]);
}
