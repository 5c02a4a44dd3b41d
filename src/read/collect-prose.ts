import type { MdastNode } from 'satteri';
import type { Position } from '../problems/problem.ts';
import type { Prose } from '../catalog/prose.ts';
import { collectLinks } from './collect-links.ts';
import { each, placeOf, textOf, type TagNode } from './syntax-nodes.ts';

/** An expression that holds nothing but comments; code between two of them is no comment. */
const comments = /^\s*(?:\/\*(?:(?!\*\/)[\s\S])*\*\/\s*)+$/;

/** What a syntax tree of prose says; `source` is the text that it was read from. */
export function collectProse(root: MdastNode, source: string): Prose {
  const prose: Prose = { ...collectLinks(root, source), headings: [], images: [], texts: [], tags: [], directives: [], code: [] };
  const files = new Map<string, string>();
  each(root, (node) => {
    // Of two definitions of one name the first holds.
    if (node.type === 'definition' && !files.has(node.identifier)) files.set(node.identifier, node.url);
  });
  each(root, (node) => {
    const at = placeOf(node);
    switch (node.type) {
      case 'heading':
        prose.headings.push({ ...at, text: textOf(node) });
        break;
      case 'image':
        prose.images.push({ ...at, url: node.url, alt: node.alt ?? '' });
        break;
      case 'imageReference':
        prose.images.push({ ...at, url: files.get(node.identifier) ?? '', alt: node.alt ?? '' });
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
