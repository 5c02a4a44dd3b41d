import type { Problem } from '../../src/problems/problem.ts';
import { pointAt, type Page } from '../../src/prose/page.ts';
import type { ProseRule } from '../../src/prose/prose-rule.ts';
import type { Vocabulary } from '../../src/prose/vocabulary.ts';
import { fixes, messages } from './prose-fixes.ts';
import type { Message } from './prose-page.ts';
import type { Edit } from '../lib/text-edits/edit.ts';

/** A problem of a text, and the edit that fixes it where one is known. */
export type Told = { problem: Problem; edit?: Edit };

/** The problem that a message of the presets tells, with a way to fix it. */
export function presetProblem(file: string, { ruleId, reason, line, column }: Message): Problem {
  const said = messages[ruleId ?? ''] ?? reason;
  const fix = fixes[ruleId ?? ''];
  return { ...placed(file, ruleId ?? 'markdown', fix === undefined ? said : `${said}; ${fix}`), line: line ?? 1, column: column ?? 1 };
}

/** The problem of a page that the checks of content read and remark does not. */
export function syntaxProblem(file: string, { reason, line, column }: Message): Problem {
  const fix = 'write a literal `{` or `<` as `\\{` or `\\<`, or put it in backticks';
  return { ...placed(file, 'markdown-syntax', `Unexpected Markdown: ${reason}; ${fix}`), line: line ?? 1, column: column ?? 1 };
}

/** What a rule of prose finds on a page, with its edits. */
export function ruleProblems(rule: ProseRule, page: Page, vocabulary: Vocabulary): Told[] {
  const { file, text } = page;
  return rule.check(page, vocabulary).map(({ start, end, message, replacement }) => {
    const { line, column } = pointAt(text, start);
    const problem = { ...placed(file, rule.doc.rule, message), line, column };
    if (replacement === undefined) return { problem };
    const what = replacement === '' ? `\`${text.slice(start, end)}\` deleted` : `\`${text.slice(start, end)}\` → \`${replacement}\``;
    return { problem: { ...problem, suggestion: replacement }, edit: { file, start, end, text: replacement, what } };
  });
}

function placed(file: string, rule: string, message: string): Problem {
  return { file, line: 1, column: 1, path: '', rule, severity: 'error', message };
}
