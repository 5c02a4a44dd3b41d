import { expect, test } from 'vitest';
import { glossaryIndex } from './glossary-index.ts';
import { metric } from '../catalog/testing.ts';

const titled = (...titles: string[]) => titles.map((title, index) => metric({ id: `m${index}`, title }));
const mau = metric({ title: 'Monthly active users', abbreviation: 'MAU', aliases: ['actives'], searchTerms: ['mua'], formerIds: ['m'] });

test.each([
  [
    'titles, abbreviations and aliases are in one alphabet, without regard to case',
    [...titled('ARR', 'activation'), mau],
    ['A: activation, actives → Monthly active users, ARR', 'M: MAU → Monthly active users, Monthly active users'],
  ],
  [
    'numbers are in the order of their values, under `#`',
    titled('30-day retention', '7-day retention', 'Week 10', 'Week 9'),
    ['#: 7-day retention, 30-day retention', 'W: Week 9, Week 10'],
  ],
  [
    'signs and accents do not count',
    titled('Zeta', '% of users', '(Oblique)', 'Öre', '"Nu"'),
    ['N: "Nu"', 'O: (Oblique), % of users, Öre', 'Z: Zeta'],
  ],
  ['a name of signs alone is under `#`', titled('%'), ['#: %']],
  ['an empty glossary has no letters', [], []],
])('%s', (_, entries, letters) => {
  const lines = glossaryIndex(entries).map(
    ({ letter, names }) => `${letter}: ${names.map(({ name, see }) => (see === undefined ? name : `${name} → ${see}`)).join(', ')}`,
  );
  expect(lines).toEqual(letters);
});

test('the title comes with its abbreviation, and every line with its entry', () => {
  const [, letter] = glossaryIndex([mau]);
  expect(letter?.names).toEqual([
    { name: 'MAU', abbreviation: undefined, see: 'Monthly active users', entry: mau },
    { name: 'Monthly active users', abbreviation: 'MAU', see: undefined, entry: mau },
  ]);
});
