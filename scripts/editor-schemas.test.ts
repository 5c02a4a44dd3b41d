import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { temporaryFolder } from '../src/read/testing.ts';
import { collectionNames } from '../src/schemas/index.ts';
import { runScript } from './lib/testing.ts';

vi.setConfig({ testTimeout: 60_000 });

const run = (out: string, ...args: string[]) => runScript('editor-schemas.ts', ['--out', out, ...args]);
const files = collectionNames.map((name) => `${name}.json`).sort();

test('writes one schema for each collection into a folder that need not be there, and then has nothing to do', async () => {
  const out = join(temporaryFolder(), 'new/schemas');
  expect(await run(out)).toEqual({ code: 0, stdout: `Wrote ${files.length} of ${files.length} schemas into ${out}/.\n`, stderr: '' });
  expect(readdirSync(out).sort()).toEqual(files);
  for (const file of files)
    expect(JSON.parse(readFileSync(join(out, file), 'utf8'))).toMatchObject({ $schema: 'http://json-schema.org/draft-07/schema#' });
  expect(await run(out, '--check')).toEqual({ code: 0, stdout: 'The editors’ schemas are up to date.\n', stderr: '' });
});

test('tells a schema that was changed, one that is missing and one too many; writing fixes them and leaves other files alone', async () => {
  const out = temporaryFolder({ 'README.md': 'x' });
  await run(out);
  writeFileSync(join(out, 'tools.json'), `${readFileSync(join(out, 'tools.json'), 'utf8')} `);
  writeFileSync(join(out, 'seasons.json'), '{ "title": "Seasons of the analytics handbook" }');
  writeFileSync(join(out, 'package.json'), '{}');
  rmSync(join(out, 'teams.json'));
  const told = await run(out, '--check', '--format', 'json');
  expect(told).toMatchObject({ code: 2, stderr: '' });
  const { problems } = JSON.parse(told.stdout) as { problems: { file: string; message: string }[] };
  const behind = 'Unexpected content, expected what `src/schemas/` gives; run `npm run schemas`';
  expect(problems.map(({ file, message }) => `${file} ${message}`)).toEqual([
    `${join(out, 'seasons.json')} Unexpected file, expected only schemas of the registry; run \`npm run schemas\``,
    `${join(out, 'tools.json')} ${behind}`,
    `${join(out, 'teams.json')} ${behind}`,
  ]);
  expect(readdirSync(out)).not.toContain('teams.json');
  expect((await run(out)).stdout).toBe(`Wrote 2 of ${files.length} schemas into ${out}/.\n`);
  expect((await run(out, '--check')).code).toBe(0);
  expect(readdirSync(out).sort()).toEqual(['README.md', 'package.json', ...files].sort());
});

test('tells every schema of a folder that is not there, and does not make it', async () => {
  const folder = temporaryFolder();
  const { code, stdout } = await run(join(folder, 'schemas'), '--check');
  expect(code).toBe(2);
  expect(stdout).toMatch(new RegExp(`\\n\\n${files.length} errors in ${files.length} files\\.\\n$`));
  expect(readdirSync(folder)).toEqual([]);
});

test('fails with a sentence for an unknown option, an unknown format and a folder that is a file', async () => {
  const file = join(temporaryFolder({ file: 'x' }), 'file');
  const unknown = await run(file, '--chekc');
  expect(unknown).toMatchObject({ code: 1, stdout: '' });
  expect(unknown.stderr).toMatch(/^Unknown option '--chekc'.*\n\nUsage: npm run schemas -- \[--check\]/);
  expect(await run(temporaryFolder(), '--check', '--format', 'xml')).toEqual({
    code: 1,
    stdout: '',
    stderr: 'Unexpected format `xml`, expected text, json, github.\n',
  });
  expect(await run(file)).toEqual({ code: 1, stdout: '', stderr: `ENOTDIR: not a directory, scandir '${file}'\n` });
});

test('prints its usage where it is asked to', async () => {
  const { code, stdout } = await runScript('editor-schemas.ts', ['--help']);
  expect(code).toBe(0);
  expect(stdout).toMatch(/^Usage: npm run schemas -- \[--check\] \[--out DIR\] \[--format text\|json\|github\]\n/);
});
