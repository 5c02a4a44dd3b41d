import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Failure, exit, formatOf, readArgs, run } from './run.ts';

const printed = vi.spyOn(console, 'error').mockImplementation(() => undefined);
const { argv, exitCode } = process;

beforeEach(() => {
  vi.stubEnv('GITHUB_ACTIONS', '');
});

afterEach(() => {
  process.argv = argv;
  process.exitCode = exitCode;
  printed.mockClear();
  vi.unstubAllEnvs();
  vi.useRealTimers();
});

/** The code that `run` leaves for a main function, and what it prints to standard error. */
async function ends(main: () => number | Promise<number>): Promise<{ code: unknown; errors: unknown[] }> {
  await run(main);
  return { code: process.exitCode, errors: printed.mock.calls.flat() };
}

test('ends with the code that the main function returns', async () => {
  expect(await ends(() => exit.problems)).toEqual({ code: 2, errors: [] });
  expect(await ends(() => Promise.resolve(exit.clean))).toEqual({ code: 0, errors: [] });
});

test('tells a failure as its sentence', async () => {
  const failure = () => Promise.reject(new Failure('There is no folder `x`.'));
  expect(await ends(failure)).toEqual({ code: 1, errors: ['There is no folder `x`.'] });
});

test('tells an error of the system as its sentence', async () => {
  const failure = () => {
    throw Object.assign(new Error('EACCES: permission denied'), { code: 'EACCES' });
  };
  expect(await ends(failure)).toEqual({ code: 1, errors: ['EACCES: permission denied'] });
});

test('tells an error of the program with its trace, which its authors need', async () => {
  const error = new TypeError('x is not a function');
  expect(await ends(() => Promise.reject(error))).toEqual({ code: 1, errors: [error] });
});

test('reads options and file names', () => {
  process.argv = ['node', 'script', '--check', 'a', '--out', 'b', 'c'];
  const { values, positionals } = readArgs({ check: { type: 'boolean' }, out: { type: 'string', default: 'x' } }, 'Usage');
  expect({ ...values }).toEqual({ check: true, out: 'b' });
  expect(positionals).toEqual(['a', 'c']);
});

test('fails with the usage for an option that is not known or has no value', () => {
  process.argv = ['node', 'script', '--chekc'];
  expect(() => readArgs({}, 'Usage: script')).toThrow(/^Unknown option '--chekc'[\s\S]*\n\nUsage: script$/);
  process.argv = ['node', 'script', '--out'];
  expect(() => readArgs({ out: { type: 'string' } }, 'Usage: script')).toThrow(
    /^Option '--out <value>' argument missing\n\nUsage: script$/,
  );
});

test('prints text for a person and annotations on GitHub, unless a format is asked for', () => {
  expect(formatOf(undefined)).toBe('text');
  expect(formatOf('json')).toBe('json');
  vi.stubEnv('GITHUB_ACTIONS', 'true');
  expect(formatOf(undefined)).toBe('github');
  expect(formatOf('text')).toBe('text');
});

test('fails for a format that is not known', () => {
  expect(() => formatOf('xml')).toThrow(new Failure('Unexpected format `xml`, expected text, json, github.'));
  expect(() => formatOf('')).toThrow(new Failure('Unexpected format ``, expected text, json, github.'));
});

test('fails for an option that npm took for itself, so that a dry run is never a real one', () => {
  vi.stubEnv('npm_lifecycle_event', 'rename');
  vi.stubEnv('npm_config_dry_run', 'true');
  const read = (...args: string[]) => {
    process.argv = ['node', 'script', ...args];
    return () => readArgs({ 'dry-run': { type: 'boolean' } }, 'Usage: script');
  };
  expect(read('a', 'b')).toThrow(
    /^npm took `--dry-run` for itself, expected `--` before it: `npm run <command> -- … --dry-run`\n\nUsage: script$/,
  );
  expect(read('a', '--dry-run')().values).toEqual({ 'dry-run': true });
});
