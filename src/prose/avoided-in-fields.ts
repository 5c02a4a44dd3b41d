import type { Entry } from '../catalog/entry.ts';
import { fieldTexts } from '../catalog/field-texts.ts';
import { problemAt, type Path, type Problem } from '../problems/problem.ts';
import { avoidedMessage, explains, inLongerName, isAboutName } from './avoided-name.ts';
import { inside } from './nodes.ts';
import { phrasesIn } from './phrases.ts';
import type { AvoidedName, Vocabulary } from './vocabulary.ts';

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
