import type { MdastNode } from 'satteri';
import { addressesIn } from '../tool-links/addresses-in.ts';
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
      return stringsIn(node.value).flatMap(({ text, index }) => codeAddresses(text, start < 0 ? undefined : start + index));
    }
    default:
      return [];
  }
}

/** Attributes that hold an address, of whatever kind. */
const forAddresses = /^(?:href|to|url|link)$/i;
const inSentence = /^[^:]*\shttps?:/i;

function tagAddresses(node: TagNode, source: string): PlacedAddress[] {
  const start = node.position?.start.offset ?? 0;
  const written = stringsIn(source.slice(start, node.children[0]?.position?.start.offset ?? node.position?.end.offset));
  /** The offset of the next string of the tag that is written exactly so. */
  const offsetOf = (text: string): number | undefined => {
    const found = written.findIndex((string) => string.text === text);
    const [string] = found < 0 ? [] : written.splice(0, found + 1).slice(-1);
    return string === undefined ? undefined : start + string.index;
  };
  return node.attributes.flatMap((attribute) => {
    const name = attribute.type === 'mdxJsxAttribute' ? attribute.name : '';
    const value = attribute.value ?? '';
    if (name === '' || typeof value === 'object') {
      const code = typeof value === 'object' ? value.value : value;
      return stringsIn(code).flatMap(({ text }) => codeAddresses(text, offsetOf(text)));
    }
    if (value === '') return [];
    const offset = offsetOf(value);
    if (isImage(node, name)) return [];
    return forAddresses.test(name) && !inSentence.test(value) ? [{ url: value, offset }] : placed(value, offset);
  });
}

/** The file of an image is no link. */
function isImage(node: TagNode, attribute: string): boolean {
  return /^(?:img|image|picture|source)$/i.test(node.name ?? '') && /^src/i.test(attribute);
}

/** The addresses in a string of code that is written at `offset`. */
function codeAddresses(string: string, offset: number | undefined): PlacedAddress[] {
  const text = string.replace(/\\(.)/gs, '$1');
  return placed(text, text === string ? offset : undefined);
}

function placed(text: string, start: number | undefined): PlacedAddress[] {
  return addressesIn(text).map(({ url, index }) => ({ url, offset: start === undefined ? undefined : start + index }));
}

const token = /"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|`(?:\\.|[^`\\])*`|\/\*.*?\*\/|\/\/[^\n]*/gs;

/** The strings of some code in their order, each with the index of its first character; comments hold none. */
function stringsIn(code: string): { text: string; index: number }[] {
  return [...code.matchAll(token)]
    .filter(({ 0: text }) => /^["'`]/.test(text))
    .map(({ 0: text, index }) => ({ text: text.slice(1, -1), index: index + 1 }));
}
