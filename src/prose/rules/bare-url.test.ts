import { expect, test } from 'vitest';
import { report } from '../../catalog/testing.ts';
import { ruleOn } from '../testing.ts';
import { bareUrl } from './bare-url.ts';

const { reported } = ruleOn(bareUrl, report({ title: 'Company KPIs', url: 'https://example.looker.com/looks/1' }));

test('reports an address in text', () => {
  expect(reported('See https://example.com/a, or www.example.com.')).toEqual([
    ['https://example.com/a', 'Unexpected address `https://example.com/a` by itself, expected a link with words, `[words](address)`'],
    ['www.example.com', 'Unexpected address `www.example.com` by itself, expected a link with words, `[words](address)`'],
  ]);
});

test('names the page of a report whose address it is', () => {
  expect(reported('See https://example.looker.com/looks/1')).toEqual([
    [
      'https://example.looker.com/looks/1',
      'Unexpected address `https://example.looker.com/looks/1` by itself, expected a link with words, `[words](address)` (did you mean `[Company KPIs](/reports/company-kpis/)`?)',
    ],
  ]);
});

test.each([
  '[words](https://example.com/)',
  '`https://example.com/`',
  'Sourcegraph.com',
  '```\nhttps://example.com/\n```',
  'mail@example.com',
  '[x]\n\n[x]: https://example.com/',
])('passes %s', (text) => {
  expect(reported(text)).toEqual([]);
});
