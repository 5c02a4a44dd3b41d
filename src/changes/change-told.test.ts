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
const told = (before: Given, after: Given) => problems([metric(before)], [metric(after)]);
const untold = (what: string, kind: string) =>
  `Unexpected change of ${what}, expected a new item under \`changes:\` that tells readers; add \`on: ${TODAY}\`, \`kind: ${kind}\` and \`summary:\` with what changed`;

test('reports a change of meaning without an item, at the field, with lines to paste', () => {
  const after = metric({ window: 'one week' });
  expect(problems([metric({ window: 'one day' })], [after])).toEqual([
    {
      ...placeOf(after, 'window'),
      rule: 'change-told',
      severity: 'error',
      message: untold('the window', 'meaning'),
      suggestion: `changes:\n  - on: ${TODAY}\n    kind: meaning\n    summary: The window changed from “one day” to “one week”.`,
    },
  ]);
});

test('gives no line `changes:` to paste where there is one, and leaves the summary of several changes to the editor', () => {
  const changes = [item('new', '2024-01-01')];
  expect(told({ changes }, { changes, window: 'one week', unit: 'percent' })).toMatchObject([
    {
      path: 'window',
      message: untold('the window and the unit', 'meaning'),
      suggestion: `  - on: ${TODAY}\n    kind: meaning\n    summary: What changed, in one sentence.`,
    },
  ]);
});

test('reports lines that were pasted and not filled in', () => {
  const changes = [item('meaning', TODAY, 'What changed, in one sentence.')];
  expect(told({ window: 'one day' }, { window: 'one week', changes }).map(({ path, message }) => [path, message])).toEqual([
    [
      'changes.0.summary',
      'Unexpected summary `What changed, in one sentence.`, expected the sentence itself: readers see it on the page and in the feed',
    ],
  ]);
});

test('quotes a summary that YAML would misread', () => {
  const [problem] = told({ window: 'a: b' }, { window: 'c' });
  expect(problem?.suggestion).toContain('    summary: "The window changed from “a: b” to “c”."');
});

test.each<[string, Given, string, string]>([
  ['the formula', { calculation: { kind: 'simple', aggregation: 'sum', of: { text: 'events' } } }, 'the formula', 'meaning'],
  ['what is in', { includes: ['Bots'] }, 'what is in and out', 'meaning'],
  ['the direction', { direction: 'lower' }, 'the direction', 'meaning'],
  ['the source of truth', { sourceOfTruth: { report: 'company-kpis' } }, 'the source of truth', 'source'],
  ['the sources', { sources: ['pings'] }, 'the data sources', 'source'],
  ['the owner', { owner: 'product' }, 'the owner', 'meaning'],
])('reports a change of %s', (_, after, what, kind) => {
  expect(told({}, after).map(({ message }) => message)).toEqual([untold(what, kind)]);
});

test.each<[string, Given]>([
  ['the description', { description: 'Something that is counted once for each user within a calendar month.' }],
  ['the title', { title: 'Other' }],
  ['the status', { status: 'draft' }],
  ['a caveat', { caveats: ['Mind the gap.'] }],
  ['the words of search', { searchTerms: ['x'] }],
  ['a sign and a capital in the window', { window: 'One month.' }],
])('passes a change of %s', (_, after) => {
  expect(told({}, after)).toEqual([]);
});

test.each<[string, Given, string]>([
  ['meaning', { window: 'one week' }, 'meaning'],
  ['source', { sources: ['pings'] }, 'source'],
  ['meaning where both changed', { window: 'one week', sources: ['pings'] }, 'meaning'],
  ['source where both changed', { window: 'one week', sources: ['pings'] }, 'source'],
  ['wording for a new owner', { owner: 'product' }, 'wording'],
])('passes a change that an item of kind %s tells', (_, after, kind) => {
  expect(told({}, { ...after, changes: [item(kind)] })).toEqual([]);
});

test.each(['meaning', 'wording'])('passes another note of the calculation that an item of kind %s tells', (kind) => {
  const calculation = (note: string) => ({ kind: 'simple', aggregation: 'count', of: { text: 'events' }, note });
  const before = { calculation: calculation('Bots are left out.') };
  const after = { calculation: calculation('Programs are left out.') };
  expect(told(before, { ...after, changes: [item(kind)] })).toEqual([]);
  expect(told(before, after)).toHaveLength(1);
});

test('reports an item of the wrong kind at its kind, and suggests the right one', () => {
  const after = metric({ window: 'one week', changes: [item('meaning', '2024-01-01'), item('source')] });
  expect(problems([metric({ changes: [item('meaning', '2024-01-01')] })], [after])).toEqual([
    {
      ...placeOf(after, 'changes.1.kind'),
      rule: 'change-told',
      severity: 'error',
      message: 'Unexpected kind `source` of the new item, expected `meaning`: the window changed (did you mean `meaning`?)',
      suggestion: 'meaning',
    },
  ]);
});

test('suggests no kind where several would do', () => {
  const after = { window: 'one week', sources: ['pings'], changes: [item('new')] };
  expect(told({}, after).map(({ message }) => message)).toEqual([
    'Unexpected kind `new` of the new item, expected `meaning` or `source`: the window and the data sources changed',
  ]);
});

test('an item that was there before, or only has better words now, tells nothing new', () => {
  const before = { window: 'one day', changes: [item('meaning')] };
  expect(told(before, { changes: [item('meaning')], window: 'one week' })).toHaveLength(1);
  expect(told(before, { changes: [item('meaning', TODAY, 'In better words.')], window: 'one week' })).toHaveLength(1);
});

test('tells drafts too, and a renamed definition', () => {
  expect(told({ status: 'draft' }, { status: 'draft', window: 'one week' })).toHaveLength(1);
  expect(problems([metric()], [metric({ id: 'new', formerIds: ['mau'], window: 'one week' })])).toHaveLength(1);
});

test('a definition that is new, gone or no number needs none', () => {
  expect(problems([], [metric()])).toEqual([]);
  expect(problems([metric()], [])).toEqual([]);
  expect(problems([report({ id: 'a', audience: 'All' })], [report({ id: 'a', audience: 'Some' })])).toEqual([]);
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

test('passes an item whose day or words are corrected, and another order', () => {
  const changes = [item('source', '2024-01-01', 'A.'), item('meaning', '2023-01-01', 'B.')];
  expect(told({ changes }, { changes: [item('source', '2024-01-02', 'A.'), item('meaning', '2023-01-01', 'C.')] })).toEqual([]);
  expect(told({ changes }, { changes: changes.toReversed() })).toEqual([]);
});

test('reports all items when a history is emptied', () => {
  const changes = [item('source', '2024-01-01', 'A.'), item('meaning', '2023-01-01', 'B.')];
  expect(told({ changes }, {}).map(({ rule, suggestion }) => [rule, suggestion?.split('\n')[0]])).toEqual([
    ['history-kept', 'changes:'],
    ['history-kept', 'changes:'],
  ]);
});
