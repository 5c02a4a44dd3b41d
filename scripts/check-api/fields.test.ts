import { expect, test } from 'vitest';
import type { Schema } from '../../src/exports/schemas.ts';
import { fieldLines, fieldProblems } from './fields.ts';

const text = { type: 'string' };

test('a field is named with the way to it, through lists, other schemas, any key and branches', () => {
  const branch = (kind: string, more: Record<string, Schema>): Schema => ({ properties: { kind: { const: kind }, ...more } });
  const schema: Schema = {
    properties: {
      items: { items: { $ref: 'https://handbook.test/api/schema/metric.json' } },
      names: { additionalProperties: { items: { properties: { id: text } } } },
      how: { oneOf: [branch('ratio', { of: { properties: { entry: text } } }), branch('simple', {})] },
    },
    additionalProperties: false,
  };
  expect(fieldLines([{ name: 'all', schema }])).toEqual([
    'all how',
    'all how<kind=ratio>.kind',
    'all how<kind=ratio>.of',
    'all how<kind=ratio>.of.entry',
    'all how<kind=simple>.kind',
    'all items',
    'all items[]: metric',
    'all names',
    'all names.*',
    'all names.*[].id',
  ]);
});

test('conditions between fields are no branches', () => {
  expect(fieldLines([{ name: 'a', schema: { properties: { x: text }, oneOf: [{ required: ['x'] }] } }])).toEqual(['a x']);
});

test('a field that is gone is reported at its line with both remedies, a new one where it belongs', () => {
  expect(fieldProblems(['a x', 'a z'], ['a x', 'a y'], 'list').map(({ line, message }) => `${line} ${message}`)).toEqual([
    '2 Missing field `a y`, expected every field to stay within a version; keep it, or start version 2 beside this one',
    '2 Unexpected new field `a z`, expected the list to name it; run `node scripts/check-api.ts --update-fields`',
  ]);
});

test('the same fields are no problem', () => {
  expect(fieldProblems(['a x'], ['a x'], 'list')).toEqual([]);
});
