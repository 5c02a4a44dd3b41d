import type { LinkReportProblem } from './result.ts';
import { oneLine } from '../../text/one-line.ts';

/** Text of a stranger for a terminal or a log: one line, nothing that turns letters around, and no `##[`, which GitHub’s runner takes for a command anywhere. */
export function logText(text: string, most = 2_000): string {
  return oneLine(text, most).replaceAll('##[', '## [');
}

/** A problem whose text is fit for a terminal or a log. */
export function logProblem(problem: LinkReportProblem): LinkReportProblem {
  return { ...problem, file: logText(problem.file), message: logText(problem.message) };
}
