import type { Changed, FieldChange } from './change.ts';
import type { DiffReport } from './diff-report.ts';
import { fieldName, headline, inheritsWords, renameWords, summaryWords } from './diff-words.ts';

/** A diff as Markdown: what `diffText` tells, with lists. */
export function diffMarkdown(report: DiffReport): string {
  const unread = (report.unread ?? []).map(({ file }) => `- ${file} could not be read at \`${report.base}\``);
  const problems = report.problems.map(({ file, line, message }) => `- \`${file}:${line}\`: ${message}`);
  return [
    report.complete ? summaryWords(report) : 'The content has mistakes; a diff needs content that `npm run check:content` passes.',
    ...report.changed.map((changed) => section(changed, report)),
    ...(unread.length > 0 ? [unread.join('\n')] : []),
    ...(problems.length > 0 ? ['### Problems', problems.join('\n')] : []),
  ].join('\n\n');
}

function section(changed: Changed, report: DiffReport): string {
  const { title, file, fields, inherits } = changed;
  const lines = fields.map((field) => `- ${plain(fieldName(field))}: ${values(field)}`);
  const tail = [...inheritsWords(inherits), ...renameWords(changed, report.changed)].map((line) => `- ${plain(line)}`);
  const list = [...lines, ...tail].join('\n');
  return [`### ${plain(title)}: ${headline(changed)}`, `\`${file}\``, list].filter(Boolean).join('\n\n');
}

function values({ before, after }: FieldChange): string {
  const quote = (name: string, text: string | undefined) => (text === undefined ? [] : [`${name} “${plain(text)}”`]);
  return [...quote('before', before), ...quote('after', after)].join(', ');
}

/** Text of the content as text of the report: no sign of it makes Markdown, HTML or a mention. */
function plain(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\*_[\]<>`#@|~]/g, (sign) => (sign === '@' ? '@\u200B' : `\\${sign}`));
}
