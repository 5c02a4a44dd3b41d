import { expect, test } from 'vitest';
import { catalogOf, metric, placeOf, TODAY } from '../testing.ts';
import { sourceOfTruth } from './source-of-truth.ts';

const truth = { sourceOfTruth: { report: 'kpis' } };

test('passes other reports, none, and a truth kept elsewhere', () => {
  const entries = [
    metric({ id: 'a', ...truth, reports: ['usage', 'kpis-2'] }),
    metric({ id: 'b', ...truth }),
    metric({ id: 'c', reports: ['kpis'] }),
    metric({ id: 'd', sourceOfTruth: { elsewhere: 'kpis' }, reports: ['kpis'] }),
  ];
  expect(sourceOfTruth(catalogOf(...entries), TODAY)).toEqual([]);
});

test.each([
  ['first', ['kpis', 'usage'], 'reports.0'],
  ['last', ['usage', 'kpis'], 'reports.1'],
])('reports the report to believe where it stands %s in the list of others', (_, reports, path) => {
  const entry = metric({ ...truth, reports });
  expect(sourceOfTruth(catalogOf(entry), TODAY)).toEqual([
    {
      ...placeOf(entry, path),
      rule: 'source-of-truth',
      severity: 'error',
      message: 'Unexpected `kpis` in `reports`, expected other reports only: it is the `sourceOfTruth`',
    },
  ]);
});
