import type { MdastNode } from 'satteri';
import type { Problem } from '../problems/problem.ts';
import type { RuleDoc } from '../catalog/rule-doc.ts';
import { fileProblem } from './file-problem.ts';

/** How deep prose may be nested: a list in a list in a quotation is at about ten. */
const DEEPEST = 40;

/** What editors should know of `nesting-depth`. */
export const nestingDepthDoc: RuleDoc = {
  rule: 'nesting-depth',
  keeps: 'Lists, quotations and blocks are nested only a few levels deep.',
  why: 'Deeper nesting is impossible to follow, and programs that read the page give up.',
  fix: 'Move the innermost parts out, under their own heading.',
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
  const message = `Unexpected nesting of more than ${DEEPEST} levels, expected only a few nested lists and quotations; move the text out of them`;
  return fileProblem(file, 'nesting-depth', message, { line, column });
}
