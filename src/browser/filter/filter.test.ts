import fc from 'fast-check';
import { expect, test } from 'vitest';
import { counts, fits, plain, readChoice, writeChoice, type Row } from './filter.ts';

const row = (text: string, facets: Row['facets'] = {}): Row => ({ text: plain(text), facets });
const known = { domain: ['revenue', 'people'], tool: ['looker', 'amplitude'] };

test('words fit a row that has all of them, in any order, without case, accents and punctuation', () => {
  const entry = row('DAU/MAU: résumé of stickiness');
  for (const words of ['', '  ', 'stick', 'mau DAU', 'Resume', 'dau/mau', '/']) expect(fits(entry, { words, facets: {} })).toBe(true);
  expect(fits(entry, { words: 'dau wau', facets: {} })).toBe(false);
});

test('every facet that is chosen has to fit, and a row may have several values', () => {
  const entry = row('ARR', { domain: ['revenue'], tool: ['looker', 'amplitude'] });
  expect(fits(entry, { words: '', facets: { domain: 'revenue', tool: 'amplitude' } })).toBe(true);
  expect(fits(entry, { words: '', facets: { domain: 'people' } })).toBe(false);
  expect(fits(row('ARR'), { words: '', facets: { domain: 'revenue' } })).toBe(false);
});

test('counts what each value would leave, with the rest of the choice as it is', () => {
  const rows = [
    row('ARR', { domain: ['revenue'], tool: ['looker'] }),
    row('Hires', { domain: ['people'], tool: ['looker'] }),
    row('MRR', { domain: ['revenue'] }),
  ];
  const choice = { words: '', facets: { domain: 'people', tool: 'looker' } };
  expect([...counts(rows, choice, 'domain')]).toEqual([
    ['revenue', 1],
    ['people', 1],
  ]);
  expect([...counts(rows, choice, 'tool')]).toEqual([['looker', 1]]);
});

test('reads from an address what the list knows, and nothing else', () => {
  expect(readChoice('?words=arr&domain=revenue&tool=gone&x=1', known)).toEqual({ words: 'arr', facets: { domain: 'revenue' } });
  expect(readChoice('', known)).toEqual({ words: '', facets: {} });
});

test('whatever is chosen comes back from its address', () => {
  const choices = fc.record({
    words: fc.string({ unit: 'grapheme' }).map((text) => text.trim()),
    facets: fc.constantFrom({}, { domain: 'revenue' }, { domain: 'people', tool: 'amplitude' }),
  });
  fc.assert(
    fc.property(choices, (choice) => {
      expect(readChoice(writeChoice(choice), known)).toEqual(choice);
    }),
  );
});

test('an address without a choice has no query', () => {
  expect(writeChoice({ words: ' ', facets: {} })).toBe('');
});
