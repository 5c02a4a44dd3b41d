import { expect, test } from 'vitest';
import { catalogOf, metric, placeOf, segment, TODAY } from '../testing.ts';
import { noCycle } from './no-cycle.ts';

const of = (id: string, ...inputs: string[]) =>
  metric({ id, calculation: { kind: 'derived', formula: `1 + ${inputs.map((input) => `{${input}}`).join(' + ')}` } });
const problem = { rule: 'no-cycle', severity: 'error' };
const message = (cycle: string) => `Unexpected cycle \`${cycle}\`, expected a calculation that does not depend on itself`;

test('passes calculations that share inputs without a way back', () => {
  expect(noCycle(catalogOf(of('a', 'b', 'c'), of('b', 'd'), of('c', 'd', 'd'), of('d')), TODAY)).toEqual([]);
});

test('passes entries that relate to each other outside their calculations', () => {
  const [a, b] = [metric({ id: 'a', related: ['b'] }), metric({ id: 'b', related: ['a'], sourceOfTruth: { report: 'b' } })];
  expect(noCycle(catalogOf(a, b), TODAY)).toEqual([]);
});

test('passes an input that does not exist', () => {
  expect(noCycle(catalogOf(of('a', 'b'), of('b', 'gone')), TODAY)).toEqual([]);
});

test('reports an entry that depends on itself, at the input that does', () => {
  const entry = metric({ id: 'a', calculation: { kind: 'ratio', numerator: { text: 'users' }, denominator: { entry: 'a' } } });
  expect(noCycle(catalogOf(entry), TODAY)).toEqual([
    { ...problem, ...placeOf(entry, 'calculation.denominator.entry'), message: message('a → a') },
  ]);
});

test('reports a cycle of two at both entries, in whatever order they come', () => {
  const parts = [{ entry: 'c' }, { entry: 'b' }];
  const [a, b] = [metric({ id: 'a', calculation: { kind: 'composite', components: parts } }), of('b', 'a')];
  const told = [
    { ...problem, ...placeOf(a, 'calculation.components.1.entry'), message: message('a → b → a') },
    { ...problem, ...placeOf(b, 'calculation.formula'), message: message('b → a → b') },
  ];
  expect(noCycle(catalogOf(a, b), TODAY)).toEqual(told);
  expect(noCycle(catalogOf(b, a), TODAY)).toEqual(told);
});

test('reports a cycle of three through a segment and a formula', () => {
  const a = segment({ id: 'a', calculation: { kind: 'simple', aggregation: 'count', of: { entry: 'c' } } });
  const [b, c] = [of('b', 'a'), of('c', 'b')];
  expect(noCycle(catalogOf(b, c, a), TODAY)).toEqual([
    { ...problem, ...placeOf(a, 'calculation.of.entry'), message: message('a → c → b → a') },
    { ...problem, ...placeOf(c, 'calculation.formula'), message: message('c → b → a → c') },
    { ...problem, ...placeOf(b, 'calculation.formula'), message: message('b → a → c → b') },
  ]);
});

test('does not report an entry that only leads into a cycle', () => {
  const [b, c] = [of('b', 'c'), of('c', 'b')];
  expect(noCycle(catalogOf(of('a', 'b'), b, c, of('d', 'c')), TODAY)).toEqual([
    { ...problem, ...placeOf(b, 'calculation.formula'), message: message('b → c → b') },
    { ...problem, ...placeOf(c, 'calculation.formula'), message: message('c → b → c') },
  ]);
});

test('reports two cycles, also when they share an entry', () => {
  const [a, b, c] = [of('a', 'b'), of('b', 'a', 'c'), of('c', 'b')];
  expect(noCycle(catalogOf(a, b, c), TODAY)).toEqual([
    { ...problem, ...placeOf(a, 'calculation.formula'), message: message('a → b → a') },
    { ...problem, ...placeOf(b, 'calculation.formula'), message: message('b → a → b') },
    { ...problem, ...placeOf(b, 'calculation.formula'), message: message('b → c → b') },
    { ...problem, ...placeOf(c, 'calculation.formula'), message: message('c → b → c') },
  ]);
});

test('reports the shortest of the cycles that start alike', () => {
  const [a, b, d] = [of('a', 'b'), of('b', 'c', 'd'), of('d', 'a')];
  expect(noCycle(catalogOf(a, b, of('c', 'd'), d), TODAY)).toEqual([
    { ...problem, ...placeOf(a, 'calculation.formula'), message: message('a → b → d → a') },
    { ...problem, ...placeOf(b, 'calculation.formula'), message: message('b → d → a → b') },
    { ...problem, ...placeOf(d, 'calculation.formula'), message: message('d → a → b → d') },
  ]);
});
