import { expect, test } from 'vitest';
import { catalogOf, channel, metric, report, tool } from '../catalog/testing.ts';
import { apiFiles, type IndexedFile } from './index-of-files.ts';

const URL = 'https://handbook.test/api';
const mau = metric({ id: 'mau', title: 'Monthly active users' });
const catalog = catalogOf(mau, report({ id: 'growth' }), tool({ id: 'looker' }), channel({ id: 'ask' }));
const files = new Map(apiFiles(catalog, 'https://handbook.test').map((file) => [file.path, file]));
const indexed = files.get('index.json')?.content['files'] as IndexedFile[];

test('every list and every entry has a file', () => {
  const lists = ['index', 'metrics', 'reports', 'tools', 'data-sources', 'stakeholders', 'channels', 'lookup'];
  const entries = ['metrics/mau', 'reports/growth', 'tools/looker', 'channels/ask'];
  const others = [...files.keys()].filter((path) => !path.startsWith('schema/'));
  expect(others).toEqual([...lists, ...entries].map((name) => `${name}.json`));
});

test('the file of an entry holds what its list holds of it, with the schema of one', () => {
  const { $schema, ...item } = files.get('metrics/mau.json')?.content ?? {};
  expect($schema).toBe(`${URL}/schema/metric.json`);
  expect(files.get('metrics.json')?.content).toEqual({ $schema: `${URL}/schema/metrics.json`, version: 1, items: [item] });
});

test('the index names every file and the table, with its kind and its schema', () => {
  expect(indexed.map(({ url }) => url)).toEqual([...files.keys(), 'metrics.csv'].map((path) => `${URL}/${path}`));
  expect(indexed.find(({ url }) => url.endsWith('/mau.json'))).toEqual({
    url: `${URL}/metrics/mau.json`,
    title: 'Monthly active users',
    mediaType: 'application/json',
    schema: `${URL}/schema/metric.json`,
  });
});
