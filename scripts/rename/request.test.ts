import { expect, test } from 'vitest';
import { checkFiles } from '../../src/checks/check-content.ts';
import { SAMPLE_DAY, sampleHandbook } from '../../src/sample-handbook/sample-handbook.ts';
import type { CollectionName } from '../../src/schemas/index.ts';
import { checkRename, collectionOf } from './request.ts';
import { edited } from '../lib/testing.ts';

test.for<[given: string, collection: CollectionName]>([
  ['metric', 'metrics'],
  ['metrics', 'metrics'],
  ['page', 'handbook'],
  ['handbook page', 'handbook'],
  ['Data source', 'data-sources'],
  ['data-source', 'data-sources'],
  ['data-sources', 'data-sources'],
  ['capability', 'capabilities'],
  ['persona', 'personas'],
])('knows the kind %s', ([kind, collection]) => {
  expect(collectionOf(kind)).toBe(collection);
});

test.for<[kind: string, near: string]>([
  ['metrik', ' (did you mean `metric`?)'],
  ['team', ''],
  ['site page', ''],
  ['stakeholders', ''],
  ['', ''],
])('refuses the kind "%s"', ([kind, near]) => {
  const expected = 'expected `handbook page`, `capability`, `persona`, `tool`, `metric`, `report` or `data source`';
  expect(() => collectionOf(kind)).toThrow(`Unexpected kind \`${kind}\`, ${expected}${near}.`);
});

const former = edited('content/metrics/mau.mdx', 'type: metric', 'formerIds: [mau-old]\ntype: metric');

test.for<[from: string, to: string, message: string]>([
  ['maus', 'x', 'Unexpected metric `maus`, expected the id of an entry (did you mean `mau`?).'],
  ['mau-old', 'x', 'Unexpected metric `mau-old`, expected the id of an entry (did you mean `mau`?).'],
  ['zzzzzzzz', 'x', 'Unexpected metric `zzzzzzzz`, expected the id of an entry.'],
  ['mau', 'mau', 'Unexpected new id `mau`, expected another than the present one.'],
  ['mau', 'Mau 2', 'Unexpected file name `Mau 2`, expected lower-case letters, digits and single hyphens (did you mean `mau-2`?).'],
  ['mau', '../dau', 'Unexpected file name `../dau`, expected lower-case letters, digits and single hyphens (did you mean `dau`?).'],
  ['mau', '', 'Unexpected file name ``, expected lower-case letters, digits and single hyphens.'],
  ['mau', 'index', 'Unexpected id `index`, expected a different id: the site needs it for one of its own addresses.'],
  [
    'mau',
    'dau',
    'Unexpected new id `dau`, expected one that no other metric has or had: `content/metrics/dau.mdx` does; an id is never reused.',
  ],
  [
    'dau',
    'mau-old',
    'Unexpected new id `mau-old`, expected one that no other metric has or had: `content/metrics/mau.mdx` does; an id is never reused.',
  ],
])('refuses to rename `%s` to `%s`', ([from, to, message]) => {
  const { catalog } = checkFiles({ ...sampleHandbook, ...former }, SAMPLE_DAY);
  expect(() => {
    checkRename(catalog, { collection: 'metrics', from, to }, SAMPLE_DAY);
  }).toThrow(message);
});
