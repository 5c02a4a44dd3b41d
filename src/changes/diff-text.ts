import { formatProblems } from '../problems/report.ts';
import type { Changed, FieldChange } from './change.ts';
import type { DiffReport } from './diff-report.ts';
import { differing } from './differing.ts';
import { fieldName, headline, inheritsWords, renameWords, summaryWords } from './diff-words.ts';

/** A value that fills more than some lines of a terminal is cut. */
const LONGEST = 400;

/** A diff as text for a person at a terminal: a block for each entry, then what cannot be compared, the problems with lines that fix them, and the counts. */
export function diffText(report: DiffReport): string {
  const unread = (report.unread ?? []).map(({ file, id }) => `${file}  ${id}  could not be read at \`${report.base}\``);
  const problems = report.problems.length > 0 ? [formatProblems(report.problems, 'text', ''), ...pastes(report)] : [];
  const incomplete = report.complete ? [] : ['The content has mistakes; a diff needs content that `npm run check:content` passes.'];
  const blocks = [
    ...report.changed.map((changed) => block(changed, report)),
    ...(unread.length > 0 ? [unread.join('\n')] : []),
    ...problems,
    ...incomplete,
  ];
  return [...blocks, ...(report.complete ? [summaryWords(report)] : [])].join('\n\n');
}

function block(changed: Changed, report: DiffReport): string {
  const { file, title, fields, inherits } = changed;
  const tail = [...inheritsWords(inherits), ...renameWords(changed, report.changed)].map((line) => `  ${line}`);
  return [`${file}  ${title}  ${headline(changed)}`, ...fields.flatMap(fieldLines), ...tail].join('\n');
}

function fieldLines(field: FieldChange): string[] {
  const value = (name: string, text: string | undefined) => (text === undefined ? [] : [`    ${name} ${cut(text)}`]);
  const [before, after] = differing(field.before, field.after, LONGEST);
  return [`  ${fieldName(field)}`, ...value('before:', before), ...value('after: ', after)];
}

function cut(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > LONGEST ? `${line.slice(0, LONGEST).trimEnd()} …` : line;
}

function pastes({ problems }: DiffReport): string[] {
  return problems.flatMap(({ file, suggestion, rule }) =>
    suggestion?.includes('\n') && ['change-told', 'history-kept'].includes(rule) ? [`To paste into ${file}:\n\n${suggestion}`] : [],
  );
}
