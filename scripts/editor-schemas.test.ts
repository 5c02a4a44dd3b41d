import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../src/read/testing.ts';
import { collectionNames } from '../src/schemas/index.ts';
import { main } from './editor-schemas.ts';
import { runCommand } from './lib/testing.ts';

test('writes one schema for each collection, deletes one too many and leaves other files alone', async () => {
  const cwd = temporaryFolder({
    'schemas/README.md': 'x',
    'schemas/package.json': '{}',
    'schemas/seasons.json': '{ "title": "Seasons of the analytics handbook" }',
    'schemas/tools.json': '{}',
  });
  const files = [...collectionNames, 'links-report'].map((name) => `${name}.json`);
  const { code, stdout } = await runCommand(main, [], { cwd });
  expect([code, stdout.trim().split('\n').sort()]).toEqual([
    0,
    ['Deleted schemas/seasons.json.', ...files.map((file) => `Wrote schemas/${file}.`)].sort(),
  ]);
  expect(readdirSync(join(cwd, 'schemas')).sort()).toEqual(['README.md', 'package.json', ...files].sort());
  for (const name of collectionNames)
    expect(JSON.parse(readFileSync(join(cwd, 'schemas', `${name}.json`), 'utf8'))).toMatchObject({
      $schema: 'http://json-schema.org/draft-07/schema#',
    });
  expect(await runCommand(main, ['--check'], { cwd })).toEqual({ code: 0, stdout: 'schemas is up to date.\n', stderr: '' });
});

test('says in a sentence where the folder cannot be written', async () => {
  const { code, stdout, stderr } = await runCommand(main, [], { cwd: temporaryFolder({ schemas: 'a file' }) });
  expect([code, stdout]).toEqual([1, '']);
  expect(stderr).toMatch(/^ENOTDIR: .*\n$/);
});
