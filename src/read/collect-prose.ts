import type { MdastNode } from 'satteri';
import { LineCounter } from 'yaml';
import type { Position } from '../problems/problem.ts';
import type { Link, Prose } from '../catalog/prose.ts';
import { addressesOf, addressOffset } from './link-places.ts';
import { each, placeOf, textOf, wordsOf, type TagNode } from './syntax-nodes.ts';

/** An expression that holds nothing but comments; code between two of them is no comment. */
const comments = /^\s*(?:\/\*(?:(?!\*\/)[\s\S])*\*\/\s*)+$/;

/** What a syntax tree of prose says; `source` is the text that it was read from. */
export function collectProse(root: MdastNode, source: string): Prose {
  const prose: Prose = { headings: [], links: [], addresses: [], images: [], texts: [], tags: [], directives: [], code: [] };
  const lines = new LineCounter();
  for (let at = 0; at >= 0; at = source.indexOf('\n', at) + 1 || -1) lines.addNewLine(at);
  const written = (offset: number | undefined): Pick<Link, 'written'> => {
    if (offset === undefined) return {};
    const { line, col: column } = lines.linePos(offset);
    return { written: { line, column } };
  };
  // Where the definitions of references lead; of two of one name the first holds.
  const targets = new Map<string, Pick<Link, 'url' | 'definedAt' | 'written'>>();
  each(root, (node) => {
    if (node.type !== 'definition' || targets.has(node.identifier)) return;
    targets.set(node.identifier, { url: node.url, definedAt: placeOf(node), ...written(addressOffset(node, source)) });
  });
  each(root, (node) => {
    const at = placeOf(node);
    for (const { url, offset } of addressesOf(node, source))
      prose.addresses.push({ ...at, url, text: wordsOf(node).trim() === '' ? labelOf(node) : wordsOf(node), ...written(offset) });
    switch (node.type) {
      case 'heading':
        prose.headings.push({ ...at, text: textOf(node) });
        break;
      case 'link':
        prose.links.push({ ...at, text: wordsOf(node), url: node.url, ...written(addressOffset(node, source)) });
        break;
      case 'linkReference':
        prose.links.push({ ...at, text: wordsOf(node), url: '', ...targets.get(node.identifier) });
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
  return prose;
}

function collectTag(node: TagNode, at: Position, prose: Prose): void {
  const attributes: Record<string, string | null> = {};
  for (const attribute of node.attributes) {
    if (attribute.type === 'mdxJsxAttribute' && (attribute.value === null || typeof attribute.value !== 'object')) {
      attributes[attribute.name] = attribute.value ?? null;
    } else {
      const source = attribute.type === 'mdxJsxAttribute' ? attribute.name : attribute.value;
      prose.code.push({ ...at, kind: 'computed attribute', source });
    }
  }
  prose.tags.push({ ...at, name: node.name ?? '', attributes });
}

/** What a tag without words is called: what its title or label says. */
function labelOf(node: MdastNode): string {
  const attributes = node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement' ? node.attributes : [];
  const label = attributes.find(
    (attribute) => 'name' in attribute && /^(?:title|label|text|aria-label)$/.test(attribute.name) && typeof attribute.value === 'string',
  );
  return typeof label?.value === 'string' ? label.value : '';
}
