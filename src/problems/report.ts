import type { Problem } from './problem.ts';

/** The forms in which problems can be printed. */
export const formats = ['text', 'json', 'github'] as const;

/** One of the forms in which problems can be printed. */
export type Format = (typeof formats)[number];

/** Problems as text for a person, JSON for a program, or annotations for GitHub; `clean` is the line that a person reads when there are none. */
export function formatProblems(problems: readonly Problem[], format: Format, clean: string): string {
  switch (format) {
    case 'json':
      return JSON.stringify({ version: 1, problems }, null, 2);
    case 'github':
      return annotations(problems, clean);
    case 'text':
      return [...byFile(problems).map(section), summary(problems, clean)].join('\n\n');
  }
}

function byFile(problems: readonly Problem[]): [string, Problem[]][] {
  return [...Map.groupBy(problems, ({ file }) => file)];
}

/** Text with visible control characters, so that it stays on its line and cannot control the terminal. */
function visible(text: string): string {
  return text.replace(/[\p{Cc}\u2028-\u202E\u2066-\u2069]/gu, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function section([file, problems]: [string, Problem[]]): string {
  const place = ({ line, column }: Problem) => `${line}:${column}`;
  const width = problems.reduce((most, problem) => Math.max(most, place(problem).length), 0);
  return [
    visible(file),
    ...problems.map(
      (problem) => `  ${place(problem).padStart(width)}  ${problem.severity.padEnd(7)}  ${visible(problem.message)}  ${problem.rule}`,
    ),
  ].join('\n');
}

function summary(problems: readonly Problem[], clean: string): string {
  if (problems.length === 0) return clean;
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const counts = [count(errors, 'error'), count(problems.length - errors, 'warning')].filter((text) => !text.startsWith('0'));
  return `${counts.join(' and ')} in ${count(byFile(problems).length, 'file')}.`;
}

/** "1 file", "2 files". */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** GitHub shows no more than ten errors and ten warnings of a step, and says nothing of the rest. */
const MOST_ANNOTATIONS = 10;

/** The worst problems as annotations; where there are more than GitHub shows, the log lists all of them as text. */
function annotations(problems: readonly Problem[], clean: string): string {
  const shown = worstFirst(problems).slice(0, MOST_ANNOTATIONS);
  const more = problems.length - shown.length;
  const log =
    more === 0 ? [] : ['', `… and ${more} more. All problems:`, '', ...byFile(problems.map(inert)).flatMap((file) => [section(file), ''])];
  return [...shown.map(annotation), ...log, summary(problems, clean)].join('\n');
}

/** Errors before warnings, each in the order given. */
export function worstFirst<Reported extends Pick<Problem, 'severity'>>(problems: readonly Reported[]): Reported[] {
  return [...problems].sort((a, b) => Number(a.severity === 'warning') - Number(b.severity === 'warning'));
}

/** A problem whose text the runner cannot take for a command: it looks for `::` where a line starts, and for `##[` anywhere. */
function inert(problem: Problem): Problem {
  const text = (value: string) => value.replace(/[\r\n]+/g, ' ').replace(/##\[/g, '## [');
  return { ...problem, file: text(problem.file).replace(/^\s*::/, ': :'), message: text(problem.message) };
}

/** A workflow command as GitHub's runner reads it; `%`, line ends and, in properties, `:` and `,` are escaped. */
function annotation({ file, line, column, severity, message, rule }: Problem): string {
  const data = (text: string) => text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
  const property = (text: string) => data(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
  return `::${severity} file=${property(file)},line=${line},col=${column},title=${property(rule)}::${data(message)}`;
}
