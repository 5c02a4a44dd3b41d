import { formatProblems } from '../problems/report.ts';
import type { Changed, FieldChange, Inherits, ContentDiff, EntryChange } from './change.ts';
import { differing } from './differing.ts';
import { plain } from '../text/inert-markdown.ts';
import type { Problem } from '../problems/problem.ts';

/** A value that fills more than some lines of a terminal is cut. */
const LONGEST = 400;

/** Markdown shows a value whole: so many characters are more than any has. */
const LONGEST_QUOTE = 100_000;

/** A list of names that is longer is cut. */
const MOST_NAMES = 10;

const INCOMPLETE = 'The content has mistakes; a diff needs content that `npm run check:content` passes.';

/** A diff as text for a person at a terminal: a block for each entry, then what cannot be compared, the problems with lines that fix them, and the counts. */
export function diffText(report: DiffReport): string {
  const unread = (report.unread ?? []).map(({ file, id }) => `${file}  ${id}  could not be read at \`${report.base}\``);
  const problems = report.problems.length > 0 ? [formatProblems(report.problems, 'text', ''), ...pastes(report)] : [];
  const blocks = [
    ...report.changed.map((changed) => block(changed, report)),
    ...(unread.length > 0 ? [unread.join('\n')] : []),
    ...problems,
    ...(report.complete ? [] : [INCOMPLETE]),
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
    suggestion?.includes('\n') && ['change-recorded', 'history-kept'].includes(rule) ? [`To paste into ${file}:\n\n${suggestion}`] : [],
  );
}

/** A diff as Markdown: what `diffText` says, as lists. */
export function diffMarkdown(report: DiffReport): string {
  const unread = (report.unread ?? []).map(({ file }) => `- ${file} could not be read at \`${report.base}\``);
  const problems = report.problems.map(({ file, line, message }) => `- \`${file}:${line}\`: ${message}`);
  return [
    report.complete ? summaryWords(report) : INCOMPLETE,
    ...report.changed.map((changed) => section(changed, report)),
    ...(unread.length > 0 ? [unread.join('\n')] : []),
    ...(problems.length > 0 ? ['### Problems', problems.join('\n')] : []),
  ].join('\n\n');
}

function section(changed: Changed, report: DiffReport): string {
  const { title, file, fields, inherits } = changed;
  const lines = fields.map((field) => `- ${plain(fieldName(field), LONGEST_QUOTE)}: ${values(field)}`);
  const tail = [...inheritsWords(inherits), ...renameWords(changed, report.changed)].map((line) => `- ${plain(line, LONGEST_QUOTE)}`);
  const list = [...lines, ...tail].join('\n');
  return [`### ${plain(title)}: ${headline(changed)}`, `\`${file}\``, list].filter(Boolean).join('\n\n');
}

function values({ before, after }: FieldChange): string {
  const quote = (name: string, text: string | undefined) => (text === undefined ? [] : [`${name} “${plain(text, LONGEST_QUOTE)}”`]);
  return [...quote('before', before), ...quote('after', after)].join(', ');
}

/** What happened to an entry, in a few words. */
function headline({ kind, meaning, formerId, formerAddress, fields }: Changed): string {
  switch (kind) {
    case 'added':
      return 'new';
    case 'removed':
      return 'gone';
    case 'renamed':
      return `${formerId === undefined ? `moved from \`${formerAddress ?? ''}\`` : `renamed from \`${formerId}\``}${meaning ? ', meaning changed' : ''}`;
    case 'deprecated':
      return `deprecated${meaning ? ', meaning changed' : ''}`;
    case 'changed': {
      if (meaning) return 'meaning changed';
      const visible = [...new Set(fields.map(({ part }) => part))].filter((part) => part !== 'hidden');
      return visible.length === 0 ? 'nothing changed that readers see' : `${visible.join(', ')} changed`;
    }
  }
}

/** What to do about an entry that is gone where a new one has its title: it was renamed by hand, and its address leads nowhere. */
function renameWords({ kind, collection, id, title }: Changed, all: readonly Changed[]): string[] {
  if (kind !== 'removed') return [];
  const now = all.find((other) => other.kind === 'added' && other.collection === collection && other.title === title);
  return now ? [`renamed by hand? then its address breaks: put \`formerIds: [${id}]\` into ${now.file}`] : [];
}

/** The name of what changed: the part of the definition, and the field where the part has several. */
function fieldName({ part, path }: FieldChange): string {
  const [field = ''] = path.split('.').slice(-1);
  const words = field.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return path === 'calculation' || words === part ? part : `${part} (${words})`;
}

/** What inherits a change, one line for each kind of dependency. */
function inheritsWords(inherits: readonly Inherits[]): string[] {
  return [...Map.groupBy(inherits, ({ how }) => how)].map(([how, found]) => {
    const more = found.length > MOST_NAMES ? ` and ${found.length - MOST_NAMES} more` : '';
    const titles = found.slice(0, MOST_NAMES).map(({ title }) => title);
    return `${how}: ${titles.join(', ')}${more}`;
  });
}

/** How much changed, in one sentence. */
export function summaryWords({ base, commit, summary }: DiffReport): string {
  const { meaning, unread, added, removed, renamed, deprecated, changed } = summary;
  const all = added + removed + renamed + deprecated + changed;
  const parts = [
    ...Object.entries({ new: added, gone: removed, renamed, deprecated, 'changed in meaning': meaning, 'not comparable': unread }),
  ].flatMap(([word, number]) => (number > 0 ? [`${number} ${word}`] : []));
  const counted = all === 1 ? '1 entry differs' : `${all === 0 ? 'No' : all} entries differ`;
  return `${counted} from \`${base}\` (${commit.slice(0, 8)})${parts.length > 0 ? `: ${parts.join(', ')}` : ''}.`;
}

/** What `npm run diff -- --format json` prints; within version 1 no field is removed. */
export type DiffReport = ContentDiff & {
  version: 1;
  /** The commit that the content is compared with: where HEAD left the base. */
  commit: string;
  /** Whether the content of the working tree could be read; when not, `changed` is empty and `problems` says why. */
  complete: boolean;
  summary: Record<EntryChange | 'meaning' | 'unread' | 'problems', number>;
  problems: Problem[];
};

/** A diff with the problems in it and how many there are of each. */
export function diffReport(diff: ContentDiff, commit: string, problems: Problem[], complete: boolean): DiffReport {
  const of = (kind: EntryChange) => diff.changed.filter((changed) => changed.kind === kind).length;
  const summary = {
    added: of('added'),
    removed: of('removed'),
    renamed: of('renamed'),
    deprecated: of('deprecated'),
    changed: of('changed'),
    meaning: diff.changed.filter(({ meaning }) => meaning).length,
    unread: diff.unread?.length ?? 0,
    problems: problems.length,
  };
  return { version: 1, ...diff, commit, complete, summary, problems };
}
