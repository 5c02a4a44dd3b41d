import { parseArgs, type ParseArgsConfig } from 'node:util';
import { byPlace, type Problem } from '../../src/problems/problem.ts';
import { formatProblems, formats, type Format } from '../../src/problems/report.ts';

/** Exit codes of every script: nothing found, could not run or was called wrongly, found problems. */
export const exit = { clean: 0, failed: 1, problems: 2 } as const;

/** A mistake of the caller or the machine that a sentence explains; the scripts print it without a stack trace and exit with 1. */
export class Failure extends Error {}

/** Runs a script's main function and sets the exit code that it returns; every error ends as a sentence on standard error. */
export async function run(main: () => number | Promise<number>): Promise<void> {
  try {
    process.exitCode = await main();
  } catch (error) {
    const known = error instanceof Failure || (error instanceof Error && 'code' in error);
    console.error(known ? error.message : error);
    process.exitCode = exit.failed;
  }
}

/** Reads the arguments of a script; an unknown option, or one that npm took for itself, fails with the script's usage. */
export function readArgs<const Options extends NonNullable<ParseArgsConfig['options']>>(options: Options, usage: string) {
  try {
    const read = parseArgs({ options, allowPositionals: true, strict: true });
    const taken = Object.keys(options).find((name) => !isGiven(name) && takenByNpm(name));
    if (taken !== undefined)
      throw new Error(`npm took \`--${taken}\` for itself, expected \`--\` before it: \`npm run <command> -- … --${taken}\``);
    return read;
  } catch (error) {
    // Node goes on to say how an argument that starts with a dash is passed, which nobody meant.
    throw new Failure(`${(error as Error).message.split('. To specify')[0]}\n\n${usage}`);
  }
}

function isGiven(name: string): boolean {
  return process.argv.some((argument) => argument === `--${name}` || argument.startsWith(`--${name}=`));
}

/** `npm run rename a b --dry-run` gives npm the option, which tells its scripts by a variable: without a look at it, the rename would be real. */
function takenByNpm(name: string): boolean {
  return process.env['npm_lifecycle_event'] !== undefined && process.env[`npm_config_${name.replaceAll('-', '_')}`] !== undefined;
}

/** The output format that an argument names; GitHub's own runner gets its annotations without being asked. */
export function formatOf(name: string | undefined): Format {
  const format = name ?? (process.env['GITHUB_ACTIONS'] === 'true' ? 'github' : 'text');
  if (!formats.includes(format as Format)) throw new Failure(`Unexpected format \`${format}\`, expected ${formats.join(', ')}.`);
  return format as Format;
}

/** Prints the problems that a check found, or what it says when there are none, and gives the exit code: warnings alone are clean. */
export function report(problems: readonly Problem[], format: Format, clean: string): number {
  console.log(formatProblems([...problems].sort(byPlace), format, clean));
  return problems.some(({ severity }) => severity === 'error') ? exit.problems : exit.clean;
}

/** Today as `YYYY-MM-DD` in UTC. */
export function today(): string {
  return new Date().toISOString().slice(0, 10);
}
