import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { decodeTrie } from 'cspell-trie-lib';
import { packWords, type SpellingFile } from '../search/packed-words.ts';
import { indexNames, withTexts } from '../search/name-index.ts';
import { confusableWords, dictionaryOf } from '../search/spelling.ts';
import { stem, wordsOf } from '../search/words.ts';
import { records } from './search-files.ts';

/** Words of prose that are shorter are not worth a correction: many stand for another one. */
const LONG_WORD = 8;

/** The content of `/search/spelling.json`. */
export function spellingFile(): SpellingFile {
  const things = records.map(({ thing }) => thing);
  const index = withTexts(
    indexNames(things),
    records.map(({ text, thing: { facets } }) => ({ ...text, facets })),
  );
  const prose = records.flatMap(({ entry }) => entry?.prose.texts ?? []).flatMap(({ text }) => wordsOf(text));
  const words = [...new Set(prose)].filter((word) => word.length >= LONG_WORD && /^[a-z]+$/.test(word) && !index.written.has(word)).sort();
  const all = [...index.written, ...words];
  const stems = new Set(all.map(stem));
  const english = englishWords().filter((word) => !stems.has(stem(word)));
  return { words: packWords(words), english: packWords(confusableWords(english, dictionaryOf(all))) };
}

/** The English words of at least four letters that cspell knows. */
function englishWords(): string[] {
  const folder = dirname(createRequire(import.meta.url).resolve('@cspell/dict-en_us'));
  const trie = decodeTrie(gunzipSync(readFileSync(join(folder, 'en_US.trie.gz'))));
  return [...trie.words()].filter((word) => /^[a-z]{4,16}$/.test(word));
}
