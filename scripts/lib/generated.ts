import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Problem } from '../../src/problems/problem.ts';

/** A file that a command writes from other files, by its path from where the command is called; without a text it should not be there. */
export type GeneratedFile = { file: string; text: string | undefined };

/** What a command may touch that writes generated files. */
type Generator = {
  /** How a person calls the command that writes the files. */
  command: string;
  /** The rule that a file breaks which is out of date. */
  rule: string;
  /** The file or folder that holds them, for messages. */
  target: string;
  files: readonly GeneratedFile[];
};

/** The part of a call that writing generated files needs. */
type Call = {
  values: { check?: boolean | undefined };
  at: (path: string) => string;
  print: (text: string) => void;
  report: (problems: readonly Problem[], clean: string) => number;
};

/** Writes the generated files that are out of date, or with `--check` reports the first line of each that is; gives the exit code. */
export function writeGenerated({ values, at, print, report }: Call, { command, rule, target, files }: Generator): number {
  const found = files.map(({ file, text }) => ({ file, text, before: readText(at(file)) }));
  const stale = found.filter(({ text, before }) => text !== before);
  if (values.check) {
    const problems = stale.map(({ file, text, before }): Problem => {
      const { line, difference } = firstDifference(before, text);
      return { file, line, column: 1, path: '', rule, severity: 'error', message: `${difference}; run \`${command}\`` };
    });
    return report(problems, `${target} is up to date.`);
  }
  for (const { file, text } of stale) {
    if (text === undefined) rmSync(at(file));
    else {
      mkdirSync(dirname(at(file)), { recursive: true });
      writeFileSync(at(file), text);
    }
    print(`${text === undefined ? 'Deleted' : 'Wrote'} ${file}.`);
  }
  if (stale.length === 0) print(`${target} was up to date.`);
  return 0;
}

/** The text of a file; its line ends may be those of Windows, where git writes them so. */
function readText(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'utf8').replaceAll('\r\n', '\n') : undefined;
}

function firstDifference(found: string | undefined, expected: string | undefined): { line: number; difference: string } {
  if (expected === undefined) return { line: 1, difference: 'Unexpected file, expected none of that name' };
  if (found === undefined) return { line: 1, difference: 'Missing file' };
  const [lines, right] = [found.split('\n'), expected.split('\n')];
  const index = lines.findIndex((line, place) => line !== right[place]);
  const at = index < 0 ? lines.length : index;
  return { line: at + 1, difference: `Unexpected ${named(lines[at])}, expected ${named(right[at])}` };
}

function named(line: string | undefined): string {
  return line === undefined ? 'end of the file' : line === '' ? 'empty line' : `\`${line}\``;
}
