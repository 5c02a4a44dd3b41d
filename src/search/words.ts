import { normalizeName } from '../catalog/names.ts';

/** Words of questions that say nothing about the topic; they are dropped unless nothing else is left. */
const fillers = new Set(
  (
    'a an the this that these those it its there here ' +
    'i im me my we us our you your they them their ' +
    'cant cannot dont doesnt isnt is are was were be been do does did done have has had can could should would will shall ' +
    'of in to for on at by with from into about as up out so if not than then or and also versus vs ' +
    'make makes made making contain contains somebody someone anybody goes still check all every without until ' +
    'what whats how which who whos whom when where wheres why ' +
    'much many often long any some need want wants find show shows see get got give let lets use please mean means difference between'
  ).split(' '),
);

/** British spellings that no rule of `stem` covers. */
const british = /(?:licence|behaviour|centre|programme)(?=s?$)/;
const spellings = new Map([
  ['licence', 'license'],
  ['behaviour', 'behavior'],
  ['centre', 'center'],
  ['programme', 'program'],
]);

/** Signs by which something may be asked for alone; others only separate words. */
const signs = /[$€£#∆]/g;

/**
 * The words of a text in lower case, without accents and punctuation: "What's DAU/MAU?" has "whats", "dau" and "mau". "C++" and "C#" are words,
 * and a text of nothing but signs has the signs.
 */
export function wordsOf(text: string): string[] {
  const spelled = text
    .replace(/['’`]/g, '')
    .replace(/(?<=\p{L})\+\+/gu, 'plusplus')
    .replace(/(?<=\p{L})#/gu, 'sharp');
  const words = normalizeName(spelled).split(' ').filter(Boolean);
  return words.length > 0 ? words : signsOf(text);
}

/** The signs of a text by which it can be found. */
export function signsOf(text: string): string[] {
  return text.match(signs) ?? [];
}

/** The words that carry the topic; all of them if there are only fillers. */
export function contentWords(words: readonly string[]): string[] {
  const content = words.filter((word) => !fillers.has(word));
  return content.length > 0 ? content : [...words];
}

/**
 * A word without its ending, so that "users" and "user", or "licences" and "licensed", are the same.
 * Lighter than Porter's stemmer: names are short, and two that differ in meaning must stay different.
 */
export function stem(word: string): string {
  let stemmed = american(word);
  if (stemmed.length > 4 && stemmed.endsWith('ies')) return `${stemmed.slice(0, -3)}y`;
  // "MAUs" loses its s; "status", "business" and "analysis" keep theirs.
  if (stemmed.length > 3 && /(?:[^sui]|au)s$/.test(stemmed)) stemmed = stemmed.slice(0, -1);
  if (stemmed.length > 6 && stemmed.endsWith('ing')) stemmed = stemmed.slice(0, -3);
  else if (stemmed.length > 5 && stemmed.endsWith('ed')) stemmed = stemmed.slice(0, -2);
  if (stemmed.length < 5) return stemmed;
  return stemmed.replace(/([bdfglmnprt])\1$/, '$1').replace(/([^aeiou])e$/, '$1');
}

function american(word: string): string {
  return word.replace(british, (found) => spellings.get(found) ?? found).replace(/is(e|ed|es|ing|ation|ations)$/, 'iz$1');
}
