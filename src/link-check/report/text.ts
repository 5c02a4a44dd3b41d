import { count, formatProblems } from '../../problems/report.ts';
import type { CheckedObject, LinksResult } from './result.ts';
import { needAttention } from './attention.ts';
import { logProblem, logText } from './log-text.ts';
import { shownResult } from './shown-result.ts';
import { summaryWords } from './summary-words.ts';
import { verdictWords } from './verdict-names.ts';

/** The line that a reader sees where there is nothing to tell; it says nothing of what was not verified. */
export const CLEAN = 'No mistakes found. What was seen to open is counted below.';

/** A result as text for a person: what to know first, the problems by file, the objects that need attention, and last how much was verified. */
export function textReport(result: LinksResult): string {
  const shown = shownResult(result);
  return [...before(shown), formatProblems(shown.problems.map(logProblem), 'text', CLEAN), ...after(shown)].join('\n\n');
}

/** The same in the log of GitHub’s runner, with its problems as annotations. */
export function githubReport(result: LinksResult): string {
  const shown = shownResult(result);
  return [...before(shown), formatProblems(shown.problems.map(logProblem), 'github', CLEAN), ...after(shown)].join('\n\n');
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
