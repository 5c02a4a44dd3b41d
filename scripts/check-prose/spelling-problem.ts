import type { Catalog } from '../../src/catalog/catalog.ts';
import type { Entry } from '../../src/catalog/entry.ts';
import { nearest, type Position, type Problem } from '../../src/problems/problem.ts';
import { pointAt } from '../../src/prose/page.ts';
import { listFile, listed, type WordList } from './spelling-list.ts';
import { getDefaultBundledSettingsAsync, getDictionary, spellCheckDocument, type CSpellUserSettings } from 'cspell-lib';

/** What spelling is checked against besides American English: the names of the registry, and the project's own list. */
export type KnownWords = { names: ReadonlySet<string>; list: WordList };

/** The misspelled words of a text as problems, and the words of the list that it uses; `words` is `text` with all but its words made spaces. */
export async function spellingProblems(
  file: string,
  text: string,
  words: string,
  known: KnownWords,
): Promise<{ problems: Problem[]; used: string[] }> {
  const unknown = (await unknownWords(words)).filter(({ word }) => !known.names.has(withoutPossessive(word)));
  const used: string[] = [];
  const problems: Problem[] = [];
  for (const { word, offset } of unknown) {
    const inList = listed(known.list, withoutPossessive(word)) ?? listed(known.list, compoundAt(words, offset));
    if (inList === undefined) problems.push(await problemOf(file, pointAt(text, offset), withoutPossessive(word), known));
    else used.push(inList);
  }
  return { problems, used };
}

async function problemOf(file: string, { line, column }: Position, word: string, { names, list }: KnownWords): Promise<Problem> {
  const known = [...names, ...list.words];
  const suggestion = known.find((name) => name.toLowerCase() === word.toLowerCase()) ?? (await englishFor(word)) ?? nearest(word, known);
  const hint = suggestion === undefined ? '' : ` (did you mean \`${suggestion}\`?)`;
  const message = `Unexpected word \`${word}\`, expected a word of American English or of the handbook${hint}; a right one goes into \`${listFile}\``;
  return {
    file,
    line,
    column,
    path: '',
    rule: 'spelling',
    severity: 'error',
    message,
    ...(suggestion === undefined ? {} : { suggestion }),
  };
}

/** The word with hyphens that the part at an offset belongs to, such as "add-ons". */
function compoundAt(text: string, offset: number): string {
  const before = /[\w-]*$/.exec(text.slice(Math.max(0, offset - 40), offset))?.[0] ?? '';
  const after = /^[\w-]*/.exec(text.slice(offset, offset + 40))?.[0] ?? '';
  return before + after;
}

/** The words of names that the registry gives and that no dictionary has, as they are written. */
export async function namesIn(catalog: Catalog): Promise<ReadonlySet<string>> {
  const found = await unknownWords(catalog.entries.flatMap(namesOf).join('\n').replaceAll('’', "'"));
  return new Set(found.map(({ word }) => withoutPossessive(word)));
}

/** A word without the `'s` of "Looker's". */
function withoutPossessive(word: string): string {
  return word.replace(/'s$/, '');
}

/** The names that an entry gives; search terms are none, because they may be wrong on purpose. */
function namesOf({ collection, id, data }: Entry): string[] {
  switch (collection) {
    case 'channels':
      return [id];
    case 'teams':
      return [data.name, ...(data.analysts ?? [])];
    case 'stakeholders':
      return [data.group, ...data.stakeholders, data.analyst];
    case 'tools':
      return [data.title, ...(data.aliases ?? []).flatMap(capitals)];
    case 'retired':
    case 'words':
    case 'sprints':
    case 'links':
      return [];
    default:
      return [
        ...('abbreviation' in data && data.abbreviation ? [data.abbreviation] : []),
        ...[data.title, ...(data.aliases ?? [])].flatMap(capitals),
      ];
  }
}

/** The words of a title that are surely names: with a capital that starts no sentence. A common word in a title can be misspelled like any other. */
function capitals(title: string): string[] {
  return title.split(/\s+/).filter((word, place) => /\p{Lu}/u.test(place === 0 ? word.slice(1) : word));
}

/** A word that no dictionary knows, as it is written, and its offset. */
type Unknown = { word: string; offset: number };

const { dictionaryDefinitions = [] } = await getDefaultBundledSettingsAsync();

/** American English alone: a word of another English is reported too, and no other dictionary takes time to load. */
const settings: CSpellUserSettings = {
  language: 'en-US',
  loadDefaultConfiguration: false,
  minWordLength: 3,
  maxNumberOfProblems: 10_000,
  maxDuplicateProblems: 10_000,
  dictionaryDefinitions: dictionaryDefinitions.filter(({ name }) => name === 'en_us'),
  dictionaries: ['en_us'],
};

/** The words of a text that American English does not have. */
async function unknownWords(text: string): Promise<Unknown[]> {
  const document = { uri: 'file:///text.txt', text, languageId: 'plaintext' };
  const { issues, errors } = await spellCheckDocument(document, { generateSuggestions: false, noConfigSearch: true }, settings);
  if (errors?.[0]) throw errors[0];
  return issues.map(({ text: word, offset }) => ({ word, offset }));
}

/** The English word that was probably meant by `word`: from a list of common mistakes, else the likeliest. */
async function englishFor(word: string): Promise<string | undefined> {
  const common = mistakes().get(word.toLowerCase());
  if (common !== undefined) return common;
  const english = await getDictionary(settings);
  return english.suggest(word, { numSuggestions: 1 })[0]?.word;
}

let known: ReadonlyMap<string, string> | undefined;

/** What is meant by each word that is often misspelled; the lists hold `teh:the` and `teh->the`. */
function mistakes(): ReadonlyMap<string, string> {
  const lists = dictionaryDefinitions.filter(({ name }) => name === 'en-common-misspellings' || name === 'en-us-common-misspellings');
  const pairs = lists.flatMap((list) => ('suggestWords' in list ? (list.suggestWords ?? []) : []));
  return (known ??= new Map(
    pairs.flatMap((pair) => {
      const [wrong, meant] = pair.split(/->|:|,/).map((part) => part.trim());
      return wrong === undefined || meant === undefined ? [] : [[wrong, meant] as const];
    }),
  ));
}
