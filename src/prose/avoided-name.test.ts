import { expect, test } from 'vitest';
import { catalogOf, metric, placeOf, report, word } from '../catalog/testing.ts';
import { avoidedFieldProblems } from './avoided-name.ts';
import { vocabularyOf } from './vocabulary.ts';

const seats = metric({
  id: 'seat-consumption',
  title: 'Seat consumption',
  aliases: ['utilization'],
  caveats: ['Utilization was its name.'],
});
const row = word({ avoid: ['utilization', 'total seats'], use: 'seats in use', entry: 'seat-consumption' });
const problemsOf = (caveat: string) => {
  const entry = metric({ id: 'mau', caveats: [caveat] });
  return avoidedFieldProblems(entry, vocabularyOf(catalogOf(entry, seats, row, report({ title: 'MAU by Total Seats' }))));
};

test('reports a name to avoid at its field, with what to write and why', () => {
  expect(problemsOf('Compare it with utilization.')).toEqual([
    {
      ...placeOf(metric(), 'caveats.0'),
      rule: 'avoided-word',
      severity: 'error',
      message: 'Unexpected `utilization`, expected `seats in use`. It has several meanings.',
    },
  ]);
});

test.each([
  ['in quotation marks', 'Many call it "utilization".'],
  ['in code', 'The field is `utilization`.'],
  ['in a sentence with the right name', 'Seats in use were called utilization.'],
  ['in a sentence with a year', 'Until 2022 it was utilization.'],
  ['in a longer name', 'See MAU by Total Seats.'],
])('takes one %s', (_, caveat) => {
  expect(problemsOf(caveat)).toEqual([]);
});

test('takes one on the page that explains it', () => {
  expect(avoidedFieldProblems(seats, vocabularyOf(catalogOf(seats, row)))).toEqual([]);
});
