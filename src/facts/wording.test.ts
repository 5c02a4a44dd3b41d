import { expect, test } from 'vitest';
import { capability, channel, dataSource, handbook, metric, persona, report, site, stakeholder, team, tool } from '../catalog/testing.ts';
import { dayWords, parentsOf } from './wording.ts';

test.each([
  ['2022-09-07', 'September 7, 2022'],
  ['2024-02-29', 'February 29, 2024'],
  ['2026-01-01', 'January 1, 2026'],
  ['2025-12-31', 'December 31, 2025'],
])('writes %s as %s', (day, words) => {
  expect(dayWords(day)).toBe(words);
});

test.each([
  [
    metric({ domain: 'pipeline-and-marketing' }),
    ['Glossary /metrics/', 'Pipeline and marketing /metrics/by-domain/pipeline-and-marketing/'],
  ],
  [report({ group: 'cloud' }), ['Reports /reports/', 'Sourcegraph cloud /reports/#cloud']],
  [dataSource(), ['Data sources /data-sources/']],
  [capability(), ['Capabilities /capabilities/']],
  [tool(), ['Tools /tools/']],
  [persona(), ['Self-service /handbook/self-service/']],
  [handbook(), ['Handbook /handbook/']],
  [site(), []],
  [team(), []],
  [channel(), []],
  [stakeholder(), []],
])('knows the lists that an entry of each kind belongs to (%#)', (entry, parents) => {
  expect(parentsOf(entry).map(({ title, address }) => `${title} ${address}`)).toEqual(parents);
});
