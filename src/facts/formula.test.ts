import { expect, test } from 'vitest';
import { calculation } from '../schemas/calculation.ts';
import { calculationWords } from './formula.ts';
import { catalogOf, metric } from '../catalog/testing.ts';

const catalog = catalogOf(
  metric({ id: 'mau', title: 'Monthly active users', abbreviation: 'MAU' }),
  metric({ id: 'paid-seats', title: 'Paid seats' }),
);
const words = (given: object) => calculationWords(calculation.parse(given), catalog);

test.each([
  ['count', 'Number of events'],
  ['count-distinct', 'Number of distinct events'],
  ['sum', 'Sum of events'],
  ['average', 'Average of events'],
  ['median', 'Median of events'],
  ['percentile', 'Percentiles of events'],
  ['minimum', 'Smallest events'],
  ['maximum', 'Largest events'],
  ['latest', 'Latest value of events'],
])('words the aggregation `%s`', (aggregation, line) => {
  expect(words({ kind: 'simple', aggregation, of: { text: 'events' } })).toBe(line);
});

test('words the condition of an aggregation and leaves the note out', () => {
  expect(words({ kind: 'simple', aggregation: 'sum', of: { entry: 'mau' }, where: 'the plan is paid', note: 'Slow.' })).toBe(
    'Sum of MAU where the plan is paid',
  );
});

test.each([
  ['an abbreviation', { entry: 'mau' }, 'MAU ÷ 1'],
  ['a title where there is no abbreviation', { entry: 'paid-seats' }, 'Paid seats ÷ 1'],
  ['its own words', { entry: 'mau', text: 'MAU of last month' }, 'MAU of last month ÷ 1'],
  ['an id that nobody has', { entry: 'wau' }, 'wau ÷ 1'],
])('names a part by %s', (_, numerator, line) => {
  expect(words({ kind: 'ratio', numerator, denominator: { text: '1' } })).toBe(line);
});

test('puts names in the place of the ids of a formula', () => {
  expect(words({ kind: 'derived', formula: '({mau} - {wau}) / { paid-seats } × {mau} $1' })).toBe('(MAU - wau) / Paid seats × MAU $1');
});

test.each([
  [{ window: '28 days' }, 'Running total of MAU over 28 days'],
  [{ grainToDate: 'week' }, 'Running total of MAU from the start of the week'],
  [{ grainToDate: 'month' }, 'Running total of MAU from the start of the month'],
  [{ grainToDate: 'quarter' }, 'Running total of MAU from the start of the quarter'],
  [{ grainToDate: 'year' }, 'Running total of MAU from the start of the year'],
  [{ grainToDate: 'all-time' }, 'Running total of MAU from the start of all time'],
])('words the time of a running total (%#)', (time, line) => {
  expect(words({ kind: 'cumulative', input: { entry: 'mau' }, ...time })).toBe(line);
});

test('words a conversion as the share of those who got there in time', () => {
  const given = { kind: 'conversion', base: { text: 'signups' }, conversion: { entry: 'paid-seats' }, entity: 'user', within: '30 days' };
  expect(words(given)).toBe('Paid seats within 30 days ÷ signups');
});

test('words the parts of a score with their weights, and says where one is not published', () => {
  const components = [{ entry: 'mau', weight: '40%' }, { text: 'Survey answers' }];
  expect(words({ kind: 'composite', components })).toBe('MAU (40%) + Survey answers (weight not published)');
});

test('says where a number is computed that cannot be described', () => {
  expect(words({ kind: 'external', system: 'Salesforce', why: 'Finance keeps it.' })).toBe('Computed in Salesforce. Finance keeps it.');
});
