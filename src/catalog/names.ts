import type { Entry } from './entry.ts';
import type { Path } from '../problems/problem.ts';

/** A name under which an entry can be found, and the field that gives it. */
export type Name = { text: string; path: Path; kind: 'title' | 'abbreviation' | 'alias' | 'former id' };

/** Every name of an entry that must be its alone. Search terms are not among them: several entries may share one. */
export function namesOf(entry: Entry): Name[] {
  const { data } = entry;
  if ('group' in data && entry.collection === 'stakeholders') return [{ text: data.group, path: ['group'], kind: 'title' }];
  if ('name' in data) return [{ text: data.name, path: ['name'], kind: 'title' }];
  if (!('title' in data)) return [];
  return [
    { text: data.title, path: ['title'], kind: 'title' as const },
    ...('abbreviation' in data && data.abbreviation
      ? [{ text: data.abbreviation, path: ['abbreviation'], kind: 'abbreviation' as const }]
      : []),
    ...(data.aliases ?? []).map((text, index) => ({ text, path: ['aliases', index], kind: 'alias' as const })),
    ...(data.formerIds ?? []).map((text, index) => ({ text, path: ['formerIds', index], kind: 'former id' as const })),
  ];
}

/** A name without case, accents and punctuation: "DAU/MAU", "dau-mau" and "Dau  MAU" are one. */
export function normalizeName(name: string): string {
  return withoutAccents(name)
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{M}\p{N}%]+/gu, ' ')
    .trim();
}

/** An id as it may be written, for one that may not: "DAU MAU" is `dau-mau`. */
export function asId(text: string): string {
  return withoutAccents(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** Letters that their readers write without their sign where they must, and that Unicode does not take apart. */
const plainLetters: Readonly<Record<string, string>> = {
  ...{ ø: 'o', ł: 'l', ß: 'ss', đ: 'd', ð: 'd', þ: 'th', æ: 'ae', œ: 'oe', ħ: 'h', ı: 'i', ŋ: 'n', ŧ: 't' },
};

/** The accents of European scripts; the marks of others, such as Japanese and Hindi, make another letter. */
const accents = /[\u0300-\u036F]+/g;

function withoutAccents(text: string): string {
  return (
    text
      .normalize('NFKD')
      .replace(accents, '')
      .normalize('NFC')
      .toLowerCase()
      // The small letter of İ has one.
      .replace(accents, '')
      .replace(/[øłßđðþæœħıŋŧ]/g, (letter) => plainLetters[letter] ?? letter)
  );
}
