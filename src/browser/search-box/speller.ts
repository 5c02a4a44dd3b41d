import type { NameIndex } from '../../search/name-index.ts';
import { unpackWords, type SpellingFile } from '../../search/packed-words.ts';
import { spellerOf, type Speller } from '../../search/spelling.ts';

/** What corrects mistyped words, of the names and texts of the handbook and of the file that has what these lack. */
export function spellerFor({ written }: NameIndex, { words, english }: SpellingFile): Speller {
  return spellerOf(new Set([...written, ...unpackWords(words)]), unpackWords(english));
}
