import { expect, test } from 'vitest';
import { catalogOf, metric, placeOf, TODAY, word } from '../testing.ts';
import { wordsAgree } from './words-agree.ts';

const problemsOf = (...rows: ReturnType<typeof word>[]) =>
  wordsAgree(catalogOf(metric({ title: 'Seat consumption', abbreviation: 'SC', aliases: ['adoption'] }), ...rows), TODAY);
const told = (row: ReturnType<typeof word>, path: string, message: string) => [
  { ...placeOf(row, path), rule: 'words-agree', severity: 'error', message },
];

test('takes names that stand once, even one that people still search for', () => {
  expect(problemsOf(word({ avoid: ['utilization', 'adoption'] }), word({ id: 'b', avoid: ['uptake'] }))).toEqual([]);
});

test('refuses a name that another row has', () => {
  const second = word({ id: 'b', avoid: ['uptake', 'Utilization'] });
  expect(problemsOf(word({ avoid: ['utilization'] }), second)).toEqual(
    told(second, 'avoid.1', 'Unexpected `Utilization`, expected a name that no other row has: `utilization` has it'),
  );
});

test('refuses a name that another row tells to use', () => {
  const row = word({ avoid: ['uptake'] });
  expect(problemsOf(row, word({ id: 'b', avoid: ['take-up'], use: 'uptake' }))).toEqual(
    told(row, 'avoid.0', 'Unexpected `uptake`, expected a name that nobody is told to use: `b` does'),
  );
});

test('refuses a name that the handbook shows', () => {
  const row = word({ avoid: ['seat consumption'], use: 'MAU per seat' });
  expect(problemsOf(row)).toEqual(
    told(
      row,
      'avoid.0',
      'Unexpected `seat consumption`, expected a name that the handbook does not use: it is the name of `content/metrics/mau.mdx`',
    ),
  );
});

test('takes a wrong spelling of a name that the handbook shows', () => {
  expect(problemsOf(word({ avoid: ['Seat Consumption'], use: 'Seat consumption' }))).toEqual([]);
});
