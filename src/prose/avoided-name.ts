import type { Entry } from '../catalog/entry.ts';
import { normalizeName } from '../catalog/names.ts';
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
