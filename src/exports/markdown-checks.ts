import type { CheckDoc, CheckGroup } from '../rule-docs/check-docs.ts';
import { markdownRulePage, markdownRules } from '../rule-docs/check-docs-markdown.ts';
import type { Sides } from '../rule-docs/check-docs-text.ts';
import { bullets, code, inline, link } from './markdown-text.ts';

/** What the page of checks says, as Markdown: every rule with its reason, its fix and its example. */
export function checkParts(groups: readonly CheckGroup[]): string[] {
  const rules = Object.entries(markdownRules).map(([rule, keeps]) => `${link(rule, markdownRulePage(rule))}: ${inline(keeps)}`);
  return [
    ...groups.flatMap(({ title, about, docs }) => [`## ${inline(title)}`, inline(about), ...docs.flatMap(ruleParts)]),
    '## Markdown and spelling',
    bullets(rules),
  ];
}

function ruleParts({ rule, keeps, why, fix, fixable, sides, told }: CheckDoc): string[] {
  return [
    `### ${code(rule)}`,
    inline(`${keeps} ${why}`),
    inline(`How to fix it: ${fix}${fixable ? ' Or run `npm run fix`.' : ''}`),
    ...sideParts(sides),
    ...(told === undefined ? [] : [inline(`The check says: ${told}`)]),
  ];
}

function sideParts({ where, wrong, right, inWords }: Sides): string[] {
  const side = (name: string, text: string) =>
    inWords ? [`${name}: ${inline(text)}`] : [`${name}${where ? `, in ${code(where)}` : ''}:`, fenced(text)];
  return [...side('Wrong', wrong), ...side('Right', right)];
}

/** A text as a block of code; the fence is longer than any run of backticks in it. */
function fenced(text: string): string {
  const fence = '`'.repeat(Math.max(3, ...(text.match(/`+/g) ?? []).map(({ length }) => length + 1)));
  return `${fence}text\n${text}\n${fence}`;
}
