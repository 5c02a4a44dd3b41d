import { expect, test } from 'vitest';
import { calculationDocs, fieldDocs, type FieldGroup } from './field-docs.ts';
import { collectionNames } from './index.ts';

const paths = (groups: FieldGroup[], when: string) => groups.find((group) => group.when === when)?.fields.map(({ path }) => path);
const takes = (groups: FieldGroup[], path: string) =>
  groups.flatMap(({ fields }) => fields.filter((field) => field.path === path).map((field) => field.takes));

test('gives the fields of a collection without branches in one group', () => {
  expect(fieldDocs('channels')).toEqual([
    {
      when: '',
      fields: [
        { path: 'id', takes: 'text', required: true, description: 'The channel’s name without the `#`.' },
        { path: 'for', takes: 'text', required: true, description: 'What it is for, in one sentence.' },
        { path: 'examples', takes: 'list: text', required: false, description: 'Questions that belong in it.' },
        { path: 'internal', takes: '`true` or `false`', required: false, description: '`true` when it is for the team itself.' },
      ],
    },
  ]);
});

test('gives the fields that all branches share first, then those of each, and the fields inside a field after it', () => {
  const groups = fieldDocs('metrics');
  expect(groups.map(({ when }) => when)).toEqual(['', 'type: metric', 'type: segment', 'type: term']);
  const shared = paths(groups, '') ?? [];
  expect(shared.slice(0, 3)).toEqual(['title', 'description', 'asOf']);
  expect(shared.filter((path) => /^(?:deprecation|confusedWith)/.test(path))).toEqual([
    ...['deprecation', 'deprecation.on', 'deprecation.reason', 'deprecation.replacedBy'],
    ...['confusedWith', 'confusedWith[].id', 'confusedWith[].difference'],
  ]);
  expect(paths(groups, 'type: metric')).toEqual(['type', 'unit', 'direction', 'window', 'readsAs', 'calculation']);
  expect(paths(groups, 'type: segment')).toEqual(['type', 'window', 'readsAs', 'calculation']);
  expect(paths(groups, 'type: term')).toEqual(['type']);
  // A field that one branch requires and another does not is not shared.
  const windows = groups.flatMap(({ fields }) => fields.filter(({ path }) => path === 'window'));
  expect(windows.map(({ required }) => required)).toEqual([true, false]);
});

test.each([
  ['metrics', 'status', ['`draft`, `in-review`, `approved`, `deprecated`']],
  ['metrics', 'type', ['`metric`', '`segment`', '`term`']],
  ['metrics', 'owner', ['id of a team']],
  ['metrics', 'sources', ['list: id of a data source']],
  ['metrics', 'sourceOfTruth', ['fields']],
  ['metrics', 'confusedWith', ['list']],
  ['metrics', 'reviewed', ['day, `YYYY-MM-DD`']],
  ['metrics', 'calculation', ['one of several kinds', 'one of several kinds']],
  ['reports', 'url', ['`https` address']],
  ['reports', 'formerUrls', ['list: `https` address']],
  ['reports', 'order', ['whole number']],
  ['channels', 'internal', ['`true` or `false`']],
] as const)('says what a field of `%s` takes: `%s`', (collection, path, expected) => {
  expect(takes(fieldDocs(collection), path)).toEqual(expected);
});

test('gives the fields of each kind of calculation, the kind itself aside', () => {
  const groups = calculationDocs();
  expect(groups.map(({ when }) => when)).toEqual(
    ['simple', 'ratio', 'derived', 'cumulative', 'conversion', 'composite', 'external'].map((kind) => `kind: ${kind}`),
  );
  const inside = (kind: string) => paths(groups, `kind: ${kind}`)?.map((path) => path.replace('calculation.', ''));
  const operands = ['numerator', 'denominator'].flatMap((part) => [part, `${part}.entry`, `${part}.text`]);
  expect(inside('ratio')).toEqual([...operands, 'note']);
  const parts = ['entry', 'text', 'weight'].map((field) => `components[].${field}`);
  expect(inside('composite')).toEqual(['components', ...parts, 'note']);
});

test.each([...collectionNames, 'calculation'] as const)('describes every field of `%s` in a sentence', (name) => {
  const groups = name === 'calculation' ? calculationDocs() : fieldDocs(name);
  const fields = groups.flatMap((group) => group.fields);
  expect(fields.length).toBeGreaterThan(0);
  const wrong = fields.filter(({ takes, description }) => !/[.…]\s*$/.test(description) || takes === '' || takes.includes('undefined'));
  expect(wrong.map(({ path }) => path)).toEqual([]);
});
