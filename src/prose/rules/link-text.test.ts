import { expect, test } from 'vitest';
import { metric, tool } from '../../catalog/testing.ts';
import { ruleOn } from '../testing.ts';
import { linkText } from './link-text.ts';

const { reported, find, fixed } = ruleOn(linkText, metric({ title: 'Monthly active users' }));

test('reports words that name nothing, and the title of the entry that they lead to', () => {
  expect(reported('See [here](/metrics/mau/) and [this page](https://example.com/).')).toEqual([
    [
      '[here](/metrics/mau/)',
      'Unexpected link text `here`, expected words that name what it leads to (did you mean `Monthly active users`?)',
    ],
    ['[this page](https://example.com/)', 'Unexpected link text `this page`, expected words that name what it leads to'],
  ]);
});

test('reports a link without words', () => {
  expect(reported('[](/x/)')).toEqual([['[](/x/)', 'Unexpected link without words, expected words that name what it leads to']]);
});

test.each([
  'Here.',
  'Click here',
  'link',
  'this **link**',
  'Read more…',
  'more',
  'Learn more →',
  'the page',
  'https://example.com',
  '/metrics/mau/',
])('reports %s', (text) => {
  expect(reported(`[${text}](https://example.com/)`)).toHaveLength(1);
});

test.each([
  'definition',
  'the glossary',
  'here is the report',
  'MAU',
  '`mau`',
  'more reports',
  '![A chart](/images/a.png)',
  'the same dashboard',
  'reports',
])('passes %s', (text) => {
  expect(reported(`[${text}](https://example.com/)`)).toEqual([]);
});

test('passes an address by itself, which `bare-url` reports', () => {
  expect(reported('See https://example.com/.')).toEqual([]);
});

test('reports the words of a link by name', () => {
  expect(reported('See [here][x].\n\n[x]: /y/')).toHaveLength(1);
});

test('fixes an address of the handbook with the title of its page, and no other words', () => {
  expect(fixed('See [/metrics/mau/](/metrics/mau/).')).toBe('See [Monthly active users](/metrics/mau/).');
  expect(find('See [here](/metrics/mau/).').map(({ replacement }) => replacement)).toEqual([undefined]);
});

test('takes the words of a link by name for what its address leads to', () => {
  expect(reported('See [here][x].\n\n[x]: /metrics/mau/')).toMatchObject([
    [expect.anything(), expect.stringContaining('did you mean `Monthly active users`?')],
  ]);
});

test('leaves links to an object of a tool to the check of links, and reports all others to its host', () => {
  const { marked } = ruleOn(linkText, tool());
  const looker = 'https://example.looker.com';
  expect(marked(`[here](${looker}/dashboards/1) [Looker](${looker}/looks/2) [here][x]\n\n[x]: ${looker}/boards/3`)).toEqual([]);
  expect(marked(`[here](${looker}:99/x) [here](https://example.com/)`)).toEqual([`[here](${looker}:99/x)`, '[here](https://example.com/)']);
});
