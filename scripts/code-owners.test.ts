import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sampleHandbook } from '../src/sample-handbook/sample-handbook.ts';
import { main } from './code-owners.ts';
import { edited, runCommand, sampleFolder } from './lib/testing.ts';

const out = '.github/CODEOWNERS';
const teams = {
  'content/teams.yaml': `${sampleHandbook['content/teams.yaml'] ?? ''}- id: data-analytics\n  name: Data\n  github: '@acme/data'\n`,
};
const run = (cwd: string, ...args: string[]) => runCommand(main, args, { cwd });

test('writes the file, and reports it once the content changed', async () => {
  const root = sampleFolder(teams);
  expect(await run(root)).toEqual({ code: 0, stdout: `Wrote ${out}.\n`, stderr: '' });
  expect(readFileSync(join(root, out), 'utf8')).toContain('\n* @acme/data\n');
  expect(await run(root, '--check')).toEqual({ code: 0, stdout: `${out} is up to date.\n`, stderr: '' });
  expect((await run(sampleFolder(), '--check')).stdout).toContain('Missing file; run `npm run owners`  code-owners\n');
});

test('reports the problems of the content, and writes nothing while there are any', async () => {
  const root = sampleFolder(edited('content/metrics/mau.mdx', 'owner: analytics', 'owner: nobody'));
  const { code, stdout } = await run(root);
  expect([code, stdout]).toEqual([2, expect.stringMatching(/^content\/metrics\/mau\.mdx\n/)]);
  expect(() => readFileSync(join(root, out))).toThrow();
});

test('fails with a sentence where the file is a folder', async () => {
  const root = sampleFolder(teams);
  mkdirSync(join(root, out), { recursive: true });
  expect(await run(root)).toEqual({ code: 1, stdout: '', stderr: expect.stringMatching(/^EISDIR: .*\n$/) as string });
});
