import { createHash } from 'node:crypto';
import { fitSections, type Section } from '../../text/markdown-fit.ts';
import { code, message } from '../../text/inert-markdown.ts';
import { worstFirst } from '../../problems/report.ts';
import type { LinkReportProblem, LinksResult } from './result.ts';
import { isAnswered } from '../verdict/verdict.ts';
import { shownResult } from './shown-result.ts';

/** The line by which the issue is found again; no reader sees it. */
export const ISSUE_MARKER = '<!-- handbook-links -->';

/** GitHub refuses longer texts. */
const MOST_CHARACTERS = 65_536;
const MOST_PLACES = 10;

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
  const { text, left } = fitSections([section(findings)], MOST_CHARACTERS - top.length - 1_000);
  const body = `${top}${text}${left.length === 0 ? '' : `\n\nLeft out, because an issue holds no more: ${left.join(', ')}.`}\n`;
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
function section(problems: readonly LinkReportProblem[]): Section {
  const groups = Map.groupBy(problems, ({ rule, key, message: text }) => [rule, key, text].join('\n'));
  return { heading: '### What was found', one: 'finding', items: [...groups.values()].map(item), between: '\n' };
}

function item(same: readonly LinkReportProblem[]): string {
  const [first] = same;
  if (first === undefined) return '';
  const object = first.key === undefined ? '' : ` ${code(first.key)}`;
  const places = same.slice(0, MOST_PLACES).map(({ file, line, column }) => `  - ${code(`${file}:${line}:${column}`)}`);
  const more = same.length > MOST_PLACES ? [`  - and ${same.length - MOST_PLACES} more`] : [];
  return [`- ${first.severity}${object}: ${message(first.message, 2_000)}`, ...places, ...more].join('\n');
}
