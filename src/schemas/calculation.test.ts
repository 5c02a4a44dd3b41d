import { expect, test } from 'vitest';
import { calculation, formulaIds } from './calculation.ts';

test.each([
  ['{arr} at the end - {arr} at the start', ['arr', 'arr']],
  ['{dau} / {mau}', ['dau', 'mau']],
  ['{ dau }', ['dau']],
  ['{}', ['']],
  ['{{dau}}', ['dau']],
  ['dau / mau', []],
  ['{dau', []],
  ['dau}', []],
])('finds the ids of `%s`', (formula, ids) => {
  expect(formulaIds(formula)).toEqual(ids);
});

const users = { text: 'users' };

test.each([
  { kind: 'simple', aggregation: 'count-distinct', of: { entry: 'active-user' }, where: 'on the product', note: 'In UTC.' },
  { kind: 'simple', aggregation: 'sum', of: users },
  { kind: 'ratio', numerator: { entry: 'dau', text: 'average DAU of the month' }, denominator: { entry: 'mau' } },
  { kind: 'derived', formula: '{arr} at the end - {arr} at the start' },
  { kind: 'cumulative', input: users, window: '28 days' },
  { kind: 'cumulative', input: users, grainToDate: 'quarter' },
  { kind: 'conversion', base: users, conversion: users, entity: 'user', within: '7 days' },
  { kind: 'composite', components: [{ entry: 'nps', weight: '60%' }, users] },
  { kind: 'external', system: 'Survey tool', why: 'Its formula is not published.' },
])('takes a calculation of each kind (%#)', (data) => {
  expect(calculation.parse(data)).toEqual(data);
});

test.each([
  ['no kind', {}],
  ['an unknown kind', { kind: 'guess' }],
  ['a field of another kind', { kind: 'external', system: 'Survey tool', why: 'Secret.', formula: '{dau}' }],
  ['an empty part', { kind: 'ratio', numerator: {}, denominator: users }],
  ['an empty part of a score', { kind: 'composite', components: [users, { weight: '50%' }] }],
  ['a part with a field too many', { kind: 'simple', aggregation: 'count', of: { text: 'users', id: 'dau' } }],
  ['an empty text', { kind: 'derived', formula: ' ' }],
  ['an unknown aggregation', { kind: 'simple', aggregation: 'mean', of: users }],
  ['a running total over nothing', { kind: 'cumulative', input: users }],
  ['a running total over two windows', { kind: 'cumulative', input: users, window: '28 days', grainToDate: 'month' }],
  ['a score of one part', { kind: 'composite', components: [users] }],
])('refuses %s', (_, data) => {
  expect(calculation.safeParse(data).success).toBe(false);
});
