import { expect, test } from 'vitest';
import { catalogOf, metric, placeOf, report, segment, term, TODAY } from '../testing.ts';
import { metricHasCalculation } from './metric-has-calculation.ts';

const without = (status: string) => metric({ status, calculation: undefined });

test('passes a metric with a calculation, even an external one', () => {
  const external = metric({ id: 'nps', calculation: { kind: 'external', system: 'Survey', why: 'Its formula is secret.' } });
  expect(metricHasCalculation(catalogOf(metric(), external), TODAY)).toEqual([]);
});

test('passes a draft, a segment, a term and what is no definition', () => {
  expect(metricHasCalculation(catalogOf(without('draft'), segment(), term(), report()), TODAY)).toEqual([]);
});

test.each(['in-review', 'approved', 'deprecated'])('reports a metric of status `%s` without one', (status) => {
  const entry = without(status);
  expect(metricHasCalculation(catalogOf(entry), TODAY)).toEqual([
    {
      ...placeOf(entry),
      rule: 'metric-has-calculation',
      severity: 'error',
      message: `Missing \`calculation\`, expected one because \`status\` is \`${status}\`; add it (\`kind: external\` says that it is computed elsewhere) or set \`status: draft\``,
    },
  ]);
});
