import { expect, test } from 'vitest';
import type { Entry } from './entry.ts';
import { byCustomerOf, lineageOf, reportsOf, shownIn, toolsOf, type RelatedDefinition } from './relations.ts';
import { catalogOf, metric, persona, report } from './testing.ts';

const kpis = report({ id: 'kpis', tool: 'looker' });
const growth = report({ id: 'growth', tool: 'looker', metrics: ['mau'] });
const funnel = report({ id: 'funnel', tool: 'amplitude' });
const mau = metric({ id: 'mau', sourceOfTruth: { report: 'kpis' }, reports: ['funnel', 'gone'] });
const catalog = catalogOf(kpis, growth, funnel, mau, persona({ reports: ['kpis'] }));

const ids = (entries: readonly Entry[]) => entries.map(({ id }) => id).join(' ');

test('a definition is shown by the reports that it names, the one to believe first, and by those that name it', () => {
  expect([ids(reportsOf('mau', catalog)), toolsOf('mau', catalog), reportsOf('gone', catalog)]).toEqual([
    'kpis funnel growth',
    ['looker', 'amplitude'],
    [],
  ]);
});

test('a report shows the definitions that it names and that name it, each once', () => {
  const shown = [kpis, growth, funnel, report({ id: 'empty' })].map((one) => ids(shownIn(one, catalog)));
  expect(shown).toEqual(['mau', 'mau', 'mau', '']);
});

test('a definition is shown by customer where the report to open first is of all of them', () => {
  const reports = [report({ id: 'all', group: 'company' }), report({ id: 'each', group: 'customer' })];
  const given = [{ sourceOfTruth: { report: 'all' }, reports: ['each'] }, { sourceOfTruth: { report: 'each' }, reports: ['all'] }, {}];
  expect(given.map((fields) => ids(byCustomerOf('mau', catalogOf(...reports, metric(fields)))))).toEqual(['each', '', '']);
});

/** Definitions written as `ratio = dau + mau`: the id, and the ids that it is computed from. */
function catalogWith(definitions: string) {
  const entries = definitions.split(', ').map((definition) => {
    const [id = '', parts = ''] = definition.split(' = ');
    return metric({ id, calculation: { kind: 'derived', formula: parts === '' ? 'a sum' : parts.replace(/\w+/g, '{$&}') } });
  });
  return catalogOf(...entries, metric({ id: 'note', related: ['a'] }));
}

const shown = (side: RelatedDefinition[]) => side.map(({ entry, steps, through }) => `${entry.id} ${steps} ${through.id}`).join(', ');

test.each([
  ['both sides', 'ratio', 'dau, mau, ratio = dau + mau, score = ratio', 'dau 1 ratio, mau 1 ratio', 'score 1 ratio'],
  ['any number of steps upstream, the nearest first', 'd', 'a, b = a, c = b, d = c + e, e', 'c 1 d, e 1 d, b 2 c, a 3 b', ''],
  ['any number of steps downstream', 'a', 'a, b = a, c = b, d = c + e, e', '', 'b 1 a, c 2 b, d 3 c'],
  ['each once, by the shortest path', 'd', 'a, b = a, d = b + a', 'b 1 d, a 1 d', ''],
  ['cyclic calculations', 'a', 'a = b, b = a', 'b 1 a', 'b 1 a'],
  ['neither missing entries nor entries that only mention it', 'a', 'a = gone', '', ''],
])('finds %s', (_, id, definitions, upstream, downstream) => {
  const catalog = catalogWith(definitions);
  const lineage = lineageOf(catalog.of('metrics').get(id) ?? metric(), catalog);
  expect([shown(lineage.upstream), shown(lineage.downstream)]).toEqual([upstream, downstream]);
});
