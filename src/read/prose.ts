import { mdxToMdast, type MdastNode } from 'satteri';
import type { Problem } from '../problems/problem.ts';
import { noProse, type Prose } from '../catalog/prose.ts';
import { collectProse } from './collect-prose.ts';
import { nestingDepth } from './nesting-depth.ts';
import { each, placeOf, textOf } from './syntax-nodes.ts';
import { unclosedBlock } from './unclosed-block.ts';

/**
 * Reads the prose of an MDX file with the parser that builds the site, so that both agree on what compiles.
 * Text that does not parse gives one problem and no prose.
 */
export function readProse(source: string, file: string): { prose: Prose; problems: Problem[] } {
  try {
    const root = mdxToMdast(source, { features: { frontmatter: true, directive: true } });
    const deep = nestingDepth(root, file);
    if (deep) return { prose: noProse, problems: [deep] };
    const prose = collectProse(root, source);
    const lines = source.split('\n');
    const problems: Problem[] = [];
    each(root, (node) => void problems.push(...[unclosedBlock(node, lines, file) ?? [], secondFields(node, lines, file) ?? []].flat()));
    return { prose, problems };
  } catch (error) {
    return { prose: noProse, problems: [syntaxProblem(file, error)] };
  }
}

/** Fields between two `---` lines in the middle of a file, which Markdown takes for a heading below a line. */
function secondFields(node: MdastNode, lines: readonly string[], file: string): Problem | undefined {
  if (node.type !== 'heading' || !/^[A-Za-z]\w*:\s/.test(textOf(node))) return undefined;
  const { line, column } = placeOf(node);
  if (/^\s*#/.test(lines[line - 1] ?? '') || !/^---[ \t]*$/.test(lines[line - 2] ?? '')) return undefined;
  const message = 'Unexpected second block of fields, expected one at the start of the file; delete it';
  return { file, line, column, path: '', rule: 'frontmatter', severity: 'error', message };
}

/** What the parser says of a tag that nothing closes, with what an editor can write instead: "<br>" and "<b>" come from HTML. */
function withoutTag(reason: string): string {
  return reason.startsWith('Expected a closing tag for `<br>`') ? `${reason}; end the line with \`\\\` in place of \`<br>\`` : reason;
}

/** The parser's own message starts with `line:column: ` and ends with its name of the rule in brackets. */
function syntaxProblem(file: string, error: unknown): Problem {
  const [, line = '1', column = '1', reason = ''] = /^(\d+):(\d+): ([\s\S]*?)(?: \([\w-]+:[\w-]+\))?$/.exec((error as Error).message) ?? [];
  return {
    file,
    line: Number(line),
    column: Number(column),
    path: '',
    rule: 'mdx-syntax',
    severity: 'error',
    message: `Unexpected MDX: ${withoutTag(reason) || (error as Error).message}; write a literal \`{\` or \`<\` as \`\\{\` or \`\\<\`, or put it in backticks`,
  };
}
