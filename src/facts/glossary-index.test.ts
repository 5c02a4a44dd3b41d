import { expect, test } from 'vitest';
import { glossaryIndex } from './glossary-index.ts';
import { metric } from '../catalog/testing.ts';

const lines = (...entries: ReturnType<typeof metric>[]) =>
  glossaryIndex(entries).map(({ letter, names }) => [
    letter,
    ...names.map(({ name, see }) => (see === undefined ? name : `${name} → ${see}`)),
  ]);

test('gives titles, abbreviations and aliases in one alphabet, case aside', () => {
  const mau = metric({ title: 'Monthly active users', abbreviation: 'MAU', aliases: ['actives'], searchTerms: ['mua'], formerIds: ['m'] });
  expect(lines(metric({ id: 'arr', title: 'ARR' }), mau, metric({ id: 'b', title: 'activation' }))).toEqual([
    ['A', 'activation', 'actives → Monthly active users', 'ARR'],
    ['M', 'MAU → Monthly active users', 'Monthly active users'],
  ]);
});

test('gives the abbreviation with the title, and the entry with every line', () => {
  const mau = metric({ title: 'Monthly active users', abbreviation: 'MAU' });
  expect(glossaryIndex([mau])).toEqual([
    {
      letter: 'M',
      names: [
        { name: 'MAU', abbreviation: undefined, see: 'Monthly active users', entry: mau },
        { name: 'Monthly active users', abbreviation: 'MAU', see: undefined, entry: mau },
      ],
    },
  ]);
});

test('orders numbers as numbers and puts names without a first letter under `#`', () => {
  const titles = ['30-day retention', '7-day retention', 'Week 10', 'Week 9'];
  expect(lines(...titles.map((title, index) => metric({ id: `m${index}`, title })))).toEqual([
    ['#', '7-day retention', '30-day retention'],
    ['W', 'Week 9', 'Week 10'],
  ]);
});

test('leaves signs and accents out of the order', () => {
  const titles = ['Zeta', '% of users', '(Oblique)', 'Öre', '"Nu"'];
  expect(lines(...titles.map((title, index) => metric({ id: `m${index}`, title })))).toEqual([
    ['N', '"Nu"'],
    ['O', '(Oblique)', '% of users', 'Öre'],
    ['Z', 'Zeta'],
  ]);
});

test('puts a name of signs alone under `#`', () => {
  expect(lines(metric({ title: '%' }))).toEqual([['#', '%']]);
});

test('is empty for an empty glossary', () => {
  expect(glossaryIndex([])).toEqual([]);
});
