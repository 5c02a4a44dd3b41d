import { expect, test } from 'vitest';
import { byCustomerOf, reportsOf, shownIn, toolsOf } from './shown-by.ts';
import { catalogOf, metric, persona, report } from './testing.ts';

const kpis = report({ id: 'kpis', tool: 'looker' });
const growth = report({ id: 'growth', tool: 'looker', metrics: ['mau'] });
const funnel = report({ id: 'funnel', tool: 'amplitude' });
const mau = metric({ id: 'mau', sourceOfTruth: { report: 'kpis' }, reports: ['funnel', 'gone'] });
const catalog = catalogOf(kpis, growth, funnel, mau, persona({ reports: ['kpis'] }));

test('a definition is shown by the reports that it names, the one to believe first, and by those that name it', () => {
  expect(reportsOf('mau', catalog).map(({ id }) => id)).toEqual(['kpis', 'funnel', 'growth']);
  expect(toolsOf('mau', catalog)).toEqual(['looker', 'amplitude']);
  expect(reportsOf('gone', catalog)).toEqual([]);
});

test('a report shows the definitions that it names and that name it, each once', () => {
  for (const one of [kpis, growth, funnel]) expect(shownIn(one, catalog).map(({ id }) => id)).toEqual(['mau']);
  expect(shownIn(report({ id: 'empty' }), catalog)).toEqual([]);
});

test('a definition is shown by customer where the report to open first is of all of them', () => {
  const [all, each] = [report({ id: 'all', group: 'company' }), report({ id: 'each', group: 'customer' })];
  const ids = (entry: ReturnType<typeof metric>) => byCustomerOf('mau', catalogOf(all, each, entry)).map(({ id }) => id);
  expect(ids(metric({ id: 'mau', sourceOfTruth: { report: 'all' }, reports: ['each'] }))).toEqual(['each']);
  expect(ids(metric({ id: 'mau', sourceOfTruth: { report: 'each' }, reports: ['all'] }))).toEqual([]);
  expect(ids(metric({ id: 'mau' }))).toEqual([]);
});
