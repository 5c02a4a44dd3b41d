import { mdxToMdast, type MdastNode } from 'satteri';
import type { Position, Problem } from '../catalog/problem.ts';
import { noProse, type Prose } from '../catalog/prose.ts';
import { nestingDepth } from './nesting-depth.ts';
import { unclosedBlock } from './unclosed-block.ts';

/**
 * Reads the prose of an MDX file with the parser that builds the site, so that both agree on what compiles.
 * Text that does not parse gives one problem and no prose.
 */
export function readProse(source: string, file: string): { prose: Prose; problems: Problem[] } {
  try {
    const prose: Prose = { headings: [], links: [], images: [], texts: [], tags: [], directives: [], code: [] };
    const root = mdxToMdast(source, { features: { frontmatter: true, directive: true } });
    const deep = nestingDepth(root, file);
    if (deep) return { prose: noProse, problems: [deep] };
    collect(root, prose);
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

/** An expression that holds nothing but comments; code between two of them is no comment. */
const comments = /^\s*(?:\/\*(?:(?!\*\/)[\s\S])*\*\/\s*)+$/;

function collect(root: MdastNode, prose: Prose): void {
  const targets = new Map<string, { url: string; definedAt: Position }>();
  each(root, (node) => {
    // Of two definitions of one name the first holds.
    if (node.type === 'definition' && !targets.has(node.identifier))
      targets.set(node.identifier, { url: node.url, definedAt: placeOf(node) });
  });
  each(root, (node) => {
    const at = placeOf(node);
    switch (node.type) {
      case 'heading':
        prose.headings.push({ ...at, text: textOf(node) });
        break;
      case 'link':
        prose.links.push({ ...at, url: node.url, text: textOf(node) });
        break;
      case 'linkReference':
        prose.links.push({ ...at, url: '', text: textOf(node), ...targets.get(node.identifier) });
        break;
      case 'image':
        prose.images.push({ ...at, url: node.url, alt: node.alt ?? '' });
        break;
      case 'imageReference':
        prose.images.push({ ...at, url: targets.get(node.identifier)?.url ?? '', alt: node.alt ?? '' });
        break;
      case 'leafDirective':
      case 'containerDirective': {
        // One in a line, such as the `:30` of "at 10:30", is text to the site.
        const colons = node.type === 'leafDirective' ? '::' : ':::';
        prose.directives.push({ ...at, name: node.name, colons, attributes: Object.keys(node.attributes ?? {}) });
        break;
      }
      case 'text':
        prose.texts.push({ ...at, text: node.value });
        break;
      case 'mdxjsEsm':
        prose.code.push({ ...at, kind: 'import or export', source: node.value });
        break;
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
        if (!comments.test(node.value)) prose.code.push({ ...at, kind: 'expression', source: node.value });
        break;
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        collectTag(node, at, prose);
        break;
    }
  });
}

function collectTag(node: Extract<MdastNode, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>, at: Position, prose: Prose): void {
  const attributes: Record<string, string | null> = {};
  for (const attribute of node.attributes) {
    if (attribute.type === 'mdxJsxAttribute' && (attribute.value === null || typeof attribute.value !== 'object')) {
      attributes[attribute.name] = attribute.value ?? null;
    } else {
      const source = attribute.type === 'mdxJsxAttribute' ? attribute.name : attribute.value;
      prose.code.push({ ...at, kind: 'computed attribute', source });
    }
  }
  const text = 'href' in attributes ? textOf(node) : '';
  prose.tags.push({ ...at, name: node.name ?? '', attributes, ...(text === '' ? {} : { text }) });
}

function each(node: MdastNode, visit: (node: MdastNode) => void): void {
  visit(node);
  if ('children' in node) for (const child of node.children) each(child, visit);
}

function textOf(node: MdastNode): string {
  if ('value' in node && typeof node.value === 'string') return node.value;
  return 'children' in node ? node.children.map((child) => textOf(child as MdastNode)).join('') : '';
}

function placeOf(node: MdastNode): Position {
  const { line = 1, column = 1 } = node.position?.start ?? {};
  return { line, column };
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
