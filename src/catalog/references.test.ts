import { expect, test } from 'vitest';
import type { Entry } from './entry.ts';
import { linksOf, referencesOf } from './references.ts';
import { linksTo } from './rules/testing.ts';
import {
  at,
  capability,
  channel,
  dataSource,
  handbook,
  locate,
  metric,
  persona,
  report,
  segment,
  stakeholder,
  team,
  term,
  tool,
} from './testing.ts';

const shown = (entry: Entry) => referencesOf(entry).map(({ path, collection, id }) => `${path.map(String).join('.')}: ${collection}/${id}`);

const owner = 'owner: teams/data';
const deprecation = { on: '2026-01-01', reason: 'Old.', replacedBy: 'mau-2' };
const confusedWith = [{ id: 'visitor', difference: 'No event.' }];

test.each<[Entry, ...references: string[]]>([
  // Those of a metric in the order of the schema.
  [
    metric({ sourceOfTruth: { report: 'kpis' }, sources: ['pings'] }),
    owner,
    'sources.0: data-sources/pings',
    'sourceOfTruth.report: reports/kpis',
  ],
  [metric({ reports: ['usage'], deprecation }), owner, 'deprecation.replacedBy: metrics/mau-2', 'reports.0: reports/usage'],
  [
    metric({ confusedWith, related: ['wau', 'dau'] }),
    owner,
    'related.0: metrics/wau',
    'related.1: metrics/dau',
    'confusedWith.0.id: metrics/visitor',
  ],
  [term(), owner],
  [handbook()],
  [handbook({ owner: 'data' }), owner],
  [capability({ askIn: 'analytics' }), 'askIn: channels/analytics'],
  [persona({ tools: ['looker'], reports: ['kpis'] }), 'tools.0: tools/looker', 'reports.0: reports/kpis'],
  [tool({ askIn: 'analytics' }), owner, 'askIn: channels/analytics'],
  [report({ metrics: ['mau'] }), 'tool: tools/looker', 'metrics.0: metrics/mau'],
  [dataSource(), owner],
  [stakeholder({ ask: 'analytics' }), 'team: teams/data', 'ask: channels/analytics'],
  [team({ channel: 'analytics' }), 'channel: channels/analytics'],
  [channel()],
])('finds the references of an entry of $collection (%#)', (entry, ...expected) => {
  expect(shown(entry)).toEqual(expected);
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
  expect(shown(segment({ calculation }))).toEqual([owner, ...expected.map((part) => `calculation.${part}`)]);
});

test('keeps list indexes as numbers', () => {
  expect(referencesOf(metric({ related: ['wau'] })).at(-1)).toEqual({ path: ['related', 0], collection: 'metrics', id: 'wau' });
});

test('finds the links of prose, and the pages that the tasks of a persona lead to', () => {
  const prose = { links: linksTo('/metrics/') };
  expect(linksOf(metric({ prose }))).toEqual([{ url: '/metrics/', path: [], at }]);
  const tasks = ['/metrics/mau/#caveats', '/ask/'].map((to) => ({ want: 'see it', to }));
  expect(linksOf(persona({ tasks, prose }))).toEqual([
    { url: '/metrics/mau/#caveats', path: ['tasks', 0, 'to'], at: locate(['tasks', 0, 'to']) },
    { url: '/ask/', path: ['tasks', 1, 'to'], at: locate(['tasks', 1, 'to']) },
    { url: '/metrics/', path: [], at },
  ]);
});
