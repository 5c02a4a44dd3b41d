import { expect, test } from 'vitest';
import { main } from './health.ts';
import { edited, runCommand, sampleFolder } from './lib/testing.ts';

const run = (cwd: string, ...args: string[]) => runCommand(main, args, { cwd });

test('reports what is missing, as text and as data with a version, and passes all the same', async () => {
  const { code, stdout, stderr } = await run(sampleFolder());
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout).toMatch(/^7 definitions: 1 reviewed, [^]*\n {2}content\/metrics\/mau\.mdx {2}Monthly active users \(Analytics\): /);
  const json = await run(sampleFolder(), '--format', 'json');
  const report = JSON.parse(json.stdout) as { checks: { name: string; findings: { id: string }[] }[] };
  expect([json.code, report]).toMatchObject([0, { version: 1, on: '2026-05-20' }]);
  expect(report.checks.find(({ name }) => name === 'no-source-of-truth')?.findings.map(({ id }) => id)).toContain('mau');
});

test('reports the problems of the content instead while there are any', async () => {
  const { code, stdout } = await run(sampleFolder(edited('content/metrics/mau.mdx', 'owner: analytics', 'owner: nobody')));
  expect([code, stdout]).toEqual([2, expect.stringMatching(/^content\/metrics\/mau\.mdx\n.*Unexpected team `nobody`/)]);
});

test('knows no annotations, as it fails nothing', async () => {
  expect((await run(sampleFolder(), '--format', 'github')).stderr).toBe('Unexpected format `github`, expected text, json.\n');
});
