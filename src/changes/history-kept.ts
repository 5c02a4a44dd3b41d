import type { Entry } from '../catalog/entry.ts';
import { problemAt, type Problem } from '../problems/problem.ts';
import { historyItems, itemLines } from './history-items.ts';

/** No item of the history of a definition is taken out; its day or its words may be corrected. */
export function historyKept(before: Entry<'metrics'>, after: Entry<'metrics'>): Problem[] {
  const items = after.data.changes ?? [];
  return historyItems(before.data.changes, items).gone.map((item) => {
    const message = `Unexpected loss of an item under \`changes:\`, expected the history to stay; put back \`on: ${item.on}\`, \`kind: ${item.kind}\`, \`summary: ${item.summary}\``;
    return { ...problemAt(after, ['changes'], 'history-kept', message), suggestion: itemLines([item], items.length > 0) };
  });
}
