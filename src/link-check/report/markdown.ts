import { fitSections, type Section } from '../../text/markdown-fit.ts';
import { code, message, plain } from '../../text/inert-markdown.ts';
import { count, worstFirst } from '../../problems/report.ts';
import type { CheckedObject, LinkReportProblem, LinksResult } from './result.ts';
import { isAnswered, verdictWords } from '../verdict/verdict.ts';
import { needAttention, shownResult } from './shown-result.ts';
import { CLEAN, summaryWords } from './summary.ts';
import { createHash } from 'node:crypto';

/** In characters: GitHub takes a summary of one mebibyte, of which a character needs four bytes at most, and refuses longer issues. */
const longest = { summary: 250_000, issue: 65_536 };

/** The places of one finding that the issue names. */
const MOST_PLACES = 10;

/** The line by which the issue is found again; no reader sees it. */
export const ISSUE_MARKER = '<!-- handbook-links -->';

/** A result as Markdown, for the summary of a job: first how much was verified, then what was found. */
export function markdownReport(result: LinksResult): string {
  const shown = shownResult(result);
  const top = [
    '## Links',
    ...noticesOf(shown),
    countsIn(shown.problems),
    summaryWords(shown)
      .map((line) => `- ${plain(line, 1_000)}`)
      .join('\n'),
  ].join('\n\n');
  return fitted(top, sections(shown), longest.summary, 'a summary');
}

/** The text with as many sections as fit into so many characters, and with a last sentence on what does not. */
function fitted(top: string, sections: readonly Section[], most: number, container: string): string {
  const { text, left } = fitSections(sections, most - top.length);
  return `${top}${text}${left.length === 0 ? '' : `\n\nLeft out, because ${container} holds no more: ${left.join(', ')}.`}\n`;
}

function noticesOf({ notes, incomplete }: LinksResult): string[] {
  return [...notes.map((note) => `> ${message(note)}`), ...incomplete.map((why) => `> **Incomplete:** ${message(why)}`)];
}

function countsIn(problems: readonly LinkReportProblem[]): string {
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

/**
 * The text of the one issue that tracks links, or undefined where nothing needs attention: what servers answered, every error, and why a run is incomplete.
 * It holds neither the day of the run nor an age, so it changes only when what was found does.
 */
export function trackingIssueBody(result: LinksResult): string | undefined {
  const { problems, incomplete } = shownResult(result);
  const findings = worstFirst(problems.filter(({ rule, severity }) => severity === 'error' || isAnswered(rule)));
  if (findings.length + incomplete.length === 0) return undefined;
  const top = [
    INTRODUCTION,
    ...incomplete.map((why) => `**Incomplete:** ${message(why)} What is not listed here may be broken all the same.`),
  ].join('\n\n');
  const body = fitted(top, [findingsSection(findings)], longest.issue - 1_000, 'an issue');
  return `${ISSUE_MARKER}\n${fingerprintLine(body)}\n\n${body}`;
}

/** The fingerprint that a text of the issue carries; undefined where it carries none. */
export function fingerprintIn(body: string): string | undefined {
  return /^<!-- fingerprint: ([0-9a-f]{16}) -->$/m.exec(body)?.[1];
}

const INTRODUCTION =
  'The scheduled link check found the following. Each run updates this text, and closes the issue once nothing is left; what others write into the text is lost.';

function fingerprintLine(body: string): string {
  return `<!-- fingerprint: ${createHash('sha256').update(body).digest('hex').slice(0, 16)} -->`;
}

/** What is wrong with one object, or one mistake, with every place where it is. */
function findingsSection(problems: readonly LinkReportProblem[]): Section {
  const groups = Map.groupBy(problems, ({ rule, key, message: text }) => [rule, key, text].join('\n'));
  return { heading: '### What was found', one: 'finding', items: [...groups.values()].map(findingItem), between: '\n' };
}

function findingItem(same: readonly LinkReportProblem[]): string {
  const [first] = same;
  if (first === undefined) return '';
  const object = first.key === undefined ? '' : ` ${code(first.key)}`;
  const places = same.slice(0, MOST_PLACES).map(({ file, line, column }) => `  - ${code(`${file}:${line}:${column}`)}`);
  const more = same.length > MOST_PLACES ? [`  - and ${same.length - MOST_PLACES} more`] : [];
  return [`- ${first.severity}${object}: ${message(first.message, 2_000)}`, ...places, ...more].join('\n');
}
