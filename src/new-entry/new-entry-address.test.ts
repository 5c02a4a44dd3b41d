import { expect, test } from 'vitest';
import { catalogOf, handbook, metric, retired } from '../catalog/testing.ts';
import { idRefusal } from './new-entry-address.ts';

const catalog = catalogOf(
  metric({ id: 'mau', formerIds: ['monthly'] }),
  handbook({ id: 'vision', formerPaths: ['/metrics/aim/'] }),
  retired({ address: '/metrics/gone/' }),
);
const refusal = (id: string) => idRefusal(catalog, new Set(['/metrics/lost/', '/metrics/mau/']), 'metrics', id);

test.each([
  ['mau', 'Unexpected id `mau`, expected one that no other entry has: `content/metrics/mau.mdx` has it.'],
  ['monthly', 'Unexpected id `monthly`, expected one that no entry had before: `content/metrics/mau.mdx` did; an id is never reused.'],
  ['aim', 'Unexpected id `aim`, expected one that no entry had before: `content/handbook/vision.mdx` did; an id is never reused.'],
  [
    'gone',
    'Unexpected id `gone`, expected one that no entry had before: line 8 of `content/retired.yaml` retired it; an id is never reused.',
  ],
  ['lost', 'Unexpected id `lost`, expected one that no entry had before: `/metrics/lost/` was published; an id is never reused.'],
  ['New one', 'Unexpected file name `New one`, expected lower-case letters, digits and single hyphens (did you mean `new-one`?).'],
  ['compare', 'Unexpected id `compare`, expected a different id: the site needs it for one of its own addresses.'],
])('refuses %s', (id, message) => {
  expect(refusal(id)).toBe(message);
});

test('passes an id that nothing has or had, even one of another collection', () => {
  expect(refusal('seats')).toBeUndefined();
  expect(refusal('vision')).toBeUndefined();
});
