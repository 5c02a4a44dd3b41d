import { expect, test } from 'vitest';
import { capability, channel, dataSource, handbook, metric, persona, report, segment, stakeholder, team, term, tool } from './testing.ts';
import { referencesOf } from './references.ts';

const ids = (entry: Parameters<typeof referencesOf>[0]) =>
  referencesOf(entry).map(({ path, collection, id }) => `${path.map(String).join('.')}: ${collection}/${id}`);

test('finds every reference of a metric in the order of the schema', () => {
  const entry = metric({
    related: ['wau', 'dau'],
    owner: 'data',
    deprecation: { on: '2026-01-01', reason: 'Old.', replacedBy: 'mau-2' },
    sources: ['pings'],
    sourceOfTruth: { report: 'kpis' },
    reports: ['usage'],
    confusedWith: [{ id: 'visitor', difference: 'No event.' }],
    calculation: { kind: 'ratio', numerator: { entry: 'a', text: 'a now' }, denominator: { text: 'b' } },
  });
  expect(ids(entry)).toEqual([
    'owner: teams/data',
    'deprecation.replacedBy: metrics/mau-2',
    'sources.0: data-sources/pings',
    'sourceOfTruth.report: reports/kpis',
    'reports.0: reports/usage',
    'related.0: metrics/wau',
    'related.1: metrics/dau',
    'confusedWith.0.id: metrics/visitor',
    'calculation.numerator.entry: metrics/a',
  ]);
});

test('keeps list indexes as numbers', () => {
  expect(referencesOf(metric({ related: ['wau'] })).at(-1)).toEqual({ path: ['related', 0], collection: 'metrics', id: 'wau' });
});

test.each([
  [{ kind: 'simple', aggregation: 'sum', of: { entry: 'a' } }, ['calculation.of.entry: metrics/a']],
  [{ kind: 'derived', formula: '{b} - {a}' }, ['calculation.formula: metrics/b', 'calculation.formula: metrics/a']],
  [{ kind: 'cumulative', input: { entry: 'a' }, window: '{x} days' }, ['calculation.input.entry: metrics/a']],
  [
    { kind: 'conversion', base: { entry: 'a' }, conversion: { entry: 'b' }, entity: 'user', within: '7 days' },
    ['calculation.base.entry: metrics/a', 'calculation.conversion.entry: metrics/b'],
  ],
  [{ kind: 'composite', components: [{ text: 'x' }, { entry: 'b', weight: '50%' }] }, ['calculation.components.1.entry: metrics/b']],
  [{ kind: 'external', system: 'Survey', why: 'Secret.' }, []],
])('finds the parts of a calculation (%#)', (calculation, expected) => {
  expect(ids(segment({ calculation })).filter((text) => text.startsWith('calculation'))).toEqual(expected);
});

test('finds the references of every other collection', () => {
  expect(ids(term())).toEqual(['owner: teams/data']);
  expect(ids(handbook())).toEqual([]);
  expect(ids(handbook({ owner: 'data' }))).toEqual(['owner: teams/data']);
  expect(ids(capability({ askIn: 'analytics' }))).toEqual(['askIn: channels/analytics']);
  expect(ids(persona({ tools: ['looker'], reports: ['kpis'] }))).toEqual(['tools.0: tools/looker', 'reports.0: reports/kpis']);
  expect(ids(tool({ askIn: 'analytics' }))).toEqual(['owner: teams/data', 'askIn: channels/analytics']);
  expect(ids(report({ metrics: ['mau'] }))).toEqual(['tool: tools/looker', 'metrics.0: metrics/mau']);
  expect(ids(dataSource())).toEqual(['owner: teams/data']);
  expect(ids(stakeholder({ ask: 'analytics' }))).toEqual(['team: teams/data', 'ask: channels/analytics']);
  expect(ids(team({ channel: 'analytics' }))).toEqual(['channel: channels/analytics']);
  expect(ids(channel())).toEqual([]);
});
