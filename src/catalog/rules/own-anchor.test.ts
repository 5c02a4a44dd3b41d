import { expect, test } from 'vitest';
import { at, catalogOf, handbook, metric, proseOf, TODAY } from '../testing.ts';
import { ownAnchor } from './own-anchor.ts';

const headed = (...headings: string[]) => ({ prose: { headings: headings.map((text) => ({ text, ...at })) } });
const told = (text: string) => ({
  ...proseOf(metric()),
  rule: 'own-anchor',
  severity: 'error',
  message: `Unexpected heading \`${text}\`, expected another: the page has a section of that name, made from the fields`,
});

test('passes headings of their own', () => {
  expect(ownAnchor(catalogOf(metric({ caveats: ['One.'], ...headed('Why it matters', 'More caveats') })), TODAY)).toEqual([]);
});

test('passes the name of a section that this page does not have', () => {
  expect(ownAnchor(catalogOf(metric(headed('Caveats', 'History', 'Used by', 'Related'))), TODAY)).toEqual([]);
});

test('leaves pages that are no definition alone', () => {
  expect(ownAnchor(catalogOf(handbook(headed('Caveats', 'Calculation'))), TODAY)).toEqual([]);
});

test('reports the name of a section that the page has, however it is spelled', () => {
  const entry = metric({
    caveats: ['One.'],
    confusedWith: [{ id: 'dau', difference: 'All.' }],
    ...headed('Calculation', 'CAVEATS!', 'Not the same as'),
  });
  expect(ownAnchor(catalogOf(entry), TODAY)).toEqual([told('Calculation'), told('CAVEATS!'), told('Not the same as')]);
});

test('reports sections that come after the prose and from other entries', () => {
  const entry = metric({
    related: ['dau'],
    changes: [{ on: '2026-01-01', kind: 'wording', summary: 'Shorter.' }],
    ...headed('Used by', 'History', 'Related'),
  });
  expect(ownAnchor(catalogOf(entry, metric({ id: 'dau', related: ['mau'] })), TODAY)).toEqual([
    told('Used by'),
    told('History'),
    told('Related'),
  ]);
});
