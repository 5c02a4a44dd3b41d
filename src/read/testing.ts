import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect } from 'vitest';
import { parseYaml } from './yaml.ts';

const made: string[] = [];

afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true });
});

/** A new temporary folder that holds `files`, by path; it is removed when the tests of the file have run. */
export function temporaryFolder(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'handbook-'));
  made.push(folder);
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

/** The problems of YAML that does not parse, each as `line:column rule message`. */
export function yamlProblems(text: string, firstLine?: number): string[] {
  const result = parseYaml(text, 'file.yaml', firstLine);
  if (!('problems' in result)) return [];
  expect(new Set(result.problems.map(({ file, path, severity }) => `${file}|${path}|${severity}`))).toEqual(new Set(['file.yaml||error']));
  return result.problems.map(({ line, column, rule, message }) => `${line}:${column} ${rule} ${message}`);
}
