import { isMap, isNode, isPair, isScalar, type Document, type YAMLMap } from 'yaml';
import type { Path } from '../problems/problem.ts';

/** The offset of the value (or key) at `path`; of the nearest thing around it when there is none. */
export function offsetOf(document: Document, path: Path, of: 'key' | 'value'): number {
  let node: unknown = document.contents;
  let offset = 0;
  for (const [depth, step] of path.entries()) {
    const last = depth === path.length - 1;
    if (isMap(node)) {
      const pair = pairOf(node, step);
      if (!pair) return offset;
      const keyOffset = startOf(pair.key) ?? offset;
      offset = (last && of === 'key' ? keyOffset : startOf(pair.value)) ?? keyOffset;
      node = pair.value;
    } else if (isNode(node) && 'items' in node) {
      node = (node as { items: unknown[] }).items[Number(step)];
      offset = startOf(node) ?? offset;
    } else return offset;
  }
  return offset;
}

function pairOf(map: YAMLMap, key: PropertyKey) {
  return map.items.find((pair) => isPair(pair) && (isScalar(pair.key) ? String(pair.key.value) : String(pair.key)) === String(key));
}

/** The offset at which a node starts. */
export function startOf(node: unknown): number | undefined {
  return isNode(node) && node.range ? node.range[0] : undefined;
}
