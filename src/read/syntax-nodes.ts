import type { MdastNode } from 'satteri';
import type { Position } from '../problems/problem.ts';

/** A node of the kind `Type`. */
export type NodeOf<Type extends MdastNode['type']> = Extract<MdastNode, { type: Type }>;

/** A tag, in lines of its own or inside text. */
export type TagNode = NodeOf<'mdxJsxFlowElement' | 'mdxJsxTextElement'>;

/** Visits a node and all its descendants, in the order of the text. */
export function each(node: MdastNode, visit: (node: MdastNode) => void): void {
  visit(node);
  if ('children' in node) for (const child of node.children) each(child, visit);
}

/** The text in a node, code too. */
export function textOf(node: MdastNode): string {
  if ('value' in node && typeof node.value === 'string') return node.value;
  return 'children' in node ? node.children.map((child) => textOf(child as MdastNode)).join('') : '';
}

/** The words in a node as readers see or hear them: its text and the alternative text of its images, without code that would run. */
export function wordsOf(node: MdastNode): string {
  if (node.type === 'image' || node.type === 'imageReference') return node.alt ?? '';
  if ('children' in node) return node.children.map((child) => wordsOf(child as MdastNode)).join('');
  return node.type === 'text' || node.type === 'inlineCode' ? node.value : '';
}

/** Where a node begins. */
export function placeOf(node: MdastNode): Position {
  const { line = 1, column = 1 } = node.position?.start ?? {};
  return { line, column };
}
