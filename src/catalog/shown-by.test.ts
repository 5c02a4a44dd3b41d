import { expect, test } from 'vitest';
import { reportsOf, shownIn, toolsOf } from './shown-by.ts';
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
