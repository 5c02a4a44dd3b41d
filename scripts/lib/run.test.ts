import { expect, test } from 'vitest';
import type { Problem } from '../../src/problems/problem.ts';
import { formats } from '../../src/problems/report.ts';
import { temporaryFolder } from '../../src/read/testing.ts';
import { Failure, command, contentFolder } from './run.ts';
import { runCommand } from './testing.ts';

const options = { out: { type: 'string', default: 'x' }, 'dry-run': { type: 'boolean' } } as const;
const failing = (work: () => number | Promise<number>) => command({ usage: 'Usage: run it', options: {} }, work);
const echo = command({ usage: 'Usage: run it', options }, ({ values, positionals, at, print }) => {
  print(JSON.stringify([values, positionals, at('a')]));
  return 0;
});

test('gives a command its arguments, and paths from where it is called', async () => {
  const { code, stdout } = await runCommand(echo, ['--dry-run', 'a', '--out', 'b', 'c'], { cwd: '/handbook' });
  expect([code, JSON.parse(stdout)]).toEqual([0, [{ out: 'b', 'dry-run': true }, ['a', 'c'], '/handbook/a']]);
});

test.for<[outcome: string, work: () => number | Promise<number>, code: number, stderr: string | RegExp]>([
  ['the code of its work', () => 2, 2, /^$/],
  ['a failure as its sentence', () => Promise.reject(new Failure('There is no folder `x`.')), 1, /^There is no folder `x`\.\n$/],
  [
    'an error of the system as its sentence',
    () => Promise.reject(Object.assign(new Error('EACCES: permission denied'), { code: 'EACCES' })),
    1,
    /^EACCES: permission denied\n$/,
  ],
  ['an error of the program with its trace', () => Promise.reject(new TypeError('no function')), 1, /^TypeError: no function\n +at /],
])('ends with %s', async ([, work, code, stderr]) => {
  expect(await runCommand(failing(work), [])).toEqual({ code, stdout: '', stderr: expect.stringMatching(stderr) as string });
});

test.for<[args: string[], message: string]>([
  [['--chekc'], "Unknown option '--chekc'"],
  [['--out'], "Option '--out <value>' argument missing"],
])('fails with the usage for %j', async ([args, message]) => {
  expect(await runCommand(echo, args)).toEqual({ code: 1, stdout: '', stderr: `${message}\n\nUsage: run it\n` });
});

test('prints its usage with --help', async () => {
  expect(await runCommand(echo, ['--help', 'a'])).toEqual({ code: 0, stdout: 'Usage: run it\n', stderr: '' });
});

test('fails for an option that npm took for itself, so that a dry run is never a real one', async () => {
  const env = { npm_lifecycle_event: 'rename', npm_config_dry_run: 'true' };
  expect(await runCommand(echo, ['a', 'b'], { env })).toEqual({
    code: 1,
    stdout: '',
    stderr: 'npm took `--dry-run` for itself, expected `--` before it: `npm run <command> -- … --dry-run`\n\nUsage: run it\n',
  });
  expect((await runCommand(echo, ['a', '--dry-run'], { env })).code).toBe(0);
});

const problem: Problem = { file: 'b.md', line: 2, column: 1, path: '', rule: 'r', severity: 'error', message: 'Unexpected b' };
const reporting = (...problems: Problem[]) => command({ usage: 'Usage', formats, options: {} }, ({ report }) => report(problems, 'Clean.'));

test('reports problems by place, and warnings alone are clean', async () => {
  const first: Problem = { ...problem, file: 'a.md', severity: 'warning' };
  expect(await runCommand(reporting(problem, first), [])).toMatchObject({
    code: 2,
    stdout: expect.stringMatching(/^a\.md\n[^]*b\.md\n/) as string,
  });
  expect((await runCommand(reporting(first), [])).code).toBe(0);
  expect(await runCommand(reporting(), [])).toMatchObject({ code: 0, stdout: 'Clean.\n' });
});

test('prints text for a person and annotations on GitHub, unless a format is asked for', async () => {
  const onGitHub = { env: { GITHUB_ACTIONS: 'true' } };
  expect((await runCommand(reporting(problem), [])).stdout).toMatch(/^b\.md\n/);
  expect((await runCommand(reporting(problem), ['--format=json'])).stdout).toMatch(/^\{/);
  expect((await runCommand(reporting(problem), [], onGitHub)).stdout).toMatch(/^::error /);
  expect((await runCommand(reporting(problem), ['--format', 'text'], onGitHub)).stdout).toMatch(/^b\.md\n/);
  for (const format of ['xml', ''])
    expect(await runCommand(reporting(), ['--format', format])).toMatchObject({
      code: 1,
      stderr: `Unexpected format \`${format}\`, expected text, json, github.\n`,
    });
});

test('takes a content folder that is one, and says how to name it', async () => {
  const main = command({ usage: 'Usage', options: { content: { type: 'string', default: 'content' } } }, (call) => {
    call.print(contentFolder(call));
    return 0;
  });
  const cwd = temporaryFolder({ 'content/a.md': '' });
  expect((await runCommand(main, [], { cwd })).stdout).toBe(`${cwd}/content\n`);
  for (const path of ['nowhere', 'content/a.md'])
    expect((await runCommand(main, ['--content', path], { cwd })).stderr).toBe(
      `There is no folder \`${path}\`; run this in the handbook's folder or name the folder with \`--content\`.\n`,
    );
});
