import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { inspect, parseArgs, type ParseArgsConfig } from 'node:util';
import { today } from '../../src/days/day.ts';
import { byPlace, type Problem } from '../../src/problems/problem.ts';
import { formatProblems, formats as problemFormats, type Format } from '../../src/problems/report.ts';

/** Exit codes of every command: no problems, could not run or was called wrongly, found problems. */
export const exit = { clean: 0, failed: 1, problems: 2 } as const;

/** A mistake of the caller or the machine that a sentence explains; commands print it without a stack trace and exit with 1. */
export class Failure extends Error {}

type Options = NonNullable<ParseArgsConfig['options']>;

/** What a command knows of the process that runs it; a test gives its own. */
export type Host = {
  /** The folder in which relative paths of arguments start. */
  cwd: string;
  env: Readonly<Record<string, string | undefined>>;
  /** Prints lines to standard output. */
  print: (text: string) => void;
  /** Prints lines to standard error. */
  warn: (text: string) => void;
};

/** One call of a command: its arguments, already checked, and what it may touch of its host. */
export type Call<O extends Options, F extends string = Format> = Host & {
  values: ReturnType<typeof parseArgs<{ options: O; allowPositionals: true; strict: true }>>['values'];
  positionals: string[];
  /** The output format: the first of the command unless `--format` names another; GitHub's runner gets its annotations unasked. */
  format: F;
  /** Today as `YYYY-MM-DD` in UTC, or the day that `HANDBOOK_DAY` names. */
  today: string;
  /** The absolute path of a path that an argument gives. */
  at: (path: string) => string;
  /** Prints the problems that a check found, or `clean` when there are none, and gives the exit code: warnings alone are clean. */
  report: (problems: readonly Problem[], clean: string) => number;
  /** Prints the problems that keep a command from its work, and why; gives the exit code. */
  refuse: (problems: readonly Problem[], why: string) => number;
};

/** A command: runs with some arguments on a host and gives the exit code; every error ends as a sentence on standard error. */
export type Command = (args: readonly string[], host: Host) => Promise<number>;

/** Makes a command of its usage, its options and its work. It gets `--help`, and `--format` where it has `formats`; a wrong argument fails with the usage. */
export function command<const O extends Options, const F extends string = never>(
  { usage, options, formats }: { usage: string; options: O; formats?: readonly [F, ...F[]] },
  work: (call: Call<O, F>) => number | Promise<number>,
): Command {
  const all: Options = { ...options, help: { type: 'boolean' }, ...(formats && { format: { type: 'string' } }) };
  return async (args, host) => {
    try {
      const { values, positionals } = parsed(args, host.env, all, usage);
      if (values['help'] === true) {
        host.print(usage);
        return exit.clean;
      }
      const format = formats && chosenFormat(values['format'] as string | undefined, host.env, formats);
      const call = {
        ...host,
        values,
        positionals,
        format,
        today: today(host.env),
        at: (path: string) => resolve(host.cwd, path),
        report: (problems: readonly Problem[], clean: string) => {
          const known = problemFormats.find((name) => name === format) ?? 'text';
          host.print(formatProblems([...problems].sort(byPlace), known, clean));
          return problems.some(({ severity }) => severity === 'error') ? exit.problems : exit.clean;
        },
        refuse: (problems: readonly Problem[], why: string) => {
          host.print(`${formatProblems(problems, 'text', '')}\n\n${why}`);
          return exit.problems;
        },
      };
      return await work(call as unknown as Call<O, F>);
    } catch (error) {
      const known = error instanceof Failure || (error instanceof Error && 'code' in error);
      host.warn(known ? error.message : inspect(error));
      return exit.failed;
    }
  };
}

/** Runs a command as this process: `if (import.meta.main) await start(main);` is the last line of its file. */
export async function start(main: Command): Promise<void> {
  process.exitCode = await main(process.argv.slice(2), {
    cwd: process.cwd(),
    env: process.env,
    print: console.log,
    warn: console.error,
  });
}

/** What a command printed, and the code that it ended with. */
export type Ran = { code: number; stdout: string; stderr: string };

/** Runs a command inside this process and collects what it prints. */
export async function capture(main: Command, args: readonly string[], host: Omit<Host, 'print' | 'warn'>): Promise<Ran> {
  const output = { stdout: '', stderr: '' };
  const code = await main(args, {
    ...host,
    print: (text) => (output.stdout += `${text}\n`),
    warn: (text) => (output.stderr += `${text}\n`),
  });
  return { code, ...output };
}

/** Fails unless there is a folder at the path that `--content` gives; gives its absolute path. */
export function contentFolder({ values, at }: { values: { content: string }; at: (path: string) => string }): string {
  const { content } = values;
  if (!statSync(at(content), { throwIfNoEntry: false })?.isDirectory())
    throw new Failure(`There is no folder \`${content}\`; run this in the handbook's folder or name the folder with \`--content\`.`);
  return at(content);
}

function parsed(args: readonly string[], env: Host['env'], options: Options, usage: string) {
  try {
    const read = parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
    // `npm run rename a b --dry-run` gives the option to npm, which passes it on as a variable: without this, the rename would be real.
    const isGiven = (name: string) => args.some((argument) => argument === `--${name}` || argument.startsWith(`--${name}=`));
    const taken = Object.keys(options).find((name) => !isGiven(name) && env[`npm_config_${name.replaceAll('-', '_')}`] !== undefined);
    if (taken !== undefined && env['npm_lifecycle_event'] !== undefined)
      throw new Error(`npm took \`--${taken}\` for itself, expected \`--\` before it: \`npm run <command> -- … --${taken}\``);
    return read;
  } catch (error) {
    // Node goes on to say how an argument that starts with a dash is passed, which nobody meant.
    throw new Failure(`${(error as Error).message.split('. To specify')[0]}\n\n${usage}`);
  }
}

function chosenFormat(name: string | undefined, env: Host['env'], formats: readonly string[]): string {
  const format = name ?? (env['GITHUB_ACTIONS'] === 'true' && formats.includes('github') ? 'github' : (formats[0] ?? ''));
  if (!formats.includes(format)) throw new Failure(`Unexpected format \`${format}\`, expected ${formats.join(', ')}.`);
  return format;
}
