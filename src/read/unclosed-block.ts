import type { MdastNode } from 'satteri';
import type { Problem } from '../problems/problem.ts';
import type { RuleDoc } from '../catalog/rule-doc.ts';

/** What editors should know of `unclosed-block`. */
export const unclosedBlockDoc: RuleDoc = {
  rule: 'unclosed-block',
  keeps: 'A code block or an aside ends with the marker that it starts with, on its own line.',
  why: 'Without it, everything that follows on the page becomes part of the block.',
  fix: 'Write the closing marker where the block should end.',
  example: {
    file: 'content/handbook/vision.mdx',
    wrong: ':::caution[Numbers lag]\nThe day before yesterday is the latest.\n',
    right: ':::caution[Numbers lag]\nThe day before yesterday is the latest.\n:::',
  },
};

/** The problem of a block that no closing mark ends; undefined for one that ends, and for any other node. `lines` are those of the file. */
export function unclosedBlock(node: MdastNode, lines: readonly string[], file: string): Problem | undefined {
  if (node.type !== 'code' && node.type !== 'containerDirective') return undefined;
  const { start, end } = node.position ?? {};
  if (!start || !end) return undefined;
  const mark = /^(?:`{3,}|~{3,}|:{3,})/.exec((lines[start.line - 1] ?? '').slice(start.column - 1))?.[0];
  // Code that is indented has no marks.
  if (mark === undefined) return undefined;
  const last = lines.slice(start.line, end.line).findLast((line) => line.trim() !== '') ?? '';
  const ends = last.replace(/^[\s>]+/, '').trimEnd();
  if (ends.length >= mark.length && ends === (mark[0] ?? '').repeat(ends.length)) return undefined;
  const message = `Unexpected end of the text in a block of \`${mark}\`, expected a line \`${mark}\` where the block ends`;
  return { file, line: start.line, column: start.column, path: '', rule: 'unclosed-block', severity: 'error', message };
}
