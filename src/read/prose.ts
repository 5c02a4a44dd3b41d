import { mdxToMdast, type MdastNode } from 'satteri';
import { fileProblem, type Problem } from '../problems/problem.ts';
import { noProse, type Prose } from '../catalog/prose.ts';
import { collectProse } from './collect-prose.ts';
import { each, placeOf, textOf } from './syntax-nodes.ts';

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

/** How deep prose may be nested: a list in a list in a quotation is at about ten. */
const DEEPEST = 40;

/** The problem of prose that is nested too deep to be read on; undefined for any other. */
function nestingDepth(root: MdastNode, file: string): Problem | undefined {
  let level: MdastNode[] = [root];
  // Level by level, because a function that calls itself for each would itself go too deep.
  for (let depth = 0; depth <= DEEPEST; depth += 1) {
    level = level.flatMap((node) => ('children' in node ? (node.children as MdastNode[]) : []));
    if (level.length === 0) return undefined;
  }
  const message = `Unexpected nesting of more than ${DEEPEST} levels, expected only a few nested lists and quotations; move the text out of them`;
  return fileProblem(file, 'nesting-depth', message, level[0]?.position?.start);
}

/** The problem of a block that no closing mark ends; undefined for one that ends, and for any other node. `lines` are those of the file. */
function unclosedBlock(node: MdastNode, lines: readonly string[], file: string): Problem | undefined {
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
  return fileProblem(file, 'unclosed-block', message, start);
}

/** Fields between two `---` lines in the middle of a file, which Markdown takes for a heading below a line. */
function secondFields(node: MdastNode, lines: readonly string[], file: string): Problem | undefined {
  if (node.type !== 'heading' || !/^[A-Za-z]\w*:\s/.test(textOf(node))) return undefined;
  const { line, column } = placeOf(node);
  if (/^\s*#/.test(lines[line - 1] ?? '') || !/^---[ \t]*$/.test(lines[line - 2] ?? '')) return undefined;
  const message = 'Unexpected second block of fields, expected one at the start of the file; delete it';
  return fileProblem(file, 'frontmatter', message, { line, column });
}

/** The parser's own message starts with `line:column: ` and ends with its name of the rule in brackets. */
function syntaxProblem(file: string, error: unknown): Problem {
  const [, line = '1', column = '1', reason = ''] = /^(\d+):(\d+): ([\s\S]*?)(?: \([\w-]+:[\w-]+\))?$/.exec((error as Error).message) ?? [];
  // Editors know `<br>` from HTML, where nothing closes it.
  const instead = reason.startsWith('Expected a closing tag for `<br>`') ? '; end the line with `\\` in place of `<br>`' : '';
  const message = `Unexpected MDX: ${reason || (error as Error).message}${instead}; write a literal \`{\` or \`<\` as \`\\{\` or \`\\<\`, or put it in backticks`;
  return fileProblem(file, 'mdx-syntax', message, { line: Number(line), column: Number(column) });
}
