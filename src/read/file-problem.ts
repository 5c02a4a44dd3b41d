import type { Problem } from '../problems/problem.ts';

/** A problem of a file, at its start unless `at` says differently. */
export function fileProblem(file: string, rule: string, message: string, at = { line: 1, column: 1 }): Problem {
  return { file, ...at, path: '', rule, severity: 'error', message };
}
