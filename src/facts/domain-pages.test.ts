import { expect, test } from 'vitest';
import { domainPages } from './domain-pages.ts';
import { catalogOf, metric, report } from '../catalog/testing.ts';

const byId = (a: { id: string }, b: { id: string }) => a.id.localeCompare(b.id);

test('every domain with definitions has a page that names the first of them', () => {
  const catalog = catalogOf(
    metric({ id: 'mrr', title: 'Monthly recurring revenue', abbreviation: 'MRR' }),
    metric({ id: 'arr', title: 'ARR' }),
    metric({ id: 'hires', title: 'Hires', domain: 'people' }),
    report(),
  );
  expect(domainPages(catalog, byId).map(({ entries, ...page }) => [page.address, page.title, page.description, entries.length])).toEqual([
    ['/metrics/by-domain/revenue/', 'Definitions of revenue', '2 definitions of revenue: ARR, MRR.', 2],
    ['/metrics/by-domain/people/', 'Definitions of people and design', '1 definition of people and design: Hires.', 1],
  ]);
});

test('a description names as many as a line has room for', () => {
  const catalog = catalogOf(...['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((id) => metric({ id, title: `A name of twenty-two ${id}` })));
  expect(domainPages(catalog, byId)[0]?.description).toMatch(/two a, .*two d and 4 more\.$/);
});
