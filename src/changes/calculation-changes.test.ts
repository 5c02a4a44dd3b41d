import { expect, test } from 'vitest';
import { metric } from '../catalog/testing.ts';
import { fieldsOf } from './testing.ts';

const others = [
  metric({ id: 'dau', title: 'Daily active users', abbreviation: 'DAU' }),
  metric({ id: 'wau', title: 'Weekly active users', abbreviation: 'WAU' }),
  metric({ id: 'mau', title: 'Monthly active users', abbreviation: 'MAU' }),
];
const told = (before: object | undefined, after: object | undefined) =>
  fieldsOf(metric({ id: 'score', calculation: before }), metric({ id: 'score', calculation: after }), ...others);
const ratio = (numerator: object, denominator: object, more: object = {}) => ({ kind: 'ratio', numerator, denominator, ...more });
const count = { kind: 'simple', aggregation: 'count', of: { text: 'events' } };
const entity = (entity: string) => ({ kind: 'conversion', base: { entry: 'mau' }, conversion: { entry: 'dau' }, entity, within: '1 day' });
const composite = (...components: object[]) => ({ kind: 'composite', components });

test('tells another operation as formulas in words', () => {
  expect(told(count, { ...count, aggregation: 'count-distinct' })).toEqual([
    { part: 'formula', path: 'calculation', before: 'Number of events', after: 'Number of distinct events' },
  ]);
});

test('tells a first calculation', () => {
  expect(told(undefined, count)).toEqual([{ part: 'formula', path: 'calculation', before: undefined, after: 'Number of events' }]);
});

test('tells another part as a formula and as what it is computed from', () => {
  expect(told(ratio({ entry: 'dau' }, { entry: 'mau' }), ratio({ entry: 'wau' }, { entry: 'mau' }))).toEqual([
    { part: 'formula', path: 'calculation', before: 'DAU ÷ MAU', after: 'WAU ÷ MAU' },
    {
      part: 'parts',
      path: 'calculation',
      before: 'Daily active users, Monthly active users',
      after: 'Monthly active users, Weekly active users',
    },
  ]);
});

test('tells only what it is computed from where the words hide it', () => {
  const part = (entry: string) => ({ entry, text: 'active users' });
  expect(told(ratio(part('dau'), { text: 'all' }), ratio(part('wau'), { text: 'all' }))).toEqual([
    { part: 'parts', path: 'calculation', before: 'Daily active users', after: 'Weekly active users' },
  ]);
});

test('tells parts that changed places behind their words', () => {
  const part = (entry: string, text: string) => ({ entry, text });
  expect(told(ratio(part('dau', 'a'), part('mau', 'b')), ratio(part('mau', 'a'), part('dau', 'b')))).toEqual([
    {
      part: 'formula',
      path: 'calculation',
      before: 'numerator: Daily active users, denominator: Monthly active users',
      after: 'numerator: Monthly active users, denominator: Daily active users',
    },
  ]);
});

test('tells a note and what is followed, which the formula does not say', () => {
  expect(told(count, { ...count, note: 'In UTC.' })).toEqual([
    { part: 'formula', path: 'calculation.note', before: undefined, after: 'In UTC.' },
  ]);
  expect(told(entity('user'), entity('account'))).toEqual([
    { part: 'formula', path: 'calculation.entity', before: 'user', after: 'account' },
  ]);
});

test('the order of the parts of a score is no change; a weight is', () => {
  const [dau, mau] = [
    { entry: 'dau', weight: '50%' },
    { entry: 'mau', weight: '50%' },
  ];
  expect(told(composite(dau, mau), composite(mau, dau))).toEqual([]);
  expect(told(composite(dau, mau), composite({ ...mau, weight: '60%' }, dau))).toEqual([
    { part: 'formula', path: 'calculation', before: 'DAU (50%) + MAU (50%)', after: 'DAU (50%) + MAU (60%)' },
  ]);
});

test('the order of numerator and denominator is one', () => {
  expect(told(ratio({ entry: 'dau' }, { entry: 'mau' }), ratio({ entry: 'mau' }, { entry: 'dau' }))).toEqual([
    { part: 'formula', path: 'calculation', before: 'DAU ÷ MAU', after: 'MAU ÷ DAU' },
  ]);
});

test('spaces in a formula are no change', () => {
  const derived = (formula: string) => ({ kind: 'derived', formula });
  expect(told(derived('{dau} - {wau}'), derived('{dau}  - {wau}'))).toEqual([]);
});
