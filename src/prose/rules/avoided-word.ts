import { fieldTexts, type Entry } from '../../catalog/entry.ts';
import { normalizeName } from '../../catalog/names.ts';
import { problemAt, type Path, type Problem } from '../../problems/problem.ts';
import type { Word } from '../../schemas/rows.ts';
import { inside, type Range } from '../nodes.ts';
import type { Finding, Page, ProseRule } from '../page.ts';
import { passagesOf, sentenceAt, type Passage } from '../passages.ts';
import { phrasesIn, type Mention } from '../phrases.ts';
import type { AvoidedName, Vocabulary } from '../vocabulary.ts';

/** Nobody uses a name that `content/words.yaml` lists. */
export const avoidedWord: ProseRule = {
  rule: 'avoided-word',
  keeps:
    'Text uses no name from `content/words.yaml`. Exceptions are quotations, code, the page of an entry that has the name as an alias or search term, and a sentence with the right name or a year in it, because it says what something used to be called.',
  why: 'Two names for one thing look like two things, and an old name leads to an old number.',
  fix: 'Write what the message says. Where it depends on the meaning, decide yourself: the fixer leaves that to you.',
  fixable: true,
  example: {
    file: 'content/handbook/support.mdx',
    wrong: 'Many ask about the engagement ratio.',
    right: 'Many ask about [DAU/MAU](/metrics/dau-mau/).',
  },
  check: (page, vocabulary) =>
    passagesOf(page).flatMap((passage) =>
      passage.kind === 'quote' || passage.kind === 'tag'
        ? []
        : phrasesIn(passage.text, vocabulary.avoided, passage.start).flatMap((use) => findingOf(page, passage, use, vocabulary)),
    ),
};

function findingOf(page: Page, passage: Passage, use: Mention<AvoidedName>, vocabulary: Vocabulary): Finding[] {
  const { word, text: avoid } = use.phrase;
  const range = { start: use.start, end: use.end };
  const own = page.own && vocabulary.catalog.of(page.own.collection).get(page.own.id);
  if (passage.quotes.some((quote) => inside(range, quote)) || isAboutName(use.phrase, sentenceAt(passage, use.start))) return [];
  if ((own && explains(own, use.phrase)) || inLongerName(range, passage, vocabulary)) return [];
  const from = use.start - passage.start;
  const found = passage.text.slice(from, use.end - passage.start);
  const text = found.replace(/\s+/g, ' ');
  const right = inPlaceOf(text, avoid, word.use);
  const isPlain = found === page.text.slice(use.start, use.end) && !found.includes('\n');
  const fixes = word.ask !== true && isPlain && !changesArticle(passage.text.slice(0, from), text, right);
  return [{ ...range, message: avoidedMessage(text, right, word), ...(fixes ? { replacement: right } : {}) }];
}

/** What to write: `use` with the capital and the plural of the name that it replaces. */
function inPlaceOf(found: string, avoid: string, use: string): string {
  const capital = /^\p{Lu}/u.test(found) && !/^\p{Lu}/u.test(avoid);
  const plural = found.endsWith('s') && !avoid.endsWith('s') && !use.endsWith('s');
  return (capital ? use.charAt(0).toUpperCase() + use.slice(1) : use) + (plural ? 's' : '');
}

/** Whether "a" or "an" comes before a name that starts with a different kind of sound from the right one. */
function changesArticle(before: string, found: string, right: string): boolean {
  const vowel = (word: string) => /^(?:[aeiouAEIOU]|[FHLMNRSX](?:[A-Z]|$))/.test(word);
  return /\ban? $/i.test(before) && vowel(found) !== vowel(right);
}

/** What is said of a name to avoid; `right` is what to write in its place. */
function avoidedMessage(found: string, right: string, { ask, why }: Word): string {
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
function isAboutName({ text, word }: AvoidedName, sentence: string): boolean {
  const others = ` ${normalizeName(sentence)} `.replaceAll(` ${normalizeName(text)} `, ' ');
  return /\b(?:19|20)\d\d\b/.test(sentence) || others.includes(` ${normalizeName(word.use)} `);
}

/** Whether a range of a text, which starts at an offset, is only a part of a name that the handbook has. */
function inLongerName({ start, end }: Range, passage: Pick<Passage, 'text' | 'start'>, { names }: Vocabulary): boolean {
  const longer = (mention: Range) => inside({ start, end }, mention) && mention.end - mention.start > end - start;
  return phrasesIn(passage.text, names, passage.start).some(longer);
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
