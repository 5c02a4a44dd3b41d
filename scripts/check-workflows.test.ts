import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../src/read/testing.ts';
import { runScript } from './lib/testing.ts';

const good = 'name: A\non: push\npermissions: {}\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: echo a\n';
const bad = good.replace('echo a', 'echo ${{ github.head_ref }}').replace('permissions: {}\n', '');
const check = (folder: string, ...args: string[]) => runScript('check-workflows.ts', ['--folder', folder, ...args], {}, folder);

test('the workflows of this repository have no problems', async () => {
  expect(await runScript('check-workflows.ts', [])).toEqual({ code: 0, stdout: '6 files of `.github`, no problems.\n', stderr: '' });
});

test('problems of all files are told by their lines, each once', async () => {
  const folder = temporaryFolder({
    'workflows/a.yml': good,
    'workflows/b.yml': bad,
    'workflows/c.yml': 'on: [\n',
    'dependabot.yml': 'version: 2\n',
  });
  const { code, stdout } = await check(folder, '--folder', '.');
  expect(code).toBe(2);
  expect(stdout.split('\n').filter((line) => !line.startsWith('workflows/c.yml'))).toEqual([
    'dependabot.yml',
    '  1:1  error    Missing `updates`, expected a list of ecosystems  dependabot',
    '',
    'workflows/b.yml',
    '   1:1  error    Missing `permissions`, expected the least that every job needs, such as `contents: read`  workflow-permissions',
    '  7:19  error    Unexpected expression `${{ github.head_ref }}` in a script, expected a variable of `env:`; what stands in an expression is run as a part of the script  workflow-script',
    '',
    '  2:1  error    Unexpected YAML: Flow sequence in block collection must be sufficiently indented and end with a ]  yaml-syntax',
    '',
    '4 errors in 3 files.',
    '',
  ]);
});

test('only the problems of the files that are asked for are told', async () => {
  const folder = temporaryFolder({ 'workflows/a.yml': good, 'workflows/b.yml': bad });
  expect(await check(folder, '--folder', '.', 'workflows/a.yml')).toMatchObject({ code: 0, stdout: '2 files of `.`, no problems.\n' });
  expect((await check(folder, '--folder', '.', join(folder, 'workflows/b.yml'))).code).toBe(2);
});

test('without workflows, and for a file that is not there, it says so', async () => {
  expect(await check(temporaryFolder(), '--folder', '.')).toMatchObject({
    code: 1,
    stderr: 'There is no folder `workflows`; name the `.github` folder with `--folder`.\n',
  });
  const folder = temporaryFolder({ 'workflows/a.yml': good });
  expect(await check(folder, '--folder', '.', 'b.yml')).toMatchObject({ code: 1, stderr: 'There is no file `b.yml`.\n' });
  expect(await check(temporaryFolder({ 'workflows/a.txt': '' }), '--folder', '.')).toMatchObject({
    code: 1,
    stderr: 'There are no workflows in `workflows`.\n',
  });
});

test('an unknown option fails with the usage', async () => {
  const { code, stderr } = await runScript('check-workflows.ts', ['--nope']);
  expect([code, stderr.includes('Usage: npm run check:workflows')]).toEqual([1, true]);
});
