import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { temporaryFolder } from '../src/read/testing.ts';
import { changed, runScript, smallHandbook } from './lib/testing.ts';

vi.setConfig({ testTimeout: 60_000 });

const run = (...args: string[]) => runScript('health.ts', args);

test.concurrent('tells what is missing and passes all the same', async () => {
  const { code, stdout, stderr } = await run('--content', smallHandbook());
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout).toMatch(/^3 definitions: 1 reviewed since the import, 3 approved, 0 in review, 0 draft\.\n {2}2 of 3 definitions /);
  expect(stdout).toContain('Stakeholders: no analyst (1 of 3 groups)\n  content/stakeholders.yaml  Finance: No analyst supports it yet.\n');
});

test.concurrent('tells the same as data of a version', async () => {
  const { code, stdout } = await run('--content', smallHandbook(), '--format', 'json');
  const told = JSON.parse(stdout) as { version: number; on: string; checks: { name: string; of: number; findings: { id: string }[] }[] };
  expect([code, told.version]).toEqual([0, 1]);
  expect(told.on).toMatch(/^\d{4}-\d\d-\d\d$/);
  const { of, findings } = told.checks.find(({ name }) => name === 'no-source-of-truth') ?? { of: 0, findings: [] };
  expect([of, findings.map(({ id }) => id)]).toEqual([3, ['mau', 'stickiness']]);
});

test.concurrent('tells the problems of the content instead while there are any', async () => {
  const { code, stdout } = await run('--content', smallHandbook(changed('metrics/mau.mdx', 'owner: analytics', 'owner: nobody')));
  expect(code).toBe(2);
  expect(stdout).toMatch(/^content\/metrics\/mau\.mdx\n.*Unexpected team `nobody`.*\n\n1 error in 1 file\.\n$/);
});

test.concurrent('fails with a sentence for a folder that is not there, an unknown format and an unknown option', async () => {
  const lost = join(temporaryFolder(), 'no');
  expect(await run('--content', lost)).toEqual({ code: 1, stdout: '', stderr: `There is no folder \`${lost}\`.\n` });
  expect(await run('--format', 'xml')).toEqual({ code: 1, stdout: '', stderr: 'Unexpected format `xml`, expected text, json.\n' });
  expect((await run('--chekc')).stderr).toMatch(/^Unknown option '--chekc'.*\n\nUsage: npm run health -- \[--content DIR\]/);
});
