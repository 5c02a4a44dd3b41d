import type { Catalog } from '../catalog/catalog.ts';
import type { Entry } from '../catalog/entry.ts';
import { byPlace, oneOf, problemAt, type Problem } from '../problems/problem.ts';
import { meaningParts, numberParts, sourceParts, type Changed, type ContentDiff, type FieldChange, type Part } from './change.ts';
import type { Metric } from '../schemas/metric.ts';
import { canonical } from '../catalog/canonical.ts';

type Definition = Entry<'metrics'>;

/** What a diff must not do: change the meaning of a definition without an item in its history, or remove an item. A new definition needs none. */
export function diffProblems(diff: ContentDiff, before: Catalog, after: Catalog, today: string): Problem[] {
  return diff.changed.flatMap((changed) => problemsOf(changed, before, after, today)).sort(byPlace);
}

function problemsOf({ collection, id, formerId, fields }: Changed, before: Catalog, after: Catalog, today: string): Problem[] {
  if (collection !== 'metrics') return [];
  const old = before.of('metrics').get(formerId ?? id);
  const now = after.of('metrics').get(id);
  if (!old || !now) return [];
  const meaning = fields.filter(({ part }) => isIn(meaningParts, part));
  return [...missingItem(old, now, meaning, today), ...historyKept(old, now)];
}

/** A change of what a definition means comes with a new item of its history, of a kind that fits; `fields` are what changed in its meaning. */
function missingItem(before: Definition, after: Definition, fields: readonly FieldChange[], today: string): Problem[] {
  const [first] = fields;
  if (!first) return [];
  const kinds = kindsFor(fields);
  const items = after.data.changes ?? [];
  const { added } = historyItems(before.data.changes, items);
  const unwritten = added.filter((index) => items[index]?.summary === UNWRITTEN);
  if (unwritten.length > 0)
    return unwritten.map((index) => problemAt(after, ['changes', index, 'summary'], 'change-recorded', unwrittenWords));
  if (added.some((index) => kinds.includes(items[index]?.kind ?? 'new'))) return [];
  const what = listed([...new Set(fields.map(({ part }) => partWords[part] ?? part))]);
  const [wrong] = added;
  if (wrong !== undefined) {
    const message = `Unexpected kind \`${items[wrong]?.kind}\` of the new item, expected ${oneOf(kinds)}: ${what} changed`;
    return [problemAt(after, ['changes', wrong, 'kind'], 'change-recorded', message, kinds.length === 1 ? { suggestion: kinds[0] } : {})];
  }
  const [kind = 'meaning'] = kinds;
  const message = `Unexpected change of ${what}, expected a new item under \`changes:\` that tells readers; add \`on: ${today}\`, \`kind: ${kind}\` and \`summary:\` with what changed`;
  const paste = itemLines([{ on: today, kind, summary: summaryOf(fields) }], items.length > 0);
  return [{ ...problemAt(after, first.path.split('.'), 'change-recorded', message), suggestion: paste }];
}

const partWords: Partial<Record<Part, string>> = {
  formula: 'the formula',
  parts: 'what it is computed from',
  window: 'the window',
  unit: 'the unit',
  direction: 'the direction',
  'in and out': 'what is in and out',
  'source of truth': 'the source of truth',
  sources: 'the data sources',
  owner: 'the owner',
  type: 'the type',
};

/** The kinds of item that fit a change; a new owner alone has no kind of its own. */
function kindsFor(fields: readonly FieldChange[]): HistoryItem['kind'][] {
  const has = (parts: readonly Part[]) => fields.some(({ part }) => isIn(parts, part));
  // A note explains the formula, and only a person can say whether it explains another one now.
  const noted = fields.every(({ path }) => path === 'calculation.note');
  if (noted) return ['meaning', 'wording'];
  const kinds: HistoryItem['kind'][] = [
    ...(has(numberParts) ? (['meaning'] as const) : []),
    ...(has(sourceParts) ? (['source'] as const) : []),
  ];
  return kinds.length > 0 ? kinds : ['meaning', 'source', 'wording'];
}

/** The summary in the lines to paste until an editor writes one. */
const UNWRITTEN = 'What changed, in one sentence.';
const unwrittenWords = `Unexpected summary \`${UNWRITTEN}\`, expected the sentence itself: readers see it on the page and in the feed`;

/** Too long a sentence says less than an editor’s own. */
const LONGEST = 160;

function summaryOf(fields: readonly FieldChange[]): string {
  const [first] = fields;
  const name = first && capitalized(partWords[first.part] ?? first.part);
  const text = first?.before && first.after ? `${name} changed from “${first.before}” to “${first.after}”.` : '';
  return fields.length === 1 && text !== '' && text.length <= LONGEST ? text : UNWRITTEN;
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

/** No item of the history of a definition is removed; its day or its words may be corrected. */
function historyKept(before: Definition, after: Definition): Problem[] {
  const items = after.data.changes ?? [];
  return historyItems(before.data.changes, items).gone.map((item) => {
    const message = `Unexpected loss of an item under \`changes:\`, expected the history to stay; put back \`on: ${item.on}\`, \`kind: ${item.kind}\`, \`summary: ${item.summary}\``;
    return { ...problemAt(after, ['changes'], 'history-kept', message), suggestion: itemLines([item], items.length > 0) };
  });
}

function isIn(parts: readonly Part[], part: Part): boolean {
  return parts.includes(part);
}

/** One item of the history of a definition. */
type HistoryItem = NonNullable<Metric['changes']>[number];

/** The difference between two histories: the indexes of the items that are new, and the items that are gone. An item stays the same when its day or its words are corrected. */
function historyItems(before: readonly HistoryItem[] = [], after: readonly HistoryItem[] = []): { added: number[]; gone: HistoryItem[] } {
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
function itemLines(items: readonly HistoryItem[], has: boolean): string {
  const lines = items.flatMap(({ on, kind, summary }) => [`  - on: ${on}`, `    kind: ${kind}`, `    summary: ${scalar(summary)}`]);
  return [...(has ? [] : ['changes:']), ...lines].join('\n');
}

/** Text as YAML: in quotes where a character could have a meaning there. */
function scalar(text: string): string {
  return /^[^A-Za-z0-9(]|: |:$| #/.test(text) ? JSON.stringify(text) : text;
}
