import { expect, test } from 'vitest';
import { familiesOf, pairsOf } from './compare.ts';
import { formerFamilyAddresses, otherPairAddresses } from './comparison-addresses.ts';
import { catalogOf, metric } from '../catalog/testing.ts';

test('a pair answers in either order and under the ids that its definitions had', () => {
  const catalog = catalogOf(
    metric({ id: 'dau', formerIds: ['daily'], confusedWith: [{ id: 'mau', difference: 'A day, not a month.' }] }),
    metric({ id: 'mau' }),
  );
  expect(pairsOf(catalog).flatMap(otherPairAddresses)).toEqual(['/compare/mau/dau/', '/compare/daily/mau/', '/compare/mau/daily/']);
});

test('a family answers under the ids that its base had', () => {
  const catalog = catalogOf(metric({ id: 'arr', formerIds: ['run-rate'] }), metric({ id: 'arr-cody', variantOf: 'arr' }));
  expect(familiesOf(catalog).flatMap(formerFamilyAddresses)).toEqual(['/compare/run-rate/']);
});
