import { expect, test } from 'vitest';
import { countFacets, narrowed, valueOf } from './facets.ts';
import type { Findable, Kind } from './findable.ts';
import { indexNames } from './name-index.ts';
import type { Result } from './rank.ts';

const thing = (kind: Kind, title: string, facets: Findable['facets'] = {}): Findable => ({
  kind,
  address: `/${title}/`,
  title,
  aliases: [],
  terms: [],
  weight: 0,
  facets,
});
const index = indexNames([
  thing('definition', 'NDR', { domain: 'revenue', status: 'approved' }),
  thing('definition', 'MAU', { domain: 'usage', status: 'approved' }),
  thing('definition', 'GRR', { domain: 'revenue', status: 'draft' }),
  thing('report', 'Growth', { tool: 'looker' }),
]);
const results = index.findables.map((_, place): Result => ({ place, score: 1, reason: { role: 'text' } }));

test('a kind is told in a reader’s word, the others by their ids', () => {
  const [ndr] = index.findables;
  expect(ndr && [valueOf(ndr, 'kind'), valueOf(ndr, 'domain'), valueOf(ndr, 'tool')]).toEqual(['Definition', 'revenue', undefined]);
});

test('leaves what fits everything that was chosen', () => {
  const places = (chosen: Parameters<typeof narrowed>[2]) => narrowed(results, index, chosen).map(({ place }) => place);
  expect(places({})).toEqual([0, 1, 2, 3]);
  expect(places({ domain: 'revenue' })).toEqual([0, 2]);
  expect(places({ domain: 'revenue', status: 'draft' })).toEqual([2]);
  expect(places({ kind: 'Report', domain: 'revenue' })).toEqual([]);
  expect(places({ tool: 'no such tool' })).toEqual([]);
});

test('counts what each choice would leave, the most frequent first, and offers no list of one', () => {
  expect(countFacets(results, index, {})).toEqual([
    {
      facet: 'kind',
      values: [
        { value: 'Definition', count: 3 },
        { value: 'Report', count: 1 },
      ],
    },
    {
      facet: 'domain',
      values: [
        { value: 'revenue', count: 2 },
        { value: 'usage', count: 1 },
      ],
    },
    {
      facet: 'status',
      values: [
        { value: 'approved', count: 2 },
        { value: 'draft', count: 1 },
      ],
    },
  ]);
});

test('a choice can be changed: its own list is counted as if nothing were chosen of it', () => {
  const [first, second] = countFacets(results, index, { domain: 'usage' });
  expect(first).toEqual({
    facet: 'domain',
    values: [
      { value: 'revenue', count: 2 },
      { value: 'usage', count: 1 },
    ],
  });
  expect(second).toBeUndefined();
});
