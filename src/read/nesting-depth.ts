import type { MdastNode } from 'satteri';
import type { Problem } from '../problems/problem.ts';
import type { RuleDoc } from '../catalog/rule-doc.ts';
import { fileProblem } from './file-problem.ts';

/** How deep prose may be nested: a list in a list in a quotation is at about ten. */
const DEEPEST = 40;

/** What editors should know of `nesting-depth`. */
export const nestingDepthDoc: RuleDoc = {
  rule: 'nesting-depth',
  keeps: 'Lists, quotations and blocks stand in one another a few times at most.',
  why: 'Nobody can follow it, and what reads the page gives up.',
  fix: 'Take the innermost parts out, and give them a heading of their own.',
  example: {
    file: 'content/handbook/support.mdx',
    wrong: `${'> '.repeat(50)}Teams of`,
    right: 'Teams of',
  },
};

/** The problem of prose that is nested too deep to be read on; undefined for any other. */
export function nestingDepth(root: MdastNode, file: string): Problem | undefined {
  let level: MdastNode[] = [root];
  // Level by level, because a function that calls itself for each would itself go too deep.
  for (let depth = 0; depth <= DEEPEST; depth += 1) {
    level = level.flatMap((node) => ('children' in node ? (node.children as MdastNode[]) : []));
    if (level.length === 0) return undefined;
  }
  const { line = 1, column = 1 } = level[0]?.position?.start ?? {};
  const message = `Unexpected text inside more than ${DEEPEST} others, expected a few lists and quotations in one another at most; take it out of them`;
  return fileProblem(file, 'nesting-depth', message, { line, column });
}
