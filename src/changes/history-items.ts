import type { Metric } from '../schemas/metric.ts';
import { canonical } from './canonical.ts';

/** One item of the history of a definition. */
export type HistoryItem = NonNullable<Metric['changes']>[number];

/** The difference between two histories: the indexes of the items that are new, and the items that are gone. An item stays the same when its day or its words are corrected. */
export function historyItems(
  before: readonly HistoryItem[] = [],
  after: readonly HistoryItem[] = [],
): { added: number[]; gone: HistoryItem[] } {
  const added = new Set(after.keys());
  let gone = [...before];
  for (const name of [wholly, (item: HistoryItem) => canonical(item.summary), ({ on, kind }: HistoryItem) => `${on} ${kind}`]) {
    gone = gone.filter((item) => {
      const same = [...added].find((index) => name(after[index] ?? item) === name(item));
      if (same !== undefined) added.delete(same);
      return same === undefined;
    });
  }
  return { added: [...added], gone };
}

function wholly(item: HistoryItem): string | undefined {
  return canonical(item);
}

/** Items as lines to paste below a definition’s other fields; without the line `changes:` where there is one already. */
export function itemLines(items: readonly HistoryItem[], has: boolean): string {
  const lines = items.flatMap(({ on, kind, summary }) => [`  - on: ${on}`, `    kind: ${kind}`, `    summary: ${scalar(summary)}`]);
  return [...(has ? [] : ['changes:']), ...lines].join('\n');
}

/** Text as YAML: in quotes where a character could have a meaning there. */
function scalar(text: string): string {
  return /^[^A-Za-z0-9(]|: |:$| #/.test(text) ? JSON.stringify(text) : text;
}
