import { count, worstFirst } from '../problems/report.ts';
import { meaningItem, otherItem, wordingItem, type OwnerOf, type Places } from './comment-changes.ts';
import { fitSections, type Section } from '../text/markdown-fit.ts';
import type { PullRequestReport, ReportedChange } from './comment-input.ts';
import { code, link, message, plain } from '../text/inert-markdown.ts';

/** The line by which the comment is found again; no reader sees it. */
export const MARKER = '<!-- analytics-handbook -->';

/** GitHub refuses longer comments. */
export const MOST_CHARACTERS = 65_536;

const MOST_PROBLEMS = 10;

/** All that a comment is made of: only `report` comes from the pull request itself. */
export type CommentInput = {
  report: PullRequestReport;
  /** The address of the published site. */
  site: string;
  /** The address of the preview, where there is one. */
  preview?: string | undefined;
  /** The page of the run of the checks. */
  runUrl?: string | undefined;
  /** How the checks ended. */
  conclusion?: 'success' | 'failure' | undefined;
  /** The commit that was checked. */
  sha?: string | undefined;
  ownerOf?: OwnerOf;
  /** The rules that the site's checks page has a section for. */
  explained?: ReadonlySet<string>;
};

/** The comment on a pull request: whether it passed, what it changes for readers, and what the checks found. */
export function commentOf(input: CommentInput): string {
  const { report, runUrl, sha } = input;
  const top = [MARKER, verdict(input), ...impact(report), ...preview(input)].join('\n\n');
  const end = sha === undefined ? '' : `\n\n<sub>Checked at ${sha}.</sub>`;
  // The last sentence has its room kept free.
  const { text, left } = fitSections(sections(input), MOST_CHARACTERS - top.length - end.length - 1_000);
  const all = runUrl === undefined ? '' : ` ${link('The run', runUrl)} has all of it.`;
  const rest = left.length === 0 ? '' : `\n\nLeft out, because a comment holds no more: ${left.join(', ')}.${all}`;
  return `${top}${text}${rest}${end}\n`;
}

function verdict({ report: { problems }, conclusion, runUrl }: CommentInput): string {
  const run = runUrl === undefined ? '' : ` (${link('run', runUrl)})`;
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const warnings = problems.length - errors;
  const counts = [...(errors > 0 ? [count(errors, 'error')] : []), ...(warnings > 0 ? [count(warnings, 'warning')] : [])].join(' and ');
  if (errors > 0) return `**Checks failed** with ${counts}${run}.`;
  if (conclusion === 'failure') return `**Checks failed**${run}, but not on the content${counts && `, which has ${counts}`}.`;
  return `**${conclusion === 'success' ? 'Checks passed' : 'No errors in the content'}**${counts && ` with ${counts}`}${run}.`;
}

function impact({ complete, changed }: PullRequestReport): string[] {
  if (!complete) return ['What it changes is known once the content has no mistakes.'];
  const changedMeanings = changed.filter(({ meaning }) => meaning);
  if (changedMeanings.length === 0) return [changed.length === 0 ? 'No entry changes.' : 'No definition changes its meaning.'];
  const inherits = changedMeanings.flatMap((change) => change.inherits).filter(({ how }) => how !== 'names it');
  const pages = new Set(inherits.map(({ address }) => address)).size;
  const shown = pages === 0 ? '' : ` that ${count(pages, 'page')} ${pages === 1 ? 'shows or computes with' : 'show or compute with'}`;
  return [`**This changes the meaning of ${count(changedMeanings.length, 'definition')}${shown}.**`];
}

function preview({ preview, runUrl, conclusion }: CommentInput): string[] {
  if (preview !== undefined) return [`Preview: ${preview}`];
  if (runUrl === undefined) return [];
  const built = conclusion === 'failure' ? ' if the site could be built' : '';
  return [
    `Preview${built}: download \`preview\` from ${link('the run', `${runUrl}#artifacts`)}, unpack it, run \`python3 -m http.server\` in its folder and open http://localhost:8000/.`,
  ];
}

function sections(input: CommentInput): Section[] {
  const { report, site, preview, ownerOf = () => undefined } = input;
  const { changed, unread = [] } = report;
  const places: Places = { site, preview };
  const { meaning, other, wording, hidden } = sorted(changed);
  const list = (heading: string, one: string, items: readonly string[], between: Section['between'] = '\n'): Section => ({
    heading,
    one,
    items,
    between,
  });
  const unreadItems = unread.map(({ file, id }) => `- ${code(file)}, ${code(id)}`);
  const meanings = meaning.map((change) => meaningItem(change, places, ownerOf));
  const others = other.map((change) => otherItem(change, places));
  const wordings = wording.map((change) => wordingItem(change, places));
  const hiddenItems = hidden.map(({ file }) => `- ${code(file)}`);
  return [
    ...problemSection(input),
    list('### Meaning', 'definition', meanings, '\n\n'),
    list('### Other changes', 'other change', others),
    list('### Only wording', 'wording change', wordings),
    list('### Only what no reader sees', 'hidden change', hiddenItems),
    list('### Not compared, because of mistakes in the base', 'unread file', unreadItems),
  ];
}

function sorted(changed: readonly ReportedChange[]) {
  const isOther = ({ kind, fields }: ReportedChange) =>
    kind !== 'changed' || fields.some(({ part }) => part !== 'wording' && part !== 'hidden');
  const rest = changed.filter(({ meaning }) => !meaning);
  const plainChanges = rest.filter((change) => !isOther(change));
  const isWording = ({ fields }: ReportedChange) => fields.some(({ part }) => part === 'wording');
  return {
    meaning: changed.filter(({ meaning }) => meaning),
    other: rest.filter(isOther),
    wording: plainChanges.filter(isWording),
    hidden: plainChanges.filter((change) => !isWording(change)),
  };
}

function problemSection({ report: { problems }, site, explained }: CommentInput): Section[] {
  if (problems.length === 0) return [];
  const shown = worstFirst(problems).slice(0, MOST_PROBLEMS);
  const more = problems.length - shown.length;
  // A name that the page does not have comes from elsewhere and gets no link.
  const ruleOf = (rule: string) => (explained?.has(rule) === true ? link(rule, site, `/contributing/checks/#${rule}`) : plain(rule, 60));
  const items = shown.map(
    ({ severity, file, line, column, message: text, rule }) =>
      `- ${severity} in ${code(`${file}:${line}:${column}`)}: ${message(text)} (${ruleOf(rule)})`,
  );
  return [
    {
      heading: `<details${shown[0]?.severity === 'error' ? ' open' : ''}><summary>${count(problems.length, 'problem')}</summary>`,
      one: 'problem',
      items,
      between: '\n',
      after: `${more > 0 ? `\n- and ${more} more` : ''}\n\n</details>`,
    },
  ];
}
