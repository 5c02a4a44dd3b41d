import type { CheckedObject, LinksResult } from './result.ts';
import { markdownReport } from './markdown.ts';
import { count, formatProblems, type Format } from '../../problems/report.ts';
import { oneLine } from '../../text/one-line.ts';
import { visibleJson } from '../lock/record.ts';
import { verdictWords } from '../verdict/verdict.ts';
import { needAttention, shownResult } from './shown-result.ts';
import { CLEAN, summaryWords } from './summary.ts';

const reports = {
  /** For a person: what to know first, the problems by file, the objects that need attention, and last how much was verified. */
  text: (result: LinksResult) => logReport(result, 'text'),
  json: jsonReport,
  /** The same as text in the log of GitHub’s runner, with its problems as annotations. */
  github: (result: LinksResult) => logReport(result, 'github'),
  markdown: markdownReport,
};

/** A format in which the result of the link check can be printed. */
export type LinkFormat = keyof typeof reports;

/** The formats in which the result of the link check can be printed. */
export const linkFormats = Object.keys(reports) as [LinkFormat, ...LinkFormat[]];

/** A result in a format, without a line break at its end. */
export function linkReport(result: LinksResult, format: LinkFormat): string {
  return reports[format](result).trimEnd();
}

function logReport(result: LinksResult, format: Format): string {
  const shown = shownResult(result);
  const problems = shown.problems.map((problem) => ({ ...problem, file: logText(problem.file), message: logText(problem.message) }));
  return [...noticesOf(shown), formatProblems(problems, format, CLEAN), ...closingOf(shown)].join('\n\n');
}

/** Text of a stranger for a terminal or a log: one line, nothing that reverses the order of characters, and no `##[`, which GitHub’s runner takes for a command anywhere. */
function logText(text: string, most = 2_000): string {
  return oneLine(text, most).replaceAll('##[', '## [');
}

function noticesOf({ notes, incomplete }: LinksResult): string[] {
  const lines = [...notes.map((note) => `Note: ${logText(note)}`), ...incomplete.map((why) => `Incomplete: ${logText(why)}`)];
  return lines.length === 0 ? [] : [lines.join('\n')];
}

function closingOf(shown: LinksResult): string[] {
  const objects = needAttention(shown.objects);
  const list = objects.length === 0 ? [] : [['Needs attention:', ...objects.map(objectLine)].join('\n')];
  return [...list, summaryWords(shown).join('\n')];
}

function objectLine(checked: CheckedObject): string {
  const { key, title, places } = checked;
  const name = title === undefined ? '' : `  “${logText(title, 120)}”`;
  return `  ${verdictWords(checked)}  ${logText(key)}${name}  ${count(places.length, 'link')}`;
}

/** A result for programs; `schemas/links-report.json` describes it. Within version 1 no field is removed. */
export function jsonReport(result: LinksResult): string {
  return printable(shownResult(result));
}

/** JSON that is harmless where it is printed: invisible characters are escaped, and so is what GitHub’s runner would take for a command. */
export function printable(value: unknown): string {
  return visibleJson(JSON.stringify(value, null, 2)).replaceAll('##[', '\\u0023#[');
}
