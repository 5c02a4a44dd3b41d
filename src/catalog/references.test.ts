import { expect, test } from 'vitest';
import type { Entry } from './entry.ts';
import { linksOf, referencesOf } from './references.ts';
import { linksTo } from './rules/testing.ts';
import * as make from './testing.ts';

const shown = (entry: Entry) => referencesOf(entry).map(({ path, collection, id }) => `${path.map(String).join('.')}: ${collection}/${id}`);

const deprecation = { on: '2026-01-01', reason: 'Old.', replacedBy: 'mau-2' };
const confusedWith = [{ id: 'visitor', difference: 'No event.' }];

test.each<[Entry, ...references: string[]]>([
  // In the order of the schema.
  [
    make.metric({ sourceOfTruth: { report: 'kpis' }, sources: ['pings'], reports: ['usage'], deprecation, confusedWith, related: ['wau'] }),
    'deprecation.replacedBy: metrics/mau-2',
    'sources.0: data-sources/pings',
    'sourceOfTruth.report: reports/kpis',
    'reports.0: reports/usage',
    'related.0: metrics/wau',
    'confusedWith.0.id: metrics/visitor',
  ],
  [make.term()],
  [make.handbook()],
  [make.capability({ askIn: 'analytics' }), 'askIn: channels/analytics'],
  [make.persona({ tools: ['looker'], reports: ['kpis'] }), 'tools.0: tools/looker', 'reports.0: reports/kpis'],
  [make.tool({ askIn: 'analytics' }), 'askIn: channels/analytics'],
  [make.report({ metrics: ['mau'] }), 'tool: tools/looker', 'metrics.0: metrics/mau'],
  [make.dataSource()],
  [make.stakeholder({ ask: 'analytics' }), 'team: teams/data', 'ask: channels/analytics'],
  [make.team({ channel: 'analytics' }), 'channel: channels/analytics'],
  [make.channel()],
])('finds the references of an entry of $collection (%#)', (entry, ...expected) => {
  expect(shown(entry)).toEqual('owner' in entry.data && entry.data.owner !== undefined ? ['owner: teams/data', ...expected] : expected);
});

const conversion = { base: { entry: 'a' }, conversion: { entry: 'b' }, entity: 'user', within: '7 days' };

test.each<[calculation: object, ...references: string[]]>([
  [{ kind: 'simple', aggregation: 'sum', of: { entry: 'a' } }, 'of.entry: metrics/a'],
  [{ kind: 'ratio', numerator: { entry: 'a', text: 'a now' }, denominator: { text: 'b' } }, 'numerator.entry: metrics/a'],
  [{ kind: 'derived', formula: '{b} - {a}' }, 'formula: metrics/b', 'formula: metrics/a'],
  [{ kind: 'cumulative', input: { entry: 'a' }, window: '{x} days' }, 'input.entry: metrics/a'],
  [{ kind: 'conversion', ...conversion }, 'base.entry: metrics/a', 'conversion.entry: metrics/b'],
  [{ kind: 'composite', components: [{ text: 'x' }, { entry: 'b', weight: '50%' }] }, 'components.1.entry: metrics/b'],
  [{ kind: 'external', system: 'Survey', why: 'Secret.' }],
])('finds the parts of a calculation: $kind', (calculation, ...expected) => {
  expect(shown(make.segment({ calculation }))).toEqual(['owner: teams/data', ...expected.map((part) => `calculation.${part}`)]);
});

test('keeps list indexes as numbers', () => {
  expect(referencesOf(make.metric({ related: ['wau'] })).at(-1)?.path).toEqual(['related', 0]);
});

test('finds the links of prose, and the pages that the tasks of a persona lead to', () => {
  const prose = { links: linksTo('/metrics/') };
  expect(linksOf(make.metric({ prose }))).toEqual([{ url: '/metrics/', path: [], at: make.at }]);
  const tasks = ['/metrics/mau/#caveats', '/ask/'].map((to) => ({ want: 'see it', to }));
  expect(linksOf(make.persona({ tasks, prose }))).toEqual([
    { url: '/metrics/mau/#caveats', path: ['tasks', 0, 'to'], at: make.locate(['tasks', 0, 'to']) },
    { url: '/ask/', path: ['tasks', 1, 'to'], at: make.locate(['tasks', 1, 'to']) },
    { url: '/metrics/', path: [], at: make.at },
  ]);
});
