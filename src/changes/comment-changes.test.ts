import { expect, test } from 'vitest';
import type { ReportedChange } from './comment-input.ts';
import { comment, dauMau, hidden, other, told, wording } from './comment-testing.ts';

test('a change of meaning shows what readers are told', () => {
  const history = { part: 'wording', path: 'changes', after: 'May 20, 2026, meaning: Weeks in place of months.' } as const;
  expect(told({ changed: [{ ...dauMau, fields: [...dauMau.fields, history] }] })).toContain(
    'Told to readers: May 20, 2026, meaning: Weeks in place of months.',
  );
});

test('a long value is shown around the place where it changed', () => {
  const long = 'word '.repeat(200);
  const field = { part: 'formula', path: 'calculation', before: `${long}old`, after: `${long}new` } as const;
  const start = `… ${'word '.repeat(12)}`;
  expect(comment({ changed: [{ ...dauMau, fields: [field] }] })).toContain(`| formula | ${start}old | ${start}new |`);
});

test('a change of meaning shows both sides, what changes with it and whom to tell', () => {
  const owners: Record<string, { name: string; channel: string | undefined }> = {
    'metrics/dau-mau': { name: 'Product', channel: undefined },
    'metrics/score': { name: 'Data & Analytics', channel: 'analytics' },
    'reports/look': { name: 'Sales', channel: undefined },
  };
  const ownerOf = (collection: string, id: string) => owners[`${collection}/${id}`];
  expect(told({ changed: [dauMau] }, { preview: 'https://p.example.com', ownerOf }).slice(3)).toEqual([
    '### Meaning',
    '**DAU/MAU** (metric) · <code>content/metrics/dau-mau.mdx</code> · [before](https://handbook.example.com/metrics/dau-mau/) · [after](https://p.example.com/metrics/dau-mau/)',
    '| Part | Before | After |\n| --- | --- | --- |\n| formula | average DAU of the month ÷ MAU | average DAU of the month ÷ WAU |\n| window | – | UTC calendar week |',
    'Computed from it, so its numbers change too: Technical health score.',
    'Shows it: Company DAU/MAU.',
    'Names it: Vision.',
    'To tell: Product, Data \\& Analytics in #\u200banalytics.',
  ]);
});

test('other changes take a line each, changes of words a shorter one', () => {
  const added: ReportedChange = { ...wording, kind: 'added', fields: [] };
  const removed: ReportedChange = { ...wording, kind: 'removed', fields: [] };
  expect(told({ changed: [other, added, removed, wording, hidden] }, { preview: 'https://p.example.com' }).slice(3)).toEqual([
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
  ]);
});

test('entries that could not be compared are told', () => {
  expect(told({ unread: [{ collection: 'metrics', id: 'mau', file: 'content/metrics/mau.mdx' }] }).slice(2)).toEqual([
    '### Not compared, because of mistakes in the base',
    '- <code>content/metrics/mau.mdx</code>, <code>mau</code>',
  ]);
});
