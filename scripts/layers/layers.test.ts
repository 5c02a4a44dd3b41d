import { globSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, extname, join, normalize } from 'node:path';
import { Linter } from 'eslint';
import ts from 'typescript';
import tseslint from 'typescript-eslint';
import { expect, test } from 'vitest';
import { layersPage } from './drawing.ts';
import { layerRules } from './layer-rules.mjs';
import { layers } from './table.mjs';

const linter = new Linter({ configType: 'flat' });
const parsing = { files: ['**/*.ts'], languageOptions: { parser: tseslint.parser } } as Linter.Config;

const messagesOf = (file: string, code: string) =>
  linter.verify(code, [parsing, ...layerRules()], { filename: file }).map(({ message }) => message.replace(/^.*pattern\. /, ''));

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

test.each([
  ['src/catalog/a.ts', "import { b } from '../read/b.ts';", 'may import'],
  ['src/catalog/rules/a.ts', "import type { B } from '../../facts/b.ts';", 'may import'],
  ['src/facts/a.ts', "export * from '../site/content.ts';", 'may import'],
  ['src/schemas/a.ts', "import { b } from '~/facts/b.ts';", 'may import'],
  ['src/facts/a.ts', "import { readFileSync } from 'node:fs';", 'is pure'],
  ['src/exports/a.ts', "import { getCollection } from 'astro:content';", 'is pure'],
  ['src/site/a.ts', "import { b } from '../../scripts/lib/run.ts';", 'Nothing in `src/` imports'],
  ['src/read/a.ts', "import { b } from './b.test.ts';", 'Nothing imports a test'],
])('refuses in %s: %s', (file, code, why) => {
  expect(messagesOf(file, code)).toEqual([expect.stringContaining(why)]);
});

test.each([
  ['src/catalog/rules/a.ts', "import { b } from '../../problems/problem.ts';"],
  ['src/catalog/rules/a.ts', "import { b } from '../catalog.ts';"],
  ['src/read/a.ts', "import { readFileSync } from 'node:fs';"],
  ['src/catalog/a.test.ts', "import { b } from '../read/b.ts';"],
])('lets %s pass: %s', (file, code) => {
  expect(messagesOf(file, code)).toEqual([]);
});

test('is drawn in docs/layers.md; `npm run layers` writes it', () => {
  expect(readFileSync('docs/layers.md', 'utf8')).toBe(layersPage());
});

test('has no cycle between files, imports of types and at run time included', () => {
  expect(cycles(importsByFile())).toEqual([]);
});

/** A registry and its items know each other: it types what it loads by address, and is given to what it loads. */
const registries: readonly string[] = ['src/browser/load-module.ts'];

/** The files that each file imports, by any kind of import. */
function importsByFile(): Map<string, string[]> {
  const files = globSync('{src,scripts,tests,bench}/**/*.{ts,mjs,astro}', { exclude: (name) => name.endsWith('node_modules') });
  const known = new Set(files);
  return new Map(
    files.map((file) => {
      if (registries.includes(file)) return [file, []];
      const text = readFileSync(file, 'utf8');
      const code = extname(file) === '.astro' ? (/^---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? '') : text;
      const paths = ts.preProcessFile(code).importedFiles.map(({ fileName }) => fileName);
      const inRepository = paths.map((path) => normalize(path.startsWith('~/') ? path.replace('~', 'src') : join(dirname(file), path)));
      return [file, inRepository.filter((path) => known.has(path))];
    }),
  );
}

/** The cycles of a graph, each reported once as `a -> b -> a`. */
function cycles(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (file: string, path: readonly string[]): void => {
    const at = path.indexOf(file);
    if (at >= 0) found.push([...path.slice(at), file].join(' -> '));
    if (at >= 0 || done.has(file)) return;
    for (const next of graph.get(file) ?? []) visit(next, [...path, file]);
    done.add(file);
  };
  for (const file of graph.keys()) visit(file, []);
  return found;
}
