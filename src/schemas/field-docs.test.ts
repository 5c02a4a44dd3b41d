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

test('gives the fields that all branches share first, then those of each', () => {
  const groups = fieldDocs('metrics');
  expect(groups.map(({ when }) => when)).toEqual(['', 'type: metric', 'type: segment', 'type: term']);
  expect(paths(groups, '')?.slice(0, 3)).toEqual(['title', 'description', 'aliases']);
  expect(paths(groups, 'type: metric')).toEqual(['type', 'unit', 'direction', 'window', 'readsAs', 'calculation']);
  expect(paths(groups, 'type: segment')).toEqual(['type', 'window', 'readsAs', 'calculation']);
  expect(paths(groups, 'type: term')).toEqual(['type']);
});

test('keeps a field that one branch requires and another does not apart', () => {
  const required = fieldDocs('metrics').flatMap(({ fields }) =>
    fields.filter(({ path }) => path === 'window').map((field) => field.required),
  );
  expect(required).toEqual([true, false]);
});

test('lists the fields inside fields and lists under their paths', () => {
  const groups = fieldDocs('metrics');
  expect(paths(groups, '')?.filter((path) => path.startsWith('deprecation'))).toEqual([
    'deprecation',
    'deprecation.on',
    'deprecation.reason',
    'deprecation.replacedBy',
  ]);
  expect(paths(groups, '')?.filter((path) => path.startsWith('confusedWith'))).toEqual([
    'confusedWith',
    'confusedWith[].id',
    'confusedWith[].difference',
  ]);
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
  expect(paths(groups, 'kind: ratio')).toEqual([
    'calculation.numerator',
    'calculation.numerator.entry',
    'calculation.numerator.text',
    'calculation.denominator',
    'calculation.denominator.entry',
    'calculation.denominator.text',
    'calculation.note',
  ]);
  expect(paths(groups, 'kind: composite')).toEqual([
    'calculation.components',
    'calculation.components[].entry',
    'calculation.components[].text',
    'calculation.components[].weight',
    'calculation.note',
  ]);
});

test.each([...collectionNames, 'calculation'] as const)('describes every field of `%s` in a sentence', (name) => {
  const groups = name === 'calculation' ? calculationDocs() : fieldDocs(name);
  const fields = groups.flatMap((group) => group.fields);
  expect(fields.length).toBeGreaterThan(0);
  expect(
    fields.filter(({ description }) => !description.trim().endsWith('.') && !description.trim().endsWith('…')).map(({ path }) => path),
  ).toEqual([]);
  expect(fields.filter(({ takes }) => takes === '' || takes.includes('undefined')).map(({ path }) => path)).toEqual([]);
});
