import { expect, test } from 'vitest';
import { compareFacts, familiesOf, pairsOf } from './compare.ts';
import { pairAddress } from './comparison-addresses.ts';
import { catalogOf, metric, report, segment, team } from '../catalog/testing.ts';

const unlike = (id: string, difference: string) => ({ id, difference });

test('a pair is there once, whichever of the two names the other, with all that they say', () => {
  const wau = metric({ id: 'wau', confusedWith: [unlike('mau', 'A week.'), unlike('dau', 'Not a day.')] });
  const mau = metric({ id: 'mau', confusedWith: [unlike('wau', 'A month.')] });
  const pairs = pairsOf(catalogOf(wau, mau, metric({ id: 'dau', confusedWith: [unlike('wau', 'Not a day.')] })));
  expect(pairs.map(({ a, b, differences }) => [a.id, b.id, ...differences])).toEqual([
    ['mau', 'wau', 'A week.', 'A month.'],
    ['dau', 'wau', 'Not a day.'],
  ]);
});

test('a variant and its base are a pair even if neither tells the difference', () => {
  const [pair] = pairsOf(catalogOf(metric({ id: 'mau' }), metric({ id: 'wau', variantOf: 'mau' })));
  expect([pair?.a.id, pair?.b.id, pair?.differences]).toEqual(['mau', 'wau', []]);
});

test('what does not exist, and the entry itself, make no pair', () => {
  expect(
    pairsOf(catalogOf(metric({ id: 'mau', variantOf: 'gone', confusedWith: [unlike('mau', 'Itself.'), unlike('no', 'No.')] }))),
  ).toEqual([]);
});

test('a family is a base with its variants', () => {
  const members = [metric({ id: 'wau', variantOf: 'mau' }), metric({ id: 'mau' }), metric({ id: 'dau', variantOf: 'mau' })];
  expect(
    familiesOf(catalogOf(...members, metric({ id: 'arr' }))).map(({ base, variants }) => [base.id, ...variants.map(({ id }) => id)]),
  ).toEqual([['mau', 'wau', 'dau']]);
});

test('the address of a pair is the same in both orders', () => {
  expect(pairAddress({ id: 'wau' }, { id: 'dau' })).toBe('/compare/dau/wau/');
  expect(pairAddress({ id: 'dau' }, { id: 'wau' })).toBe('/compare/dau/wau/');
});

test('tells which facts differ and which are the same, in words', () => {
  const catalog = catalogOf(team({ id: 'data', name: 'Data & Analytics' }), report({ id: 'kpis', title: 'KPIs' }));
  const rows = compareFacts(
    [
      metric({ id: 'mau', window: 'a month', includes: ['People', 'Robots'], sourceOfTruth: { report: 'kpis' } }),
      metric({ id: 'wau', window: 'a week', includes: ['People'], sourceOfTruth: { elsewhere: 'A sheet.' } }),
    ],
    catalog,
  );
  const of = (name: string) => rows.find((row) => row.name === name);
  expect(of('Window')).toEqual({ name: 'Window', values: [['a month'], ['a week']], same: false });
  expect(of('Included')).toEqual({ name: 'Included', values: [['People', 'Robots'], ['People']], same: false });
  expect(of('Source of truth')?.values).toEqual([['KPIs'], ['A sheet.']]);
  expect(of('Owner')).toEqual({ name: 'Owner', values: [['Data & Analytics'], ['Data & Analytics']], same: true });
  expect(of('Left out')).toBeUndefined();
});

test('a fact that only one of them has differs', () => {
  const unit = compareFacts([metric(), segment()], catalogOf()).find(({ name }) => name === 'Unit');
  expect(unit).toEqual({ name: 'Unit', values: [['Count'], []], same: false });
});
