import { expect, test } from 'vitest';
import { MARKER, type CommentInput } from './comment.ts';
import type { PullRequestReport, ReportedChange } from './comment-input.ts';
import { comment, dauMau, error, hidden, other, paragraphs, run, warning, wording } from './comment-testing.ts';

type Case = [text: string | undefined, report: Partial<PullRequestReport>, more?: Partial<CommentInput>];

const preview = 'https://p.example.com';
const how = `download \`preview\` from [the run](${run}#artifacts), unpack it, run \`python3 -m http.server\` in its folder and open http://localhost:8000/.`;

test('a comment starts with the marker by which it is found again', () => {
  expect(comment().startsWith(`${MARKER}\n\n`)).toBe(true);
});

test.each<Case>([
  ['**Checks passed**.', {}, { conclusion: 'success' }],
  [`**Checks passed** ([run](${run})).`, {}, { conclusion: 'success', runUrl: run }],
  ['**Checks passed** with 1 warning.', { problems: [warning] }, { conclusion: 'success' }],
  ['**No errors in the content** with 1 warning.', { problems: [warning] }],
  ['**Checks failed** with 2 errors and 1 warning.', { problems: [error, warning, error] }, { conclusion: 'failure' }],
  ['**Checks failed** with 1 error.', { problems: [error] }],
  [`**Checks failed** ([run](${run})), but not on the content.`, {}, { conclusion: 'failure', runUrl: run }],
  ['**Checks failed**, but not on the content, which has 1 warning.', { problems: [warning] }, { conclusion: 'failure' }],
])('the first paragraph is the verdict: %s', (text, report, more) => {
  expect(paragraphs(report, more)[0]).toBe(text);
});

test.each<Case>([
  ['No entry changes.', {}],
  ['No definition changes its meaning.', { changed: [wording] }],
  ['**This changes the meaning of 1 definition that 2 pages show or compute with.**', { changed: [dauMau, wording] }],
  ['**This changes the meaning of 2 definitions that 2 pages show or compute with.**', { changed: [dauMau, dauMau] }],
  [
    '**This changes the meaning of 1 definition that 1 page shows or computes with.**',
    { changed: [{ ...dauMau, inherits: dauMau.inherits.slice(0, 1) }] },
  ],
  ['**This changes the meaning of 1 definition.**', { changed: [{ ...dauMau, inherits: [] }] }],
  ['What it changes is known once the content has no mistakes.', { complete: false, problems: [error] }],
])('the second paragraph says what changes for readers: %s', (text, report) => {
  expect(paragraphs(report)[1]).toBe(text);
});

test.each<Case>([
  [`Preview: ${preview}`, {}, { preview, runUrl: run }],
  [`Preview: ${how}`, {}, { runUrl: run }],
  [`Preview if the site could be built: ${how}`, {}, { runUrl: run, conclusion: 'failure' }],
  [undefined, {}],
  ['<details><summary>1 problem</summary>', { problems: [warning] }],
  [`<sub>Checked at ${'a'.repeat(40)}.</sub>`, {}, { sha: 'a'.repeat(40) }],
])('the third paragraph is the preview where there is one: %s', (text, report, more) => {
  expect(paragraphs(report, more)[2]).toBe(text);
});

test('a rule that the site explains is a link to its section, and no other name is', () => {
  const [, , , problems] = paragraphs({ problems: [warning, error] }, { explained: new Set(['known-entry']) });
  expect(problems).toMatch(/ \(\[known-entry\]\(https:\/\/\S+\/contributing\/checks\/#known-entry\)\)\n/);
  expect(problems).toMatch(/ \(stale\)$/);
});

test('shows ten problems at most, the worst first', () => {
  const place = '<code>content/teams.yaml:4:8</code>';
  const items = [
    `- error in ${place}: Unexpected team <code>dota</code> (known-entry)`,
    ...Array.from({ length: 9 }, () => `- warning in ${place}: Unexpected age (stale)`),
    '- and 2 more',
  ];
  expect(paragraphs({ problems: [...Array.from({ length: 11 }, () => warning), error] }).slice(2)).toEqual([
    '<details open><summary>12 problems</summary>',
    items.join('\n'),
    '</details>',
  ]);
});

const history = { part: 'wording', path: 'changes', after: 'May 20, 2026, meaning: Weeks in place of months.' } as const;
const long = 'word '.repeat(200);
const start = `… ${'word '.repeat(12)}`;

test.each<[what: string, fields: ReportedChange['fields'], text: string]>([
  ['what is announced to readers', [...dauMau.fields, history], `\n\nAnnounced to readers: ${history.after}\n\n`],
  [
    'a long value around the place where it changed',
    [{ part: 'formula', path: 'calculation', before: `${long}old`, after: `${long}new` }],
    `| formula | ${start}old | ${start}new |`,
  ],
])('a change of meaning shows %s', (_, fields, text) => {
  expect(comment({ changed: [{ ...dauMau, fields }] })).toContain(text);
});

test('a change of meaning shows both sides, what changes with it and the teams to inform', () => {
  const owners: Record<string, { name: string; channel: string | undefined }> = {
    'metrics/dau-mau': { name: 'Product', channel: undefined },
    'metrics/score': { name: 'Data & Analytics', channel: 'analytics' },
    'reports/look': { name: 'Sales', channel: undefined },
  };
  const ownerOf = (collection: string, id: string) => owners[`${collection}/${id}`];
  expect(paragraphs({ changed: [dauMau] }, { preview, ownerOf }).slice(3)).toEqual([
    '### Meaning',
    '**DAU/MAU** (metric) · <code>content/metrics/dau-mau.mdx</code> · [before](https://handbook.example.com/metrics/dau-mau/) · [after](https://p.example.com/metrics/dau-mau/)',
    '| Part | Before | After |\n| --- | --- | --- |\n| formula | average DAU of the month ÷ MAU | average DAU of the month ÷ WAU |\n| window | – | UTC calendar week |',
    'Uses it, so its numbers change too: Technical health score.',
    'Shows it: Company DAU/MAU.',
    'Names it: Vision.',
    'To inform: Product, Data \\& Analytics in #\u200banalytics.',
  ]);
});

test('other changes take a line each, changes of words a shorter one', () => {
  const added: ReportedChange = { ...wording, kind: 'added', fields: [] };
  const changed = [other, added, { ...added, kind: 'removed' as const }, wording, hidden];
  const unread = [{ collection: 'metrics', id: 'mau', file: 'content/metrics/mau.mdx' }];
  expect(paragraphs({ changed, unread }, { preview }).slice(3)).toEqual([
    '### Other changes',
    [
      '- renamed from <code>sticky</code>: **Stickiness** (metric) · [before](https://handbook.example.com/metrics/sticky/) · [after](https://p.example.com/metrics/stickiness/); names: Sticky → Stickiness',
      '- added: **Vision** (handbook page) · [after](https://p.example.com/handbook/vision/)',
      '- removed: **Vision** (handbook page) · [before](https://handbook.example.com/handbook/vision/)',
    ].join('\n'),
    '### Only wording',
    '- **Vision** (handbook page) · [before](https://handbook.example.com/handbook/vision/) · [after](https://p.example.com/handbook/vision/)',
    '### Only what no reader sees',
    '- <code>content/metrics/dau-mau.mdx</code>',
    '### Not compared, because of mistakes in the base',
    '- <code>content/metrics/mau.mdx</code>, <code>mau</code>',
  ]);
});
