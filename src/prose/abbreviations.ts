import type { Range } from './nodes.ts';

/** An abbreviation in a text: `name` is its form without a plural s. */
export type Abbreviation = Range & { name: string };

const abbreviation =
  /(?<![\p{L}\p{N}_#@.-])(?=[A-Z0-9]*[A-Z][A-Z0-9]*[A-Z&/0-9])[A-Z][A-Z0-9]*(?:[&/][A-Z0-9]+)*(?=(s?)(?![\p{L}\p{N}_]))/gu;

/** The abbreviations of a text: two to six capitals and digits, with `&` and `/` between, and a plural s that is not part of it. */
export function abbreviationsIn(text: string): Abbreviation[] {
  return [...text.matchAll(abbreviation)]
    .filter(({ 0: name }) => /[A-Z].*[A-Z]/.test(name) && name.replace(/[&/]/g, '').length <= 6)
    .map(({ 0: name, 1: plural = '', index }) => ({ name, start: index, end: index + name.length + plural.length }));
}

/** The abbreviations that need no words beside them. */
export const everydayAbbreviations: ReadonlySet<string> = new Set([
  // Everyone who uses a computer knows it better than the words.
  ...['API', 'CSV', 'FAQ', 'HTML', 'HTTP', 'HTTPS', 'ID', 'IT', 'JSON', 'OK', 'PDF', 'UI', 'URL', 'YAML'],
  // Everyone at a company knows it.
  ...['CEO', 'CFO', 'CTO', 'HR', 'PR', 'VP'],
  // It is a day, a time or a place.
  ...['AM', 'PM', 'UTC', 'PST', 'PT', 'EU', 'UK', 'US', 'USA'],
  // The language has no other name, or the letters are the name.
  ...['SQL', 'CSS', 'A/B', 'AI', 'Q1', 'Q2', 'Q3', 'Q4'],
]);
