import { type Entry, fieldTexts } from '../catalog/entry.ts';
import { normalizeName } from '../catalog/names.ts';
import { problemAt, type Path, type Problem } from '../problems/problem.ts';
import type { Word } from '../schemas/rows.ts';
import { inside, type Range } from './nodes.ts';
import { phrasesIn } from './phrases.ts';
import type { AvoidedName, Vocabulary } from './vocabulary.ts';

/** What is said of a name to avoid; `right` is what to write in its place. */
export function avoidedMessage(found: string, right: string, { ask, why }: Word): string {
  const other = ask === true ? ' or another name that says what is meant' : '';
  return `Unexpected \`${found}\`, expected \`${right}\`${other}. ${why}`;
}

/** Whether an entry is the one that is meant, or has the name among its own: there it is explained. */
export function explains({ collection, id, data }: Entry, { text, word }: AvoidedName): boolean {
  if (collection === 'metrics' && id === word.entry) return true;
  const names = 'aliases' in data || 'searchTerms' in data ? [...(data.aliases ?? []), ...(data.searchTerms ?? [])] : [];
  return names.some((name) => normalizeName(name) === normalizeName(text));
}

/** Whether a sentence is about the old name instead of using it. */
export function isAboutName({ text, word }: AvoidedName, sentence: string): boolean {
  const others = ` ${normalizeName(sentence)} `.replaceAll(` ${normalizeName(text)} `, ' ');
  return /\b(?:19|20)\d\d\b/.test(sentence) || others.includes(` ${normalizeName(word.use)} `);
}

/** Whether a range of a text, which starts at an offset, is only a part of a name that the handbook has. */
export function inLongerName(
  { start, end }: Range,
  { text, start: offset }: { text: string; start: number },
  { names }: Vocabulary,
): boolean {
  return phrasesIn(text, names, offset).some((mention) => inside({ start, end }, mention) && mention.end - mention.start > end - start);
}

/** Fields in which an old name is right: those that find an entry by it, and those about the past. */
const exempt = new Set<PropertyKey>([
  ...['id', 'aliases', 'searchTerms', 'formerIds', 'formerPaths', 'formerAnchors'],
  ...['changes', 'history', 'deprecation', 'url', 'formerUrls'],
]);

/** Each use of a name to avoid in the fields of an entry, but for quotations, code, history, and where the name is explained. */
export function avoidedInFields(entry: Entry, vocabulary: Vocabulary): { path: Path; name: AvoidedName }[] {
  if (entry.collection === 'words') return [];
  return fieldTexts(entry.data)
    .filter(({ path }) => !path.some((key) => exempt.has(key)))
    .flatMap(({ path, text }) => usesIn(text, entry, vocabulary).map((name) => ({ path, name })));
}

function usesIn(text: string, entry: Entry, vocabulary: Vocabulary): AvoidedName[] {
  // Blanks in place of code keep every other word where it is.
  const plain = text.replace(/`[^`]*`/g, (code) => ' '.repeat(code.length));
  const quotes = [...plain.matchAll(/"[^"]*"|“[^”]*”/g)].map(({ index, 0: { length } }) => ({ start: index, end: index + length }));
  return phrasesIn(plain, vocabulary.avoided)
    .filter((use) => !quotes.some((quote) => inside(use, quote)) && !isAboutName(use.phrase, text) && !explains(entry, use.phrase))
    .filter((use) => !inLongerName(use, { text: plain, start: 0 }, vocabulary))
    .map(({ phrase }) => phrase);
}

/** The same as problems, each at its field. They have no fix, because a fixer would have to rewrite YAML. */
export function avoidedFieldProblems(entry: Entry, vocabulary: Vocabulary): Problem[] {
  return avoidedInFields(entry, vocabulary).map(({ path, name: { text, word } }) =>
    problemAt(entry, path, 'avoided-word', avoidedMessage(text, word.use, word)),
  );
}
