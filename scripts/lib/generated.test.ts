import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { formats } from '../../src/problems/report.ts';
import { temporaryFolder } from '../../src/read/testing.ts';
import { writeGenerated } from './generated.ts';
import { command } from './run.ts';
import { runCommand } from './testing.ts';

const files = [
  { file: 'out/a.txt', text: 'one\ntwo\n' },
  { file: 'out/b.txt', text: undefined },
];
const main = command({ usage: 'Usage', formats, options: { check: { type: 'boolean' } } }, (call) =>
  writeGenerated(call, { command: 'npm run out', rule: 'out', target: 'out', files }),
);

test.for<[state: string, present: Record<string, string>, problem: string, written: string]>([
  ['missing', {}, 'out/a.txt 1 Missing file', 'Wrote out/a.txt.\n'],
  ['changed', { 'out/a.txt': 'one\n2\n' }, 'out/a.txt 2 Unexpected `2`, expected `two`', 'Wrote out/a.txt.\n'],
  ['cut off', { 'out/a.txt': 'one' }, 'out/a.txt 2 Unexpected end of the file, expected `two`', 'Wrote out/a.txt.\n'],
  ['longer', { 'out/a.txt': 'one\ntwo\n\n' }, 'out/a.txt 4 Unexpected empty line, expected end of the file', 'Wrote out/a.txt.\n'],
  [
    'surplus',
    { 'out/a.txt': 'one\ntwo\n', 'out/b.txt': '' },
    'out/b.txt 1 Unexpected file, expected none of that name',
    'Deleted out/b.txt.\n',
  ],
])('reports the first line of a file that is %s, and writes or deletes only that', async ([, present, problem, written]) => {
  const cwd = temporaryFolder(present);
  const check = await runCommand(main, ['--check', '--format', 'json'], { cwd });
  const { problems } = JSON.parse(check.stdout) as { problems: { file: string; line: number; message: string; rule: string }[] };
  expect([check.code, problems.map(({ file, line, message, rule }) => `${file} ${line} ${message} ${rule}`)]).toEqual([
    2,
    [`${problem}; run \`npm run out\` out`],
  ]);
  expect(existsSync(join(cwd, 'out/a.txt')) ? readFileSync(join(cwd, 'out/a.txt'), 'utf8') : undefined).toBe(present['out/a.txt']);
  expect(await runCommand(main, [], { cwd })).toEqual({ code: 0, stdout: written, stderr: '' });
  expect(await runCommand(main, ['--check'], { cwd })).toEqual({ code: 0, stdout: 'out is up to date.\n', stderr: '' });
  expect((await runCommand(main, [], { cwd })).stdout).toBe('out was up to date.\n');
});

test('takes line ends of Windows for the same, as git may write them', async () => {
  const cwd = temporaryFolder({ 'out/a.txt': 'one\r\ntwo\r\n' });
  expect((await runCommand(main, ['--check'], { cwd })).code).toBe(0);
});
