import { expect, test } from 'vitest';
import { catalogOf, metric, placeOf, TODAY } from '../testing.ts';
import { replacementInUse } from './replacement-in-use.ts';

const deprecated = (id: string, replacedBy: string) =>
  metric({ id, status: 'deprecated', deprecation: { on: '2026-01-01', reason: 'Old.', replacedBy } });
const told = (entry: { file: string }, message: string) => ({
  ...placeOf(entry, 'deprecation.replacedBy'),
  rule: 'replacement-in-use',
  severity: 'error',
  message,
});
const ofDeprecated = (id: string) => `Unexpected replacement \`${id}\`, expected an entry in use: it is deprecated itself`;

test.each(['draft', 'in-review', 'approved'])('passes a replacement of status `%s`', (status) => {
  expect(replacementInUse(catalogOf(deprecated('a', 'b'), metric({ id: 'b', status })), TODAY)).toEqual([]);
});

test('leaves a replacement that does not exist to the rule on references', () => {
  expect(replacementInUse(catalogOf(deprecated('a', 'gone')), TODAY)).toEqual([]);
});

test('reports an entry that replaces itself', () => {
  const a = deprecated('a', 'a');
  expect(replacementInUse(catalogOf(a), TODAY)).toEqual([
    told(a, 'Unexpected replacement `a`, expected another entry: this is the entry itself'),
  ]);
});

test('reports a replacement that is deprecated and suggests what replaces it', () => {
  const [a, b] = [deprecated('a', 'b'), deprecated('b', 'c')];
  expect(replacementInUse(catalogOf(a, b, metric({ id: 'c' })), TODAY)).toEqual([
    { ...told(a, `${ofDeprecated('b')} (did you mean \`c\`?)`), suggestion: 'c' },
  ]);
});

test('suggests nothing that would be reported in its turn', () => {
  const [a, b, c] = [deprecated('a', 'b'), deprecated('b', 'c'), deprecated('c', 'gone')];
  expect(replacementInUse(catalogOf(a, b, c), TODAY)).toEqual([told(a, ofDeprecated('b')), told(b, ofDeprecated('c'))]);
});

test('does not suggest the entry itself where two replace each other', () => {
  const [a, b] = [deprecated('a', 'b'), deprecated('b', 'a')];
  expect(replacementInUse(catalogOf(a, b), TODAY)).toEqual([told(a, ofDeprecated('b')), told(b, ofDeprecated('a'))]);
  const inUse = metric({ id: 'a', deprecation: { on: '2026-01-01', reason: 'Old.', replacedBy: 'b' } });
  expect(replacementInUse(catalogOf(inUse, b), TODAY)).toEqual([told(inUse, ofDeprecated('b'))]);
});

test('reports a deprecated replacement that names none itself', () => {
  const a = deprecated('a', 'b');
  expect(replacementInUse(catalogOf(a, metric({ id: 'b', status: 'deprecated' })), TODAY)).toEqual([told(a, ofDeprecated('b'))]);
});
