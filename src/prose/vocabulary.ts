import type { Catalog } from '../catalog/catalog.ts';
import { addressOf, descriptionOf, titleOf, type Entry } from '../catalog/entry.ts';
import { namesOf, normalizeName } from '../catalog/names.ts';
import type { Word } from '../schemas/rows.ts';
import { indexPhrases, type PhraseIndex } from './phrases.ts';
import type { Range } from './nodes.ts';

/** A name to avoid and the row that says so. */
export type AvoidedName = { text: string; word: Word };

/** What the prose rules know of the handbook's own names. */
export type Vocabulary = {
  catalog: Catalog;
  /** Every name that prose can mean an entry by. */
  names: PhraseIndex<KnownName>;
  /** Every name that people should stop using. */
  avoided: PhraseIndex<AvoidedName>;
  /** The ends of names that have more words, in lower case: "product dau" of "Cody product DAU". */
  tails: ReadonlySet<string>;
  /** The abbreviations inside names. */
  abbreviations: ReadonlySet<string>;
  /** The words that the handbook writes with a capital inside a sentence. */
  capitalized: ReadonlySet<string>;
};

/** Reads from the catalog what the rules of prose need to know; make it once for all pages. */
export function vocabularyOf(catalog: Catalog): Vocabulary {
  const names = knownNames(catalog);
  const avoided = [...catalog.of('words').values()].flatMap(({ data }) => data.avoid.map((text) => ({ text, word: data })));
  const texts = catalog.entries.flatMap((entry) => namesOf(entry).map(({ text }) => text));
  return {
    catalog,
    // A single word with capitals is a name only with these capitals: "cars" are not CARs.
    names: indexPhrases(names, (text) => !/\s/.test(text) && hasCapital(text)),
    avoided: indexPhrases(avoided, hasCapital),
    tails: new Set(names.flatMap(({ text }) => tailsOf(text))),
    abbreviations: new Set(texts.flatMap((text) => abbreviationsIn(text).map(({ name }) => name))),
    capitalized: capitalizedWords(catalog),
  };
}

function hasCapital(text: string): boolean {
  return /\p{Lu}/u.test(text);
}

function tailsOf(name: string): string[] {
  const words = name.toLowerCase().split(/\s+/);
  return words.slice(1, -1).map((_, index) => words.slice(index + 1).join(' '));
}

/** A name by which prose can mean an entry; `definition` is the page to link to, for the names that must be linked. */
export type KnownName = { text: string; collection: Entry['collection']; id: string; definition: string | undefined };

/** A plain word such as "session" or "Lead", which in prose rarely refers to an entry. */
const everyday = /^\p{L}\p{Ll}*$/u;

/** Every name of the catalog except everyday words, each once; a name that a glossary entry shares with other entries belongs to the glossary entry. */
function knownNames(catalog: Catalog): KnownName[] {
  const avoided = new Set([...catalog.of('words').values()].flatMap(({ data }) => data.avoid.map(normalizeName)));
  const owners = new Map<string, { text: string; entries: Set<Entry> }>();
  // The glossary comes first, so that a report of the same name does not take it.
  for (const entry of [...catalog.of('metrics').values(), ...catalog.entries.filter(({ collection }) => collection !== 'metrics')])
    for (const { text, kind } of namesOf(entry)) {
      if (kind === 'former id' || everyday.test(text) || !/^[\p{L}\p{N}]/u.test(text)) continue;
      const key = normalizeName(text);
      const owner = owners.get(key) ?? { text, entries: new Set() };
      owners.set(key, owner);
      owner.entries.add(entry);
    }
  return [...owners].flatMap(([key, { text, entries }]) => {
    const [entry] = entries;
    if (!entry) return [];
    const metrics = [...entries].filter(({ collection }) => collection === 'metrics');
    const one = metrics.length === 1 && !avoided.has(key) && !/[[\]|<>{}*_`\\]/.test(text);
    return [{ text, collection: entry.collection, id: entry.id, definition: one ? addressOf(entry) : undefined }];
  });
}

const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const others = ['I', 'English', 'American', 'GitHub', 'Google', 'Slack'];

/** The words that keep their capital in a heading: days and months, every word of a tool, team or person, and each one that a title or description has with a capital after its first word. */
function capitalizedWords(catalog: Catalog): Set<string> {
  const whole = [
    ...[...catalog.of('teams').values()].flatMap(({ data }) => [data.name, ...(data.analysts ?? [])]),
    ...[...catalog.of('stakeholders').values()].flatMap(({ data }) => [data.group, ...data.stakeholders]),
    ...(['tools', 'data-sources', 'personas'] as const).flatMap((name) => [...catalog.of(name).values()].map(titleOf)),
  ];
  const inside = catalog.entries.flatMap((entry) => [descriptionOf(entry), ...namesOf(entry).map(({ text }) => text)]);
  return new Set([...days, ...months, ...others, ...whole.flatMap(capitalsIn), ...inside.flatMap(capitalsInside)]);
}

function capitalsIn(text: string): string[] {
  return text.match(/\p{Lu}[\p{L}\p{N}]*/gu) ?? [];
}

function capitalsInside(text: string): string[] {
  return text.match(/(?<=[\p{L}\p{N},;)] [("“]?|\/|-)\p{Lu}[\p{L}\p{N}]*/gu) ?? [];
}

/** An abbreviation in a text: `name` is its form without a plural s. */
export type Abbreviation = Range & { name: string };

const abbreviation =
  /(?<![\p{L}\p{N}_#@.-])(?=[A-Z0-9]*[A-Z][A-Z0-9]*[A-Z&/0-9])[A-Z][A-Z0-9]*(?:[&/][A-Z0-9]+)*(?=(s?)(?![\p{L}\p{N}_]))/gu;

/** The abbreviations of a text: two to six capitals and digits, with `&` and `/` between, and a plural s that is not part of it. */
export function abbreviationsIn(text: string): Abbreviation[] {
  return [...text.matchAll(abbreviation)]
    .filter(({ 0: name }) => /[A-Z].*[A-Z]/.test(name) && name.replace(/[&/]/g, '').length <= 6)
    .map(({ 0: name, 1: plural = '', index }) => ({ name, start: index, end: index + name.length + plural.length }));
}

/** The abbreviations that need no words beside them. */
export const everydayAbbreviations: ReadonlySet<string> = new Set([
  // Everyone who uses a computer knows it better than the words.
  ...['API', 'CSV', 'FAQ', 'HTML', 'HTTP', 'HTTPS', 'ID', 'IT', 'JSON', 'OK', 'PDF', 'UI', 'URL', 'YAML'],
  // Everyone at a company knows it.
  ...['CEO', 'CFO', 'CTO', 'HR', 'PR', 'VP'],
  // It is a day, a time or a place.
  ...['AM', 'PM', 'UTC', 'PST', 'PT', 'EU', 'UK', 'US', 'USA'],
  // The language has no other name, or the letters are the name.
  ...['SQL', 'CSS', 'A/B', 'AI', 'Q1', 'Q2', 'Q3', 'Q4'],
]);
