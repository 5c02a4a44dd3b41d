import { expect, test } from 'vitest';
import type { Entry } from '../catalog/entry.ts';
import { catalogOf, dataSource, metric, placeOf, report, team, TODAY, type Given } from '../catalog/testing.ts';
import { diffContent } from './diff-content.ts';
import { diffProblems } from './diff-problems.ts';

const others = [team(), team({ id: 'product', name: 'Product' }), report(), dataSource()];
const item = (kind: string, on = TODAY, summary = 'Something changed.') => ({ on, kind, summary });

function problems(before: Entry[], after: Entry[]) {
  const [old, now] = [catalogOf(...before, ...others), catalogOf(...after, ...others)];
  return diffProblems(diffContent(old, now, 'main'), old, now, TODAY);
}
const messages = (before: Given, after: Given) => problems([metric(before)], [metric(after)]).map(({ message }) => message);
const missing = (what: string, kind: string) =>
  `Unexpected change of ${what}, expected a new item under \`changes:\` that tells readers; add \`on: ${TODAY}\`, \`kind: ${kind}\` and \`summary:\` with what changed`;

test('reports a change of meaning without an item, at the field, with lines to paste', () => {
  const after = metric({ window: 'one week' });
  expect(problems([metric({ window: 'one day' })], [after])).toEqual([
    {
      ...placeOf(after, 'window'),
      rule: 'change-recorded',
      severity: 'error',
      message: missing('the window', 'meaning'),
      suggestion: `changes:\n  - on: ${TODAY}\n    kind: meaning\n    summary: The window changed from “one day” to “one week”.`,
    },
  ]);
});

const UNWRITTEN = 'What changed, in one sentence.';

test.each<[what: string, before: Given, after: Given, suggestion: string]>([
  [
    'no `changes:` where there is one',
    { changes: [item('new')] },
    { changes: [item('new')], window: 'x', unit: 'percent' },
    `  - on: ${TODAY}\n    kind: meaning\n    summary: ${UNWRITTEN}`,
  ],
  [
    'a summary in quotes that YAML would misread',
    { window: 'a: b' },
    { window: 'c' },
    `changes:\n  - on: ${TODAY}\n    kind: meaning\n    summary: "The window changed from “a: b” to “c”."`,
  ],
])('gives lines to paste with %s', (_, before, after, suggestion) => {
  expect(problems([metric(before)], [metric(after)]).map((problem) => problem.suggestion)).toEqual([suggestion]);
});

const note = (text: string) => ({ calculation: { kind: 'simple', aggregation: 'count', of: { text: 'events' }, note: text } });

test.each<[change: string, after: Given, missing?: [what: string, kind: string] | undefined, before?: Given]>([
  ['the formula', { calculation: { kind: 'simple', aggregation: 'sum', of: { text: 'events' } } }, ['the formula', 'meaning']],
  ['two parts', { window: 'one week', unit: 'percent' }, ['the window and the unit', 'meaning']],
  ['what is in', { includes: ['Bots'] }, ['what is in and out', 'meaning']],
  ['the direction', { direction: 'lower' }, ['the direction', 'meaning']],
  ['the source of truth', { sourceOfTruth: { report: 'company-kpis' } }, ['the source of truth', 'source']],
  ['the sources', { sources: ['pings'] }, ['the data sources', 'source']],
  ['the owner', { owner: 'product' }, ['the owner', 'meaning']],
  ['the note', note('Programs are left out.'), ['the formula', 'meaning'], note('Bots are left out.')],
  ['a draft', { status: 'draft', window: 'one week' }, ['the window', 'meaning'], { status: 'draft' }],
  ['an old item', { window: 'one week', changes: [item('meaning')] }, ['the window', 'meaning'], { changes: [item('meaning')] }],
  [
    'an old item in better words',
    { window: 'one week', changes: [item('meaning', TODAY, 'Better.')] },
    ['the window', 'meaning'],
    { changes: [item('meaning')] },
  ],
  ['the description', { description: 'Something that is counted once for each user within a calendar month.' }],
  ['the title', { title: 'Other' }],
  ['the status', { status: 'draft' }],
  ['a caveat', { caveats: ['Mind the gap.'] }],
  ['the search terms', { searchTerms: ['x'] }],
  ['punctuation and a capital', { window: 'One month.' }],
  ['the window, with an item', { window: 'one week', changes: [item('meaning')] }],
  ['the sources, with an item', { sources: ['pings'], changes: [item('source')] }],
  ['both, with an item for meaning', { window: 'one week', sources: ['pings'], changes: [item('meaning')] }],
  ['both, with an item for source', { window: 'one week', sources: ['pings'], changes: [item('source')] }],
  ['the owner, with an item for wording', { owner: 'product', changes: [item('wording')] }],
  ['the note, with an item for meaning', { ...note('Programs.'), changes: [item('meaning')] }, undefined, note('Bots.')],
  ['the note, with an item for wording', { ...note('Programs.'), changes: [item('wording')] }, undefined, note('Bots.')],
])('asks for an item after a change of meaning alone: %s', (_, after, expected, before = {}) => {
  expect(messages(before, after)).toEqual(expected ? [missing(...expected)] : []);
});

test('reports lines that were pasted and not filled in', () => {
  expect(messages({ window: 'one day' }, { window: 'one week', changes: [item('meaning', TODAY, UNWRITTEN)] })).toEqual([
    `Unexpected summary \`${UNWRITTEN}\`, expected the sentence itself: readers see it on the page and in the feed`,
  ]);
});

test('reports an item of the wrong kind at its kind, and suggests the right one where there is only one', () => {
  const after = metric({ window: 'one week', changes: [item('meaning', '2024-01-01'), item('source')] });
  expect(problems([metric({ changes: [item('meaning', '2024-01-01')] })], [after])).toEqual([
    {
      ...placeOf(after, 'changes.1.kind'),
      rule: 'change-recorded',
      severity: 'error',
      message: 'Unexpected kind `source` of the new item, expected `meaning`: the window changed (did you mean `meaning`?)',
      suggestion: 'meaning',
    },
  ]);
  expect(messages({}, { window: 'one week', sources: ['pings'], changes: [item('new')] })).toEqual([
    'Unexpected kind `new` of the new item, expected `meaning` or `source`: the window and the data sources changed',
  ]);
});

test.each<[what: string, before: Entry[], after: Entry[], number: number]>([
  ['a renamed definition', [metric()], [metric({ id: 'new', formerIds: ['mau'], window: 'one week' })], 1],
  ['a new one', [], [metric()], 0],
  ['one that is gone', [metric()], [], 0],
  ['a report', [report({ id: 'a', audience: 'All' })], [report({ id: 'a', audience: 'Some' })], 0],
])('finds in %s that changed', (_, before, after, number) => {
  expect(problems(before, after)).toHaveLength(number);
});

test('reports an item that is gone, and how to put it back', () => {
  const after = metric({ changes: [item('source', '2024-01-01')] });
  expect(problems([metric({ changes: [item('source', '2024-01-01'), item('meaning', '2023-01-01', 'Bots: out.')] })], [after])).toEqual([
    {
      ...placeOf(after, 'changes'),
      rule: 'history-kept',
      severity: 'error',
      message:
        'Unexpected loss of an item under `changes:`, expected the history to stay; put back `on: 2023-01-01`, `kind: meaning`, `summary: Bots: out.`',
      suggestion: '  - on: 2023-01-01\n    kind: meaning\n    summary: "Bots: out."',
    },
  ]);
});

const [a, b] = [item('source', '2024-01-01', 'A.'), item('meaning', '2023-01-01', 'B.')];

test.each<[what: string, after: object[] | undefined, number: number]>([
  [
    'a corrected day and corrected words',
    [
      { ...a, on: '2024-01-02' },
      { ...b, summary: 'C.' },
    ],
    0,
  ],
  ['another order', [b, a], 0],
  ['an emptied history', undefined, 2],
])('finds the lost items of %s', (_, after, number) => {
  const found = problems([metric({ changes: [a, b] })], [metric(after ? { changes: after } : {})]);
  expect(found.map(({ rule, suggestion }) => [rule, suggestion?.split('\n')[0]])).toEqual(Array(number).fill(['history-kept', 'changes:']));
});
