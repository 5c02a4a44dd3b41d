import { expect, test } from 'vitest';
import { indexPhrases, phrasesIn } from './phrases.ts';

const phrases = ['DAU', 'DAU/MAU', 'DAU/MAU by customer', 'active user', 'Batch Changes', 'C++ files', '28-day visitors', 'ARR (Cody)'];
const index = indexPhrases(
  phrases.map((text) => ({ text })),
  (text) => text === 'DAU',
);
const found = (text: string) => phrasesIn(text, index).map(({ start, end, phrase }) => `${text.slice(start, end)}: ${phrase.text}`);

test.each([
  // The longest phrase at each place, and none inside it.
  ['DAU/MAU by customer, DAU/MAU and DAU', 'DAU/MAU by customer: DAU/MAU by customer', 'DAU/MAU: DAU/MAU', 'DAU: DAU'],
  // Plurals, and capitals only where they count.
  ['Active Users, DAUs, dau', 'Active Users: active user', 'DAUs: DAU'],
  // Phrases with signs and numbers, and over the end of a line.
  ['28-day visitors (ARR (Cody)) of C++ files', '28-day visitors: 28-day visitors', 'ARR (Cody): ARR (Cody)', 'C++ files: C++ files'],
  ['batch\n  changes', 'batch\n  changes: Batch Changes'],
  // Nothing inside a word, an address or a name with hyphens.
  ['DAUX xDAU DAU_1 DAU-based pre-DAU a/DAU DAU/x #DAU @DAU DAU.count hyperactive user, active userland'],
])('finds the phrases of %j', (text, ...expected) => {
  expect(found(text)).toEqual(expected);
});

test('counts places from an offset', () => {
  expect(phrasesIn('a DAU', index, 10)).toEqual([{ phrase: { text: 'DAU' }, start: 12, end: 15 }]);
});
