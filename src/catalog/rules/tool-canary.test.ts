import { tool } from '../testing.ts';
import { testRule, type Row } from './testing.ts';
import { toolCanary } from './tool-canary.ts';

const looker = { title: 'Looker', hosts: ['example.looker.com', 'bi.example.com'] };
const amplitude = { id: 'amplitude', title: 'Amplitude', kind: 'product-analytics', hosts: ['app.amplitude.com'], organization: 'acme' };
const bigQuery = { id: 'bigquery', title: 'BigQuery', kind: 'data-warehouse', hosts: ['example.com'] };
const app = 'https://app.amplitude.com/analytics/acme';
const ofLooker = 'that of an object of Looker that the check can look up: `dashboard`, `lookml-dashboard`, `look`, `board` or `folder`';
const ofAmplitude = 'that of an object of Amplitude that the check can look up: `chart` or `cohort`';

const rows: [given: typeof looker & { id?: string }, canary: string, expected?: string][] = [
  ...['dashboards/1', 'dashboards/model::name', 'looks/1', 'boards/1', 'folders/1'].map((path): [typeof looker, string] => [
    looker,
    `https://example.looker.com/${path}`,
  ]),
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
];

testRule(
  toolCanary,
  Object.fromEntries(
    rows.map(([given, canary, expected]): [string, Row] => {
      const { id = 'looker' } = given;
      const tools = [looker, amplitude, bigQuery].map((other) => tool(other === given ? { ...other, canary } : other));
      const problems = expected === undefined ? [] : [`tools/${id} canary: Unexpected address, expected ${expected}`];
      return [`${given.title} has ${canary}`, [tools, ...problems]];
    }),
  ),
);
