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

/** The value of an attribute in the text of a file: the offsets between its quotes or braces. */
type AttributeValue = { name: string; start: number; end: number };

/**
 * The first `count` attributes of the tag at `start`, in their order, up to the first that cannot be read.
 * One without a value has the same end as start, one that is spread has no name.
 */
function attributeValues(source: string, start: number, count: number): AttributeValue[] {
  const found: AttributeValue[] = [];
  let at = after(/<\s*[^\s/>{]*/y, source, start) ?? source.length;
  while (found.length < count) {
    at = after(between, source, at) ?? source.length;
    const next = source.charAt(at) === '{' ? braces('', source, at) : named(source, at);
    if (!next) break;
    found.push(next);
    at = next.start === next.end && !/["'}]/.test(source.charAt(next.end)) ? next.end : next.end + 1;
  }
  return found;
}

/** What may be between attributes; in a quotation, each line starts with `>`. */
const between = /(?:\s|(?<=\n[ \t>]*)>)*/y;

/** The attribute whose name begins at an offset. */
function named(source: string, at: number): AttributeValue | undefined {
  const nameEnd = after(/[^\s=/<>{"']+/y, source, at);
  if (nameEnd === undefined) return undefined;
  const name = source.slice(at, nameEnd);
  const value = after(/\s*=\s*/y, source, nameEnd);
  if (value === undefined) return { name, start: nameEnd, end: nameEnd };
  const quote = source.charAt(value);
  if (quote === '{') return braces(name, source, value);
  const end = /["']/.test(quote) ? source.indexOf(quote, value + 1) : -1;
  return end < 0 ? undefined : { name, start: value + 1, end };
}

function braces(name: string, source: string, at: number): AttributeValue | undefined {
  const end = closingBrace(source, at);
  return end === undefined ? undefined : { name, start: at + 1, end };
}

function after(pattern: RegExp, source: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(source) ? pattern.lastIndex : undefined;
}

/** A string in code: the text between its quotes, and where it begins. */
type CodeString = { text: string; index: number };

/** The strings of some code, in their order; comments hold none. */
function stringsIn(code: string): CodeString[] {
  return [...tokensOf(code, 0)]
    .filter(({ text }) => /^["'`]/.test(text))
    .map(({ text, index }) => ({ text: text.slice(1, -1), index: index + 1 }));
}

/** The index of the brace that closes the one at `open`, outside strings and comments; undefined where none does. */
function closingBrace(code: string, open: number): number | undefined {
  let depth = 0;
  for (const { text, index } of tokensOf(code, open)) {
    if (text === '{') depth++;
    else if (text === '}' && --depth === 0) return index;
  }
  return undefined;
}

const token = /"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|`(?:\\.|[^`\\])*`|\/\*.*?\*\/|\/\/[^\n]*|[{}]/gs;

function* tokensOf(code: string, from: number): Generator<CodeString> {
  for (const { 0: text, index } of code.slice(from).matchAll(token)) yield { text, index: index + from };
}
