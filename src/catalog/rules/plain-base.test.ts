import { expect, test } from 'vitest';
import { catalogOf, metric, placeOf, TODAY } from '../testing.ts';
import { plainBase } from './plain-base.ts';

test('passes a family around one entry, and what other rules tell of', () => {
  const entries = [metric({ id: 'mau' }), metric({ id: 'wau', variantOf: 'mau' }), metric({ id: 'dau', variantOf: 'gone' })];
  expect(plainBase(catalogOf(...entries, metric({ id: 'itself', variantOf: 'itself' })), TODAY)).toEqual([]);
});

test('reports the variant of a variant, with the base of the family', () => {
  const entry = metric({ id: 'cody-wau', variantOf: 'wau' });
  expect(plainBase(catalogOf(metric({ id: 'mau' }), metric({ id: 'wau', variantOf: 'mau' }), entry), TODAY)).toEqual([
    {
      ...placeOf(entry, 'variantOf'),
      rule: 'plain-base',
      severity: 'error',
      message: 'Unexpected variant `wau` in `variantOf`, expected the entry that it is a variant of itself (did you mean `mau`?)',
      suggestion: 'mau',
    },
  ]);
});
