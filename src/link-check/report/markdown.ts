import { fitSections, type Section } from '../../text/markdown-fit.ts';
import { code, message, plain } from '../../text/inert-markdown.ts';
import { count, worstFirst } from '../../problems/report.ts';
import type { CheckedObject, LinkReportProblem, LinksResult } from './result.ts';
import { verdictWords } from '../verdict/verdict.ts';
import { needAttention, shownResult } from './shown-result.ts';
import { CLEAN, summaryWords } from './summary.ts';

/** GitHub takes a summary of one mebibyte; no character needs more than four bytes. */
const MOST_CHARACTERS = 250_000;

/** A result as Markdown, for the summary of a job: first how much was verified, then what was found. */
export function markdownReport(result: LinksResult): string {
  const shown = shownResult(result);
  const top = [
    '## Links',
    ...before(shown),
    counts(shown.problems),
    summaryWords(shown)
      .map((line) => `- ${plain(line, 1_000)}`)
      .join('\n'),
  ].join('\n\n');
  const { text, left } = fitSections(sections(shown), MOST_CHARACTERS - top.length);
  return `${top}${text}${left.length === 0 ? '' : `\n\nLeft out, because a summary holds no more: ${left.join(', ')}.`}\n`;
}

function before({ notes, incomplete }: LinksResult): string[] {
  return [...notes.map((note) => `> ${message(note)}`), ...incomplete.map((why) => `> **Incomplete:** ${message(why)}`)];
}

function counts(problems: readonly LinkReportProblem[]): string {
  if (problems.length === 0) return `**${CLEAN}**`;
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  return `**${count(errors, 'error')} and ${count(problems.length - errors, 'warning')}.**`;
}

function sections({ problems, objects }: LinksResult): Section[] {
  return [
    { heading: '### Problems', one: 'problem', items: worstFirst(problems).map(problemItem), between: '\n' },
    { heading: '### Needs attention', one: 'object', items: needAttention(objects).map(objectItem), between: '\n' },
  ];
}

function problemItem({ severity, file, line, column, message: text, rule }: LinkReportProblem): string {
  return `- ${severity} in ${code(`${file}:${line}:${column}`)}: ${message(text, 2_000)} (${plain(rule, 60)})`;
}

function objectItem(checked: CheckedObject): string {
  const { key, title, places } = checked;
  return `- ${code(key)}${title === undefined ? '' : ` “${plain(title, 120)}”`}: ${verdictWords(checked)}, ${count(places.length, 'link')}`;
}
