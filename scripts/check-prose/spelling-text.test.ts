import type { Root } from 'mdast';
import { expect, test } from 'vitest';
import { readStyle } from './prose-page.ts';
import { wordsOf } from './spelling-text.ts';

const treeOf = async (text: string, file = 'page.mdx'): Promise<Root> => {
  const page = await readStyle(file, text);
  if ('failure' in page) throw page.failure;
  return page.tree;
};
const proseOf = async (text: string) =>
  wordsOf(text, await treeOf(text), undefined)
    .split(/\s+/)
    .filter(Boolean);

test('keeps every word at its place', async () => {
  const text = '## A headng\n\nSome *wrods* in [a lnik](/metrics/mau/).\n';
  const words = wordsOf(text, await treeOf(text), undefined);
  for (const word of ['headng', 'wrods', 'lnik']) expect(words.indexOf(word)).toBe(text.indexOf(word));
});

test.each([
  ['inline code', 'Text `colour`.', ['Text', '.']],
  ['a block of code', 'Text.\n\n```sql\nselct colour\n```\n', ['Text.']],
  ['the address of a link', '[Text](/colour/grey/)', ['Text']],
  ['a bare address', 'See https://example.com/colour now', ['See', 'now']],
  ['an email address', 'Write to colour@exmple.com now', ['Write', 'to', 'now']],
  ['a path', 'Open /metrics/colour/ now', ['Open', 'now']],
  ['a channel', 'Ask #colour now', ['Ask', 'now']],
  ['a host or a file', 'On exmple.com in mian.ts now', ['On', 'in', 'now']],
  ['a name in data', 'The evnt_logs table', ['The', 'table']],
  ['attributes of a component', '<ReportList tool="loooker" group="compny" />', []],
  ['a comment', 'Text {/* colour */} more', ['Text', 'more']],
])('finds no words in %s', async (_, text, words) => {
  expect(await proseOf(text)).toEqual(words);
});

test('reads the words of an image, and a curly apostrophe as a straight one', async () => {
  expect(await proseOf('![A chrat](/chart.png) isn’t')).toEqual(['A', 'chrat', "isn't"]);
});

test('reads the fields that hold text, and no id, address, day, value of a list, name or search term', () => {
  const text = `---
title: Acive users
description: >-
  Number of usres
aliases: [usrs]
searchTerms: [activ]
formerIds: [actve]
type: metric
domain: revenue
owner: dta
status: approved
caveats:
  - Mind \`teh\` caveta.
confusedWith:
  - id: wua
    difference: The diffrence.
changes:
  - on: 2026-01-01
    kind: new
    summary: Sumary.
---
`;
  const words = wordsOf(text, undefined, 'metrics');
  expect(words.trim().replace(/\s+/g, ' ')).toBe('Acive users >- Number of usres usrs Mind caveta. The diffrence. Sumary.');
  expect(words.indexOf('caveta')).toBe(text.indexOf('caveta'));
});

test('reads the fields of rows', () => {
  const text = '- id: anlytics\n  for: Qustions on data.\n';
  expect(wordsOf(text, undefined, 'channels').trim()).toBe('Qustions on data.');
});
