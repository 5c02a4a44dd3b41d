import { expect, test } from 'vitest';
import { catalogOf, channel, metric, report, tool } from '../catalog/testing.ts';
import { apiFiles, type IndexedFile } from './index-of-files.ts';

const catalog = catalogOf(
  metric({ id: 'mau', title: 'Monthly active users' }),
  report({ id: 'growth' }),
  tool({ id: 'looker' }),
  channel({ id: 'ask' }),
);
const files = new Map(apiFiles(catalog, 'https://handbook.test').map((file) => [file.path, file]));
const indexed = files.get('index.json')?.content['files'] as IndexedFile[];

test('every entry has a file of its own', () => {
  const others = [...files.keys()].filter((path) => !path.startsWith('schema/'));
  expect(others).toEqual([
    ...[
      'index.json',
      'metrics.json',
      'reports.json',
      'tools.json',
      'data-sources.json',
      'stakeholders.json',
      'channels.json',
      'lookup.json',
    ],
    ...['metrics/mau.json', 'reports/growth.json', 'tools/looker.json', 'channels/ask.json'],
  ]);
});

test('the file of an entry holds what its list holds of it, with the schema of one', () => {
  const { $schema, ...item } = files.get('metrics/mau.json')?.content ?? {};
  expect($schema).toBe('https://handbook.test/api/schema/metric.json');
  expect(files.get('metrics.json')?.content).toEqual({
    $schema: 'https://handbook.test/api/schema/metrics.json',
    version: 1,
    items: [item],
  });
});

test('the index names every file and the table', () => {
  const all = [...files.keys(), 'metrics.csv'].map((path) => `https://handbook.test/api/${path}`);
  expect(indexed.map(({ url }) => url)).toEqual(all);
});

test('the index says what a file holds, what kind it is, and where its schema is', () => {
  expect(indexed.find(({ url }) => url.endsWith('/mau.json'))).toEqual({
    url: 'https://handbook.test/api/metrics/mau.json',
    title: 'Monthly active users',
    mediaType: 'application/json',
    schema: 'https://handbook.test/api/schema/metric.json',
  });
});
