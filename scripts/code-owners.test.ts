import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { temporaryFolder } from '../src/read/testing.ts';
import { changed, runScript, smallContent, smallHandbook } from './lib/testing.ts';

vi.setConfig({ testTimeout: 60_000 });

const run = (content: string, out: string, ...args: string[]) => runScript('code-owners.ts', ['--content', content, '--out', out, ...args]);
const teams = { 'teams.yaml': `${smallContent['teams.yaml']}- id: data-analytics\n  name: Data\n  github: '@acme/data'\n` };
const small = () => smallHandbook(teams);
const outFile = (text?: string) => join(temporaryFolder(text === undefined ? {} : { CODEOWNERS: text }), 'CODEOWNERS');

test.concurrent('writes the file, and then has nothing to do', async () => {
  const [content, out] = [small(), outFile()];
  expect(await run(content, out)).toEqual({ code: 0, stdout: `Wrote ${out}.\n`, stderr: '' });
  expect(readFileSync(out, 'utf8')).toContain('\n* @acme/data\n');
  expect(await run(content, out)).toEqual({ code: 0, stdout: `${out} was up to date.\n`, stderr: '' });
  expect(await run(content, out, '--check')).toEqual({ code: 0, stdout: `${out} is up to date.\n`, stderr: '' });
});

test.concurrent('tells the first line that is behind with the command that fixes it, and writes nothing', async () => {
  const [content, out] = [small(), outFile()];
  await run(content, out);
  const before = readFileSync(out, 'utf8');
  const named = smallHandbook({
    'teams.yaml': teams['teams.yaml'].replace('channel: analytics', "channel: analytics\n  github: '@acme/a'"),
  });
  const line = before.split('\n').findIndex((text) => text.startsWith('# These own'));
  expect(await run(named, out, '--check')).toEqual({
    code: 2,
    stdout: `${out}\n  ${line + 1}:1  error    Unexpected \`${before.split('\n')[line] ?? ''}\`, expected \`* @acme/data\`; run \`npm run owners\`  code-owners\n\n1 error in 1 file.\n`,
    stderr: '',
  });
  expect(readFileSync(out, 'utf8')).toBe(before);
});

test.concurrent('tells a file that is not there and one that ends too early', async () => {
  const content = small();
  const missing = await run(content, outFile(), '--check', '--format', 'json');
  expect(missing.code).toBe(2);
  expect(missing.stdout).toContain('Unexpected empty line, expected `# Who is asked');
  const out = outFile();
  await run(content, out);
  const cut = outFile(readFileSync(out, 'utf8').trimEnd());
  expect((await run(content, cut, '--check')).stdout).toContain('Unexpected end of the file, expected an empty line; run');
});

test.concurrent('tells the problems of the content, and writes nothing while there are any', async () => {
  const content = smallHandbook({ ...teams, ...changed('metrics/mau.mdx', 'owner: analytics', 'owner: nobody') });
  const out = outFile();
  const told = await run(content, out);
  expect(told).toMatchObject({ code: 2, stderr: '' });
  expect(told.stdout).toContain('content/metrics/mau.mdx\n');
  expect(() => readFileSync(out)).toThrow();
});

test.concurrent('fails with a sentence for an unknown option and a path that is a folder', async () => {
  expect((await run(small(), outFile(), '--chekc')).stderr).toMatch(/^Unknown option '--chekc'.*\n\nUsage: npm run owners -- \[--check\]/);
  const folder = outFile();
  mkdirSync(folder);
  const told = await run(small(), folder);
  expect(told).toMatchObject({ code: 1, stdout: '' });
  expect(told.stderr).toMatch(/^EISDIR: .*\n$/);
});
