import { expect, test } from 'vitest';
import { catalogOf, metric, segment, term, TODAY } from '../catalog/testing.ts';
import { definitionRows } from './definition-rows.ts';
import { healthOf } from './health.ts';

const catalog = catalogOf(
  term({ id: 'done', reviewed: TODAY }),
  segment({ id: 'b', title: 'B', reviewed: '2022-09-07' }),
  term({ id: 'a', title: 'A', status: 'draft', reviewed: TODAY }),
  metric({ id: 'mau', title: 'MAU', status: 'in-review' }),
);

test('has a row for each definition that lacks something, with all that it lacks, the worst first and then by title', () => {
  const rows = definitionRows(healthOf(catalog, { today: TODAY }), catalog);
  expect(rows.map(({ id, missing }) => [id, missing])).toEqual([
    ['mau', ['review', 'approval', 'source of truth', 'report']],
    ['a', ['approval']],
    ['b', ['recent review (last on September 7, 2022)']],
  ]);
  expect(rows[1]).toEqual({
    collection: 'metrics',
    id: 'a',
    title: 'A',
    address: '/metrics/a/',
    file: 'content/metrics/a.mdx',
    owner: 'data',
    domain: 'revenue',
    status: 'draft',
    checks: ['draft'],
    missing: ['approval'],
  });
});
