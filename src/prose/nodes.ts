import type { Nodes, Root } from 'mdast';

/** A part of a text, from offset `start` up to `end`. */
export type Range = { start: number; end: number };

/** A node of a tree with the nodes around it, from the outside in. */
export type Found = { node: Nodes; around: readonly Nodes[] };

/** The place of a node in the text of its file. */
export function rangeOf(node: Nodes): Range {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}

/** Whether one range is inside another. */
export function inside(range: Range, outer: Range): boolean {
  return outer.start <= range.start && range.end <= outer.end;
}

const known = new WeakMap<Root, readonly Found[]>();

/** All nodes of a tree below its root in the order of the text; they are found once for all rules. */
export function nodesOf(tree: Root): readonly Found[] {
  const before = known.get(tree);
  if (before) return before;
  const found: Found[] = [];
  const walk = (parent: Nodes, around: readonly Nodes[]) => {
    if (!('children' in parent)) return;
    const outer = [...around, parent];
    for (const node of parent.children) {
      found.push({ node, around: outer });
      walk(node, outer);
    }
  };
  walk(tree, []);
  known.set(tree, found);
  return found;
}

/** The words of a node as readers see or hear them: its text, its code and the alternative text of its images. */
export function textOf(node: Nodes): string {
  if ('children' in node) return node.children.map(textOf).join('');
  if (node.type === 'image' || node.type === 'imageReference') return node.alt ?? '';
  return node.type === 'text' || node.type === 'inlineCode' ? node.value : node.type === 'break' ? ' ' : '';
}
