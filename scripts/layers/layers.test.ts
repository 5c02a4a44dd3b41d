import { execFile } from 'node:child_process';
import { globSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../src/read/testing.ts';
import { layersPage } from './drawing.ts';
import { layers } from './table.ts';

test('has every folder of src, and no folder in a layer has the name of another', () => {
  const names = layers.map(({ name }) => name);
  expect(readdirSync('src').sort()).toEqual([...names].sort());
  const inside = globSync('src/*/**/', { exclude: ['src/*'] }).map((folder) => folder.split('/').at(-1) ?? '');
  expect(inside.filter((folder) => names.includes(folder))).toEqual([]);
});

test('goes one way: a layer imports only layers above it', () => {
  const wrong = layers.flatMap(({ name, imports }, at) =>
    imports.filter((other) => !layers.slice(0, at).some((layer) => layer.name === other)).map((other) => `${name} -> ${other}`),
  );
  expect(wrong).toEqual([]);
});

const refused = {
  'src/catalog/a.ts': ["export { b } from '../read/b.ts';", 'may import'],
  'src/catalog/rules/a.ts': ["export type { B } from '../../facts/b.ts';", 'may import'],
  'src/facts/a.ts': ["export * from '../site/content.ts';", 'may import'],
  'src/schemas/a.ts': ["export { b } from '~/facts/b.ts';", 'may import'],
  'src/facts/b.ts': ["export { readFileSync } from 'node:fs';", 'is pure'],
  'src/facts/c.ts': ["export { readFile } from 'fs/promises';", 'is pure'],
  'src/exports/a.ts': ["export { getCollection } from 'astro:content';", 'is pure'],
  'src/site/a.ts': ["export { b } from '../../scripts/lib/run.ts';", 'Nothing in `src/` imports'],
  'src/read/a.ts': ["export { b } from './b.test.ts';", 'Nothing imports a test'],
  'src/days/a.ts': ["import type { B } from './b.ts';", 'Dependency cycle'],
  'src/days/b.ts': ["import type { A } from './a.ts';", 'Dependency cycle'],
  'src/text/a.ts': ['export const a = (): void => { Promise.resolve(); };', 'Promises must be awaited'],
} as const;

const allowed = {
  'src/catalog/rules/b.ts': "export { b } from '../../problems/problem.ts';",
  'src/catalog/rules/c.ts': "export { b } from '../catalog.ts';",
  'src/facts/d.ts': "export { createHash } from 'node:crypto';",
  'src/read/c.ts': "export { readFileSync } from 'node:fs';",
  'src/catalog/a.test.ts': "export { b } from '../read/b.ts';",
};

test('the linter refuses every import that the table does not allow, cycles, and what needs types to see', async () => {
  const codes = Object.entries(refused).map(([file, [code]]) => [file, code] as const);
  // What the imports name is not there, which is no matter of the linter.
  const config = `import config from '${pathToFileURL(resolve('oxlint.config.ts')).href}';
export default { ...config, options: { typeAware: true } };`;
  const folder = temporaryFolder({ ...Object.fromEntries(codes), ...allowed, 'oxlint.config.ts': config });
  const run = promisify(execFile)(process.execPath, [resolve('node_modules/oxlint/bin/oxlint'), '--format', 'json'], { cwd: folder });
  const { stdout } = await run.catch((error: unknown) => error as { stdout: string });
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: { filename: string; message: string; help: string }[] };
  const messages = diagnostics.map(({ filename, message, help }): [string, string] => [filename, `${message} ${help}`]);
  expect(Object.fromEntries(messages)).toEqual(
    Object.fromEntries(Object.entries(refused).map(([file, [, why]]) => [file, expect.stringContaining(why)])),
  );
});

test('is drawn in docs/layers.md; `npm run layers` writes it', () => {
  expect(readFileSync('docs/layers.md', 'utf8')).toBe(layersPage());
});
