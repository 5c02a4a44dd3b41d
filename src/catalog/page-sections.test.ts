import { expect, test } from 'vitest';
import type { Entry } from './entry.ts';
import { flat, pageSections } from './page-sections.ts';
import {
  capability,
  catalogOf,
  channel,
  dataSource,
  handbook,
  metric,
  persona,
  report,
  segment,
  stakeholder,
  team,
  term,
  tool,
} from './testing.ts';

const change = { on: '2026-01-01', kind: 'wording', summary: 'Shorter.' };
const ids = (entry: Entry, ...others: Entry[]) => {
  const { before, after } = pageSections(entry, catalogOf(entry, ...others));
  return [flat(before).map(({ id }) => id), flat(after).map(({ id }) => id)];
};

test('gives every section of a definition in the order of the page', () => {
  const entry = metric({
    reports: ['kpis'],
    calculation: { kind: 'simple', aggregation: 'count', of: { entry: 'dau', text: 'days' } },
    sources: ['pings'],
    includes: ['All.'],
    caveats: ['Late.'],
    confusedWith: [{ id: 'dau', difference: 'A day.' }],
    related: ['dau'],
    changes: [change],
  });
  expect(pageSections(entry, catalogOf(entry, metric({ id: 'dau', related: ['mau'] })))).toEqual({
    before: [
      { id: 'where-to-see-it', title: 'Where to see it' },
      {
        id: 'for-creators',
        title: 'For Creators',
        parts: [
          { id: 'calculation', title: 'How it is calculated' },
          { id: 'lineage', title: 'Lineage' },
          { id: 'sources', title: 'Where the data comes from' },
          { id: 'in-and-out', title: 'What is in and out' },
          { id: 'history', title: 'History' },
        ],
      },
      { id: 'not-the-same-as', title: 'Not the same as' },
      { id: 'caveats', title: 'Caveats' },
    ],
    after: [
      { id: 'related', title: 'Related' },
      { id: 'used-by', title: 'Used by' },
    ],
  });
});

test.each([
  [{}, [[], []]],
  [{ sourceOfTruth: { elsewhere: 'A sheet.' } }, [['where-to-see-it'], []]],
  [{ reports: ['kpis'] }, [['where-to-see-it'], []]],
  [{ includes: ['All.'] }, [['for-creators', 'in-and-out'], []]],
  [{ excludes: ['None.'] }, [['for-creators', 'in-and-out'], []]],
  [{ caveats: ['Late.'] }, [['caveats'], []]],
  [{ related: ['dau'] }, [[], ['related']]],
  [{ sources: ['pings'] }, [['for-creators', 'sources'], []]],
  [{ changes: [change] }, [['for-creators', 'history'], []]],
  [{ reports: [], includes: [], excludes: [], caveats: [], confusedWith: [], related: [], changes: [] }, [[], []]],
])('gives a definition only sections with content (%#)', (given, expected) => {
  expect(ids(segment(given))).toEqual(expected);
  expect(ids(term(given))).toEqual(expected);
});

test('gives lineage to what something is computed from too', () => {
  const users = metric({ calculation: { kind: 'simple', aggregation: 'count', of: { entry: 'active-user' } } });
  expect(ids(term({ id: 'active-user' }), users)).toEqual([['for-creators', 'lineage'], ['used-by']]);
});

test('gives a report its notes, definitions and history', () => {
  expect(ids(report())).toEqual([[], []]);
  expect(ids(report({ notes: ['Late.'], metrics: ['mau'], formerUrls: ['https://example.com/1'] }))).toEqual([
    ['what-to-mind', 'definitions'],
    ['history'],
  ]);
  expect(ids(report({ history: [{ on: '2026-01-01', summary: 'Gone.' }] }), metric({ reports: ['company-kpis'] }))).toEqual([
    [],
    ['used-by', 'history'],
  ]);
});

test('gives a tool its access, and the needs to choose it for', () => {
  expect(ids(tool())).toEqual([[], []]);
  expect(ids(tool({ chooseFor: [{ need: 'a number', because: 'It is there.' }] }))).toEqual([['choose-for'], []]);
  expect(ids(tool({ access: [{ who: ['All'], gets: 'Viewer' }] }))).toEqual([[], ['access']]);
});

test('gives a persona what it wants, does and uses, and its reports where there are any', () => {
  expect(ids(persona())).toEqual([[], ['wants', 'use-cases', 'tools']]);
  expect(ids(persona({ tasks: [{ want: 'see a number', to: '/metrics/' }] }))).toEqual([['tasks'], ['wants', 'use-cases', 'tools']]);
  expect(ids(persona({ reports: ['kpis'] }))).toEqual([[], ['wants', 'use-cases', 'tools', 'reports']]);
});

test('gives a data source its flow, datasets and users', () => {
  expect(ids(dataSource())).toEqual([['flow'], []]);
  expect(ids(dataSource({ datasets: ['a.b'] }), metric({ sources: ['pings'] }))).toEqual([['flow', 'datasets'], ['used-by']]);
});

test('gives a capability its examples, and pages of prose and rows nothing', () => {
  expect(ids(capability())).toEqual([['examples'], []]);
  for (const entry of [handbook(), team(), channel(), stakeholder()]) expect(ids(entry)).toEqual([[], []]);
});
