import type { Problem } from '../../src/problems/problem.ts';
import { type Page, pointAt, type ProseRule } from '../../src/prose/page.ts';
import type { Vocabulary } from '../../src/prose/vocabulary.ts';
import type { Message } from './prose-page.ts';
import type { Edit } from '../lib/edits.ts';

/** How to fix what a rule of the presets reports; its own message says what it found and expected. */
const fixes: Readonly<Record<string, string>> = {
  'blockquote-indentation': 'write `> ` and the text',
  'checkbox-character-style': 'write `[x]` or `[ ]`',
  'code-block-style': 'put the code between two lines of three backticks',
  'emphasis-marker': 'use one of the two on the whole page',
  'fenced-code-marker': 'use three backticks',
  'final-newline': 'run `npm run fix`',
  'hard-break-spaces': 'run `npm run fix`, or begin a new paragraph',
  'heading-style': 'start the line with `#` signs and a space',
  'link-title-style': 'put the title into double quotes',
  'list-item-bullet-indent': 'move the list to the start of the line',
  'list-item-content-indent': 'align all that belongs to the item',
  'list-item-indent': 'write the marker, one space and the text',
  'no-blockquote-without-marker': 'start each line of a quotation with `> `',
  'no-duplicate-definitions': 'rename or delete one of the two',
  'no-heading-content-indent': 'write the `#` signs, one space and the text',
  'no-literal-urls': 'write `[words](address)`, which reads better than an address',
  'no-shortcut-reference-image': 'write `![text](address)`',
  'no-shortcut-reference-link': 'write `[text](address)`',
  'no-undefined-references': 'write `[text](address)`, or put a bracket that is text as `\\[`',
  'no-unused-definitions': 'delete the line or link to it',
  'ordered-list-marker-style': 'write `1.`',
  'ordered-list-marker-value': 'number the items alike on the whole page',
  'rule-style': 'write the line as the first one of the page',
  'strong-marker': 'use one of the two on the whole page',
  'table-cell-padding': 'put one space at each side of a cell',
};

/** The message of a rule of the presets, where its own is wrong in MDX. */
const messages: Readonly<Record<string, string>> = {
  'no-literal-urls': 'Unexpected bare address, expected a link with words',
};

/** A problem of a text, and the edit that fixes it where one is known. */
export type TextProblem = { problem: Problem; edit?: Edit };

/** The problem that a message of the presets reports, with a way to fix it. */
export function presetProblem(file: string, { ruleId, reason, line, column }: Message): Problem {
  const message = messages[ruleId ?? ''] ?? reason;
  const fix = fixes[ruleId ?? ''];
  return {
    ...placed(file, ruleId ?? 'markdown', fix === undefined ? message : `${message}; ${fix}`),
    line: line ?? 1,
    column: column ?? 1,
  };
}

/** The problem of a page that the content check can read and remark cannot. */
export function syntaxProblem(file: string, { reason, line, column }: Message): Problem {
  const fix = 'write a literal `{` or `<` as `\\{` or `\\<`, or put it in backticks';
  return { ...placed(file, 'markdown-syntax', `Unexpected Markdown: ${reason}; ${fix}`), line: line ?? 1, column: column ?? 1 };
}

/** What a rule of prose finds on a page, with its edits. */
export function ruleProblems(rule: ProseRule, page: Page, vocabulary: Vocabulary): TextProblem[] {
  const { file, text } = page;
  return rule.check(page, vocabulary).map(({ start, end, message, replacement }) => {
    const { line, column } = pointAt(text, start);
    const problem = { ...placed(file, rule.rule, message), line, column };
    if (replacement === undefined) return { problem };
    const what = replacement === '' ? `\`${text.slice(start, end)}\` deleted` : `\`${text.slice(start, end)}\` → \`${replacement}\``;
    return { problem: { ...problem, suggestion: replacement }, edit: { file, start, end, text: replacement, what } };
  });
}

function placed(file: string, rule: string, message: string): Problem {
  return { file, line: 1, column: 1, path: '', rule, severity: 'error', message };
}
