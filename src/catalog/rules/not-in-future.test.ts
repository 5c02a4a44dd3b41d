import { expect, test } from 'vitest';
import { catalogOf, handbook, metric, placeOf, report, sprint, TODAY } from '../testing.ts';
import { notInFuture } from './not-in-future.ts';

const told = (entry: { file: string }, path: string, day: string) => ({
  ...placeOf(entry, path),
  rule: 'not-in-future',
  severity: 'error',
  message: `Unexpected date \`${day}\`, expected a day that has come: today is 2026-05-20`,
});

test('passes today and days before it', () => {
  const entry = metric({ reviewed: TODAY, changes: [{ on: '2025-12-31', kind: 'meaning', summary: 'New.' }] });
  expect(notInFuture(catalogOf(entry), TODAY)).toEqual([]);
});

test('passes numbers, and text that only holds a day', () => {
  expect(notInFuture(catalogOf(report({ order: 20300101 })), TODAY)).toEqual([]);
  expect(
    notInFuture(catalogOf(handbook({ title: 'Plan of 2030-01-01' }), metric({ caveats: ['Until 2030-01-01.', '2030-01-01 on'] })), TODAY),
  ).toEqual([]);
});

test('passes sprints that are planned', () => {
  expect(notInFuture(catalogOf(sprint({ until: '2027-06-18' })), TODAY)).toEqual([]);
});

test.each(['2026-05-21', '2026-06-01', '2027-01-01'])('reports a review on %s', (reviewed) => {
  const entry = metric({ reviewed });
  expect(notInFuture(catalogOf(entry), TODAY)).toEqual([told(entry, 'reviewed', reviewed)]);
});

test('reports deprecations, changes and the history of reports', () => {
  const old = metric({
    deprecation: { on: '2026-07-01', reason: 'Old.', replacedBy: 'dau' },
    changes: [
      { on: '2026-01-01', kind: 'meaning', summary: 'New.' },
      { on: '2026-08-01', kind: 'wording', summary: 'Newer.' },
    ],
  });
  const moved = report({ history: [{ on: '2026-09-01', summary: 'Moved.' }] });
  expect(notInFuture(catalogOf(old, moved), TODAY)).toEqual([
    told(old, 'deprecation.on', '2026-07-01'),
    told(old, 'changes.1.on', '2026-08-01'),
    told(moved, 'history.0.on', '2026-09-01'),
  ]);
});
