import { expect, test } from 'vitest';
import { problemsOf } from '../rule.ts';
import { catalogOf, placeOf, tool, TODAY } from '../testing.ts';
import { toolCanary } from './tool-canary.ts';

const looker = tool({ title: 'Looker', hosts: ['example.looker.com', 'bi.example.com'] });
const amplitude = tool({
  id: 'amplitude',
  title: 'Amplitude',
  kind: 'product-analytics',
  hosts: ['app.amplitude.com'],
  organization: 'acme',
});
const bigQuery = tool({ id: 'bigquery', title: 'BigQuery', kind: 'data-warehouse', hosts: ['example.com'] });
const app = 'https://app.amplitude.com/analytics/acme';
const ofLooker = 'that of an object of Looker that the check can look up: `dashboard`, `lookml-dashboard`, `look`, `board` or `folder`';
const ofAmplitude = 'that of an object of Amplitude that the check can look up: `chart` or `cohort`';

test.each([
  [looker, 'https://example.looker.com/dashboards/1'],
  [looker, 'https://example.looker.com/dashboards/model::name'],
  [looker, 'https://example.looker.com/looks/1'],
  [looker, 'https://example.looker.com/boards/1'],
  [looker, 'https://example.looker.com/folders/1'],
  [looker, 'https://bi.example.com/looks/1'],
  [amplitude, `${app}/chart/abc1234`],
  [amplitude, `${app}/cohort/abc1234`],
  // The link check reports what is wrong with these addresses.
  [looker, 'https://other.looker.com/dashboards/1'],
  [looker, 'https://example.looker.com@evil.example/dashboards/1'],
  [looker, 'https://example.looker.com/dashboards/1#tile'],
  [looker, 'https://example.looker.com/', ofLooker],
  [looker, 'https://example.looker.com/x/abcdefg', ofLooker],
  [looker, 'https://example.com/dashboards/1', ofLooker],
  [looker, `${app}/chart/abc1234`, ofLooker],
  [amplitude, `${app}/dashboard/abc1234`, ofAmplitude],
  [bigQuery, 'https://example.com/x', 'none: the link check does not ask BigQuery'],
])('$data.title has the canary %s', ({ data, id }, canary, expected?: string) => {
  const entry = tool({ ...data, id, canary });
  const others = [looker, amplitude, bigQuery].filter((other) => other.id !== id);
  const problem = {
    ...placeOf(entry, 'canary'),
    rule: 'tool-canary',
    severity: 'error',
    message: `Unexpected address, expected ${expected}`,
  };
  expect(problemsOf(toolCanary, catalogOf(entry, ...others), TODAY)).toEqual(expected === undefined ? [] : [problem]);
});
