import type { Entry } from '../catalog/entry.ts';
import { shortName } from './names.ts';

/** An entry that a text names: on a page a link, under the given words or else under its title. */
export type Named = { entry: Entry; words?: string | undefined };

/** A text that names entries; between backticks is code. */
export type Phrase = readonly (string | Named)[];

/** A phrase as plain words, where an entry without other words has its short name. */
export function phraseWords(phrase: Phrase): string {
  return phrase.map((part) => (typeof part === 'string' ? part : (part.words ?? shortName(part.entry)))).join('');
}
