import type { MdastNode } from 'satteri';
import { addressesIn } from '../tool-links/addresses-in.ts';
import { attributeValues } from './attribute-values.ts';
import { stringsIn } from './code-strings.ts';
import type { NodeOf, TagNode } from './syntax-nodes.ts';

/** An address and the offset at which it begins, where the file has exactly its characters. */
export type PlacedAddress = { url: string; offset: number | undefined };

/** The offset of the address of a link or a definition, where the file has exactly its characters. */
export function addressOffset(node: NodeOf<'link' | 'definition'>, source: string): number | undefined {
  const start = node.position?.start.offset ?? 0;
  const words = node.type === 'link' ? (node.children.at(-1)?.position?.end.offset ?? start + 1) : start;
  const opening = node.type === 'link' ? /\]\(\s*<?/y : /\[(?:\\.|[^\]\\])*\]:\s*<?/y;
  opening.lastIndex = words;
  // Without a bracket, the link is a bare address.
  const at = source.charAt(start) !== '[' ? start : opening.test(source) ? opening.lastIndex : source.length;
  return source.startsWith(node.url, at) ? at : undefined;
}

/** The addresses of a node that is no link of Markdown: in the attributes of a tag or a block, and in the strings of code. */
export function addressesOf(node: MdastNode, source: string): PlacedAddress[] {
  switch (node.type) {
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return tagAddresses(node, source);
    case 'leafDirective':
    case 'containerDirective':
      return Object.values(node.attributes ?? {}).flatMap((value) => placed(value ?? '', undefined));
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
    case 'mdxjsEsm': {
      const start = source.indexOf(node.value, node.position?.start.offset ?? 0);
      return codeAddresses(node.value, start < 0 ? undefined : start);
    }
    default:
      return [];
  }
}

function tagAddresses(node: TagNode, source: string): PlacedAddress[] {
  const values = attributeValues(source, node.position?.start.offset ?? 0, node.attributes.length);
  return node.attributes.flatMap((attribute, index) => {
    const name = attribute.type === 'mdxJsxAttribute' ? attribute.name : '';
    const isCode = attribute.type !== 'mdxJsxAttribute' || typeof attribute.value === 'object';
    const text = (typeof attribute.value === 'object' ? attribute.value?.value : attribute.value) ?? '';
    if (text === '' || isImage(node, name)) return [];
    const at = values[index]?.name === name ? values[index] : undefined;
    const start = at && source.slice(at.start, at.end) === text ? at.start : undefined;
    if (isCode) return codeAddresses(text, start);
    return forAddresses.test(name) && !inSentence.test(text) ? [{ url: text, offset: start }] : placed(text, start);
  });
}

/** Attributes that hold an address, of whatever kind. */
const forAddresses = /^(?:href|to|url|link)$/i;
const inSentence = /^[^:]*\shttps?:/i;

/** The file of an image is no link. */
function isImage(node: TagNode, attribute: string): boolean {
  return /^(?:img|image|picture|source)$/i.test(node.name ?? '') && /^src/i.test(attribute);
}

/** The addresses in the strings of code that begins at `start`; comments hold none. */
function codeAddresses(code: string, start: number | undefined): PlacedAddress[] {
  return stringsIn(code).flatMap(({ text, index }) => {
    const read = text.replace(/\\(.)/gs, '$1');
    return placed(read, read === text && start !== undefined ? start + index : undefined);
  });
}

function placed(text: string, start: number | undefined): PlacedAddress[] {
  return addressesIn(text).map(({ url, index }) => ({ url, offset: start === undefined ? undefined : start + index }));
}
