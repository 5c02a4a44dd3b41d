import { expect, test } from 'vitest';
import { countFacets, narrowed, valueOf, type Chosen } from './facets.ts';
import { indexNames } from './name-index.ts';
import type { Result } from './word-scores.ts';
import { findable } from './testing.ts';

const index = indexNames([
  findable('definition', '/ndr/', 'NDR', { facets: { domain: 'revenue', status: 'approved' } }),
  findable('definition', '/mau/', 'MAU', { facets: { domain: 'usage', status: 'approved' } }),
  findable('definition', '/grr/', 'GRR', { facets: { domain: 'revenue', status: 'draft' } }),
  findable('report', '/growth/', 'Growth', { facets: { tool: 'looker' } }),
]);
const results = index.findables.map((_, place): Result => ({ place, score: 1, reason: { role: 'text' } }));

test('the value of a kind is the word that readers see; other values are ids', () => {
  const [ndr] = index.findables;
  expect(ndr && [valueOf(ndr, 'kind'), valueOf(ndr, 'domain'), valueOf(ndr, 'tool')]).toEqual(['Definition', 'revenue', undefined]);
});

test.each<[Chosen, number[]]>([
  [{}, [0, 1, 2, 3]],
  [{ domain: 'revenue' }, [0, 2]],
  [{ domain: 'revenue', status: 'draft' }, [2]],
  [{ kind: 'Report', domain: 'revenue' }, []],
  [{ tool: 'no such tool' }, []],
])('%j narrows the results to those that match every choice', (chosen, places) => {
  expect(narrowed(results, index, chosen).map(({ place }) => place)).toEqual(places);
});

test.each<[name: string, Chosen, string[]]>([
  [
    'what each choice would leave, the most frequent first, without lists of one',
    {},
    ['kind: Definition 3, Report 1', 'domain: revenue 2, usage 1', 'status: approved 2, draft 1'],
  ],
  ['a chosen facet as if nothing were chosen of it, to change the choice', { domain: 'usage' }, ['domain: revenue 2, usage 1']],
])('counts %s', (_, chosen, expected) => {
  const counts = countFacets(results, index, chosen);
  const inWords = counts.map(({ facet, values }) => `${facet}: ${values.map(({ value, count }) => `${value} ${count}`).join(', ')}`);
  expect(inWords).toEqual(expected);
});
