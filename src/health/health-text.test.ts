import { expect, test } from 'vitest';
import { catalogOf, metric, report, tool, TODAY } from '../catalog/testing.ts';
import { healthOf } from './health.ts';
import { healthText } from './health-text.ts';

const text = healthText(
  healthOf(catalogOf(metric({ title: 'MAU', reviewed: TODAY, reports: ['company-kpis'] }), report({ title: 'KPIs' }), tool()), {
    today: TODAY,
  }),
);

test('tells all counts first, then a list for each that is not zero', () => {
  const [counts, ...lists] = text.split('\n\n');
  expect(counts?.split('\n').slice(0, 3)).toEqual([
    '1 definitions: 1 reviewed since the import, 1 approved, 0 in review, 0 draft.',
    '  0 of 1 definitions     Definitions that need work: never reviewed',
    '  0 of 1 definitions     Definitions that need work: reviewed over a year ago',
  ]);
  expect(counts).toContain('\n  0 of 0 owning teams    Teams that own entries: without a name on GitHub\n');
  expect(lists).toEqual([
    'Definitions that need work: without a source of truth (1 of 1 metrics)\n  content/metrics/mau.mdx  MAU (data): It does not say which place to believe.',
    'Links to Looker and Amplitude: not known to open (1 of 1 linked objects)\nNobody has verified any of them yet: `npm run check:links -- --online` asks the tools.\n  content/reports/company-kpis.mdx  KPIs (data): Nobody has checked that it opens. https://example.looker.com/dashboards/1',
  ]);
});
