import { expect, test } from 'vitest';
import type { Entry } from './entry.ts';
import { byCustomerOf, reportsOf, shownIn, toolsOf } from './shown-by.ts';
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
