import { expect, test } from 'vitest';
import { collectionNames, folderCollections, registry } from './index.ts';

test('gives the collection of each folder, and none for the pages beside the folders', () => {
  expect([...folderCollections]).toEqual(
    ['handbook', 'capabilities', 'personas', 'tools', 'metrics', 'reports', 'data-sources'].map((name) => [name, name]),
  );
});

test('keeps every collection in a place of its own', () => {
  const places = collectionNames.map((name) => {
    const spec = registry[name];
    return 'file' in spec ? spec.file : `${spec.folder}/`;
  });
  expect(new Set(places).size).toBe(collectionNames.length);
});
