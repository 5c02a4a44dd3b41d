import { getDefaultBundledSettingsAsync, getDictionary, spellCheckDocument, type CSpellUserSettings } from 'cspell-lib';

/** A word that no dictionary knows, as it is written, and the offset at which it stands. */
export type Unknown = { word: string; offset: number };

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
export async function unknownWords(text: string): Promise<Unknown[]> {
  const document = { uri: 'file:///text.txt', text, languageId: 'plaintext' };
  const { issues, errors } = await spellCheckDocument(document, { generateSuggestions: false, noConfigSearch: true }, settings);
  if (errors?.[0]) throw errors[0];
  return issues.map(({ text: word, offset }) => ({ word, offset }));
}

/** The English word that was probably meant by `word`: from a list of common mistakes, else the likeliest. */
export async function englishFor(word: string): Promise<string | undefined> {
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
