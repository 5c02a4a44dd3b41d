import { expect, test } from 'vitest';
import { catalogOf, placeOf, tool, TODAY } from '../testing.ts';
import { toolCanary } from './tool-canary.ts';

const looker = (canary?: string) => tool({ title: 'Looker', hosts: ['example.looker.com', 'bi.example.com'], ...(canary && { canary }) });
const amplitude = (canary: string) =>
  tool({
    id: 'amplitude',
    title: 'Amplitude',
    kind: 'product-analytics',
    hosts: ['analytics.amplitude.com', 'app.amplitude.com'],
    organization: 'acme',
    canary,
  });
const told = (entry: { file: string }, expected: string, suggestion?: string) => ({
  ...placeOf(entry, 'canary'),
  rule: 'tool-canary',
  severity: 'error',
  message: `Unexpected address, expected ${expected}${suggestion === undefined ? '' : ` (did you mean \`${suggestion}\`?)`}`,
  ...(suggestion === undefined ? {} : { suggestion }),
});

test.each([
  looker(),
  looker('https://example.looker.com/dashboards/1'),
  looker('https://example.looker.com/dashboards/model::name'),
  looker('https://example.looker.com/looks/1'),
  looker('https://example.looker.com/boards/1'),
  looker('https://example.looker.com/folders/1'),
  amplitude('https://app.amplitude.com/analytics/acme/chart/abc1234'),
  amplitude('https://app.amplitude.com/analytics/acme/cohort/abc1234'),
])('passes $data.canary', (entry) => {
  expect(toolCanary(catalogOf(entry), TODAY)).toEqual([]);
});

test.each([
  'https://example.looker.com/',
  'https://example.looker.com/admin',
  'https://example.looker.com/x/abcdefg',
  'https://other.looker.com/dashboards/1',
  'https://app.amplitude.com/analytics/acme/chart/abc1234',
  'https://example.looker.com@evil.example/dashboards/1',
  'https://example.com/dashboards/1',
])('refuses %s, which is no object of Looker that can be looked up', (canary) => {
  const entry = looker(canary);
  const others = [amplitude('https://app.amplitude.com/analytics/acme/chart/abc1234')];
  expect(toolCanary(catalogOf(entry, ...others), TODAY)).toEqual([
    told(entry, 'that of an object of Looker that the check can look up: `dashboard`, `lookml-dashboard`, `look`, `board` or `folder`'),
  ]);
});

test('refuses what no API of Amplitude shows', () => {
  const entry = amplitude('https://app.amplitude.com/analytics/acme/dashboard/abc1234');
  expect(toolCanary(catalogOf(entry), TODAY)).toEqual([
    told(entry, 'that of an object of Amplitude that the check can look up: `chart` or `cohort`'),
  ]);
});

test.each(['https://bi.example.com/embed/dashboards-next/1?Account=Acme', 'https://example.looker.com/dashboards/1#tile'])(
  'suggests the plain address of %s',
  (canary) => {
    const entry = looker(canary);
    expect(toolCanary(catalogOf(entry), TODAY)).toEqual([
      told(entry, 'the plain one of the object', 'https://example.looker.com/dashboards/1'),
    ]);
  },
);

test('refuses a canary of a tool that the check of links asks nothing', () => {
  const entry = tool({
    id: 'bigquery',
    title: 'BigQuery',
    kind: 'data-warehouse',
    hosts: ['example.com'],
    canary: 'https://example.com/x',
  });
  expect(toolCanary(catalogOf(entry), TODAY)).toEqual([told(entry, 'none: the check of links asks BigQuery nothing')]);
});
