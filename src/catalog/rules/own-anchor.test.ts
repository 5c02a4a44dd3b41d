import { expect, test } from 'vitest';
import { at, capability, catalogOf, handbook, metric, persona, proseOf, TODAY } from '../testing.ts';
import { ownAnchor } from './own-anchor.ts';

const headed = (...headings: string[]) => ({ prose: { headings: headings.map((text) => ({ text, ...at })) } });
const told = (text: string, entry: { file: string } = metric()) => ({
  ...proseOf(entry),
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

test('passes every heading of a page of prose', () => {
  expect(ownAnchor(catalogOf(handbook(headed('Caveats', 'Calculation', 'Examples', 'Access'))), TODAY)).toEqual([]);
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

test('reports sections of other kinds of page, and of words that a hyphen joins', () => {
  const entries = [capability(headed('Examples')), persona(headed('Use cases', 'Reports'))] as const;
  expect(ownAnchor(catalogOf(...entries), TODAY)).toEqual([told('Examples', entries[0]), told('Use cases', entries[1])]);
});
