import { expect, test } from 'vitest';
import { compareFacts, familiesOf, pairsOf } from './compare.ts';
import { formerFamilyAddresses, otherPairAddresses, pairAddress } from './comparison-addresses.ts';
import { catalogOf, metric, report, segment, team } from '../catalog/testing.ts';

const unlike = (id: string, difference: string) => ({ id, difference });

test('a pair is there once, whichever of the two names the other, with what is said first', () => {
  const wau = metric({ id: 'wau', confusedWith: [unlike('mau', 'A week.'), unlike('dau', 'Not a day.')] });
  const mau = metric({ id: 'mau', confusedWith: [unlike('wau', 'A month.')] });
  const pairs = pairsOf(catalogOf(wau, mau, metric({ id: 'dau', confusedWith: [unlike('wau', 'Not a day.')] })));
  expect(pairs.map(({ a, b, difference }) => [a.id, b.id, difference])).toEqual([
    ['mau', 'wau', 'A week.'],
    ['dau', 'wau', 'Not a day.'],
  ]);
});

test('a variant and its base are a pair even if neither states the difference', () => {
  const [pair] = pairsOf(catalogOf(metric({ id: 'mau' }), metric({ id: 'wau', variantOf: 'mau' })));
  expect([pair?.a.id, pair?.b.id, pair?.difference]).toEqual(['mau', 'wau', undefined]);
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
  expect([pairAddress({ id: 'wau' }, { id: 'dau' }), pairAddress({ id: 'dau' }, { id: 'wau' })]).toEqual(
    Array(2).fill('/compare/dau/wau/'),
  );
});

test('a pair and a family answer in either order and under the ids that their definitions had', () => {
  const catalog = catalogOf(
    metric({ id: 'dau', formerIds: ['daily'], confusedWith: [unlike('mau', 'A day, not a month.')] }),
    metric({ id: 'mau', variantOf: 'dau' }),
  );
  expect(pairsOf(catalog).flatMap(otherPairAddresses)).toEqual(['/compare/mau/dau/', '/compare/daily/mau/', '/compare/mau/daily/']);
  expect(familiesOf(catalog).flatMap(formerFamilyAddresses)).toEqual(['/compare/daily/']);
});

test('says which facts differ and which are the same, in words', () => {
  const catalog = catalogOf(team({ id: 'data', name: 'Data & Analytics' }), report({ id: 'kpis', title: 'KPIs' }));
  const rows = compareFacts(
    [
      metric({ id: 'mau', window: 'a month', includes: ['People', 'Robots'], sourceOfTruth: { report: 'kpis' } }),
      metric({ id: 'wau', window: 'a week', includes: ['People'], sourceOfTruth: { elsewhere: 'A sheet.' } }),
    ],
    catalog,
  );
  const asked = ['Window', 'Included', 'Left out', 'Unit', 'Source of truth', 'Owner'];
  expect(rows.filter(({ name }) => asked.includes(name))).toEqual([
    { name: 'Window', values: [['a month'], ['a week']], same: false },
    { name: 'Included', values: [['People', 'Robots'], ['People']], same: false },
    { name: 'Unit', values: [['Count'], ['Count']], same: true },
    { name: 'Source of truth', values: [['KPIs'], ['A sheet.']], same: false },
    { name: 'Owner', values: [['Data & Analytics'], ['Data & Analytics']], same: true },
  ]);
});

test('a fact that only one of them has differs', () => {
  const unit = compareFacts([metric(), segment()], catalogOf()).find(({ name }) => name === 'Unit');
  expect(unit).toEqual({ name: 'Unit', values: [['Count'], []], same: false });
});
