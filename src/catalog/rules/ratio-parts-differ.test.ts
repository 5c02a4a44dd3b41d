import { expect, test } from 'vitest';
import { catalogOf, metric, placeOf, segment, term, TODAY } from '../testing.ts';
import { ratioPartsDiffer } from './ratio-parts-differ.ts';

const ratio = (numerator: object, denominator: object) => ({ kind: 'ratio', numerator, denominator });
const problem = { rule: 'ratio-parts-differ', severity: 'error' };

test.each([
  ['two entries', { entry: 'dau' }, { entry: 'mau' }],
  ['two texts', { text: 'users' }, { text: 'seats' }],
  ['an entry and a text', { entry: 'dau' }, { text: 'dau' }],
  ['one entry in two sets of words', { entry: 'dau', text: 'DAU now' }, { entry: 'dau', text: 'DAU a year ago' }],
  ['one entry as it is and in words', { entry: 'dau' }, { entry: 'dau', text: 'DAU a year ago' }],
  ['two entries in the same words', { entry: 'dau', text: 'average' }, { entry: 'mau', text: 'average' }],
])('passes %s', (_, numerator, denominator) => {
  expect(ratioPartsDiffer(catalogOf(metric({ calculation: ratio(numerator, denominator) })), TODAY)).toEqual([]);
});

test('passes other kinds of calculation and entries without one', () => {
  const same = { text: 'users' };
  const conversion = { kind: 'conversion', base: same, conversion: same, entity: 'user', within: '7 days' };
  expect(ratioPartsDiffer(catalogOf(metric({ calculation: conversion }), segment(), term()), TODAY)).toEqual([]);
});

test.each([
  ['an entry', { entry: 'dau' }, 'dau'],
  ['words', { text: 'all users' }, 'all users'],
  ['an entry in words', { entry: 'dau', text: 'average' }, 'dau'],
])('reports %s divided by itself', (_, part, shown) => {
  const entry = segment({ calculation: ratio(part, part) });
  expect(ratioPartsDiffer(catalogOf(entry), TODAY)).toEqual([
    {
      ...problem,
      ...placeOf(entry, 'calculation.denominator'),
      message: `Unexpected denominator \`${shown}\`, expected one that differs from the numerator: the result is always 1`,
    },
  ]);
});
