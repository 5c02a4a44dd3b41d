import { mdxToMdast, type MdastNode } from 'satteri';
import { addressOf, type Entry } from '../../src/catalog/entry.ts';
import { proseComponents } from '../../src/schemas/prose-components.ts';
import type { Edit } from '../lib/edits.ts';
import { addresses, unusual } from './field-edits.ts';
import type { Rename } from './request.ts';

/** Links and definitions of links that lead to the entry's page, and attributes of components that hold its id. */
export function proseEdits(entry: Entry, text: string, rename: Rename): Edit[] {
  const edits: Edit[] = [];
  const visit = (node: MdastNode): void => {
    if (node.type === 'link' || node.type === 'definition') edits.push(...linkEdits(node, entry, text, rename));
    if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') edits.push(...tagEdits(node, entry, text, rename));
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(mdxToMdast(text, { features: { frontmatter: true, directive: true } }));
  return edits;
}

type Node<Type extends MdastNode['type']> = Extract<MdastNode, { type: Type }>;

function linkEdits(node: Node<'link' | 'definition'>, entry: Entry, text: string, rename: Rename): Edit[] {
  const { file } = entry;
  const base = `https://own.invalid${addressOf(entry) ?? '/'}`;
  if (!URL.canParse(node.url, base)) return [];
  const { host, pathname } = new URL(node.url, base);
  const path = node.url.replace(/[?#].*$/s, '');
  const last = path.lastIndexOf(rename.from);
  if (host !== 'own.invalid' || pathname.replace(/\/$/, '') !== `/${rename.collection}/${rename.from}` || last < 0) return [];
  const [start, end] = rangeOf(node);
  // The words of a link may themselves look like its address.
  const words = node.type === 'link' ? (node.children.at(-1)?.position?.end.offset ?? start) : text.indexOf(']:', start);
  const at = text.indexOf(path, words);
  if (at < 0 || at >= end) throw unusual({ file, text }, start);
  return [{ file, start: at + last, end: at + last + rename.from.length, text: rename.to, what: `link: ${addresses(rename)}` }];
}

function tagEdits(node: Node<'mdxJsxFlowElement' | 'mdxJsxTextElement'>, { file }: Entry, text: string, rename: Rename): Edit[] {
  const { attributes = {} } = proseComponents[node.name ?? ''] ?? {};
  const [start, end] = rangeOf(node);
  return [...text.slice(start, end).matchAll(/([\w-]+)\s*=\s*(["'])(.*?)\2/gs)].flatMap(({ 0: whole, 1: name = '', 3: value, index }) => {
    if (attributes[name]?.references !== rename.collection || value !== rename.from) return [];
    const close = start + index + whole.length - 1;
    return [{ file, start: close - value.length, end: close, text: rename.to, what: `<${node.name} ${name}>: ${value} → ${rename.to}` }];
  });
}

function rangeOf({ position }: MdastNode): [start: number, end: number] {
  return [position?.start.offset ?? 0, position?.end.offset ?? 0];
}
