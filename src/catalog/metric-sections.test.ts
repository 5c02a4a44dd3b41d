import { expect, test } from 'vitest';
import { metricSections } from './metric-sections.ts';
import { catalogOf, metric, term } from './testing.ts';

const change = { on: '2026-01-01', kind: 'wording', summary: 'Shorter.' };
const ids = (given: Record<string, unknown>) => {
  const entry = metric({ calculation: undefined, ...given });
  const { before, after } = metricSections(entry, catalogOf(entry));
  return [before.map(({ id }) => id), after.map(({ id }) => id)];
};

test('gives every section in the order of the page', () => {
  const entry = metric({
    reports: ['kpis'],
    includes: ['All.'],
    caveats: ['Late.'],
    confusedWith: [{ id: 'dau', difference: 'A day.' }],
    related: ['dau'],
    changes: [change],
  });
  expect(metricSections(entry, catalogOf(entry, metric({ id: 'dau', related: ['mau'] })))).toEqual({
    before: [
      { id: 'where-to-see-it', title: 'Where to see it' },
      { id: 'calculation', title: 'How it is calculated' },
      { id: 'in-and-out', title: 'What is in and out' },
      { id: 'caveats', title: 'Caveats' },
      { id: 'not-the-same-as', title: 'Not the same as' },
    ],
    after: [
      { id: 'related', title: 'Related' },
      { id: 'used-by', title: 'Used by' },
      { id: 'history', title: 'History' },
    ],
  });
});

test('gives none for a bare term', () => {
  expect(metricSections(term(), catalogOf(term()))).toEqual({ before: [], after: [] });
});

test.each([
  [{ sourceOfTruth: { elsewhere: 'A sheet.' } }, [['where-to-see-it'], []]],
  [{ reports: ['kpis'] }, [['where-to-see-it'], []]],
  [{ includes: ['All.'] }, [['in-and-out'], []]],
  [{ excludes: ['None.'] }, [['in-and-out'], []]],
  [{ caveats: ['Late.'] }, [['caveats'], []]],
  [{ related: ['dau'] }, [[], ['related']]],
  [{ changes: [change] }, [[], ['history']]],
  [{ reports: [], includes: [], excludes: [], caveats: [], confusedWith: [], related: [], changes: [] }, [[], []]],
])('gives only sections with content (%#)', (given, expected) => {
  expect(ids(given)).toEqual(expected);
});
