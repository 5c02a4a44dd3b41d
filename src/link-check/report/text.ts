import { count, formatProblems, type Format } from '../../problems/report.ts';
import { oneLine } from '../../text/one-line.ts';
import { verdictWords } from '../verdict/verdict.ts';
import type { CheckedObject, LinksResult } from './result.ts';
import { needAttention, shownResult } from './shown-result.ts';
import { summaryWords } from './summary.ts';

/** The line that a reader sees where there is no problem; it says nothing of what was not verified. */
export const CLEAN = 'No mistakes found. What was verified is counted below.';

/** A result as text for a person: what to know first, the problems by file, the objects that need attention, and last how much was verified. */
export function textReport(result: LinksResult): string {
  return report(result, 'text');
}

/** The same in the log of GitHub’s runner, with its problems as annotations. */
export function githubReport(result: LinksResult): string {
  return report(result, 'github');
}

function report(result: LinksResult, format: Format): string {
  const shown = shownResult(result);
  const problems = shown.problems.map((problem) => ({ ...problem, file: logText(problem.file), message: logText(problem.message) }));
  return [...before(shown), formatProblems(problems, format, CLEAN), ...after(shown)].join('\n\n');
}

/** Text of a stranger for a terminal or a log: one line, nothing that reverses the order of characters, and no `##[`, which GitHub’s runner takes for a command anywhere. */
function logText(text: string, most = 2_000): string {
  return oneLine(text, most).replaceAll('##[', '## [');
}

function before({ notes, incomplete }: LinksResult): string[] {
  const lines = [...notes.map((note) => `Note: ${logText(note)}`), ...incomplete.map((why) => `Incomplete: ${logText(why)}`)];
  return lines.length === 0 ? [] : [lines.join('\n')];
}

function after(shown: LinksResult): string[] {
  const objects = needAttention(shown.objects);
  const list = objects.length === 0 ? [] : [['Needs attention:', ...objects.map(row)].join('\n')];
  return [...list, summaryWords(shown).join('\n')];
}

function row(checked: CheckedObject): string {
  const { key, title, places } = checked;
  const name = title === undefined ? '' : `  “${logText(title, 120)}”`;
  return `  ${verdictWords(checked)}  ${logText(key)}${name}  ${count(places.length, 'link')}`;
}
