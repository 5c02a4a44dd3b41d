import { expect, test } from 'vitest';
import { temporaryFolder } from '../src/read/testing.ts';
import { main } from './check-workflows.ts';
import { runCommand } from './lib/testing.ts';

const good = 'name: A\non: push\npermissions: {}\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: echo a\n';
const bad = good.replace('permissions: {}\n', '');
const check = (files: Record<string, string>, ...args: string[]) =>
  runCommand(main, ['--folder', '.', ...args], { cwd: temporaryFolder(files) });

test('the workflows of this repository have no problems', async () => {
  expect(await runCommand(main, [])).toEqual({ code: 0, stdout: '6 files of `.github`, no problems.\n', stderr: '' });
});

test('reports the problems of all files by their lines, each once', async () => {
  const files = { 'workflows/a.yml': good, 'workflows/b.yml': bad, 'workflows/c.yml': 'on: [push\n', 'dependabot.yml': 'version: 2\n' };
  const { code, stdout } = await check(files);
  expect([code, stdout.split('\n').filter((line) => !line.startsWith('workflows/c.yml'))]).toEqual([
    2,
    [
      'dependabot.yml',
      '  1:1  error    Missing `updates`, expected a list of ecosystems  dependabot',
      '',
      'workflows/b.yml',
      '  1:1  error    Missing `permissions`, expected the least that every job needs, such as `contents: read`  workflow-permissions',
      '',
      '  2:1  error    Unexpected YAML after `on: [push`: Flow sequence in block collection must be sufficiently indented and end with a ]; check indentation, and quote text that contains `: ` or starts with a special character  yaml-syntax',
      '',
      '3 errors in 3 files.',
      '',
    ],
  ]);
});

test('reports only the problems of the files that are asked for', async () => {
  const files = { 'workflows/a.yml': good, 'workflows/b.yml': bad };
  expect(await check(files, 'workflows/a.yml')).toMatchObject({ code: 0, stdout: '2 files of `.`, no problems.\n' });
  expect((await check(files, './workflows/b.yml')).code).toBe(2);
});

test.each<[files: Record<string, string>, args: string[], stderr: string]>([
  [{}, [], 'There is no folder `workflows`; name the `.github` folder with `--folder`.\n'],
  [{ 'workflows/a.txt': '' }, [], 'There are no workflows in `workflows`.\n'],
  [{ 'workflows/a.yml': good }, ['b.yml'], 'There is no file `b.yml`.\n'],
])('says what is missing (%#)', async (files, args, stderr) => {
  expect(await check(files, ...args)).toEqual({ code: 1, stdout: '', stderr });
});
