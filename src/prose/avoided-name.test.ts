import { expect, test } from 'vitest';
import { catalogOf, metric, placeOf, report, word } from '../catalog/testing.ts';
import { avoidedFieldProblems } from './avoided-name.ts';
import { vocabularyOf } from './vocabulary.ts';

const old = { aliases: ['utilization'], caveats: ['Utilization was its name.'] };
const seats = metric({ id: 'seat-consumption', title: 'Seat consumption', ...old });
const row = word({ avoid: ['utilization', 'total seats'], use: 'seats in use', entry: 'seat-consumption' });
const problemsOf = (...caveats: string[]) => {
  const entry = metric({ id: 'mau', caveats });
  return avoidedFieldProblems(entry, vocabularyOf(catalogOf(entry, seats, row, report({ title: 'MAU by Total Seats' }))));
};

test('reports a name to avoid at its field, with what to write and why', () => {
  const message = 'Unexpected `utilization`, expected `seats in use`. It has several meanings.';
  const place = placeOf(metric(), 'caveats.0');
  expect(problemsOf('Compare it with utilization.')).toEqual([{ ...place, rule: 'avoided-word', severity: 'error', message }]);
});

test('takes one in quotation marks, in code, in a sentence with the right name or a year, in a longer name, and on the page that explains it', () => {
  const quoted = ['Many call it "utilization".', 'The field is `utilization`.', 'See MAU by Total Seats.'];
  expect(problemsOf(...quoted, 'Seats in use were called utilization.', 'Until 2022 it was utilization.')).toEqual([]);
  expect(avoidedFieldProblems(seats, vocabularyOf(catalogOf(seats, row)))).toEqual([]);
});
