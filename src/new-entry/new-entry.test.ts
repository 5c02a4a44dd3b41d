import { expect, test } from 'vitest';
import { parseYaml } from '../read/yaml.ts';
import { bodyOf, newEntryText } from './new-entry.ts';

test('writes the fields in the order of files, lists of ids in one line and sentences in several', () => {
  const values = {
    sources: ['pings', 'zendesk'],
    caveats: ['One.'],
    owner: 'finance',
    type: 'term',
    domain: 'people',
    aliases: ['A', 'b, c'],
    abbreviation: 'SX',
    title: 'Seats',
    changes: [{ on: '2024-02-29', kind: 'new', summary: 'It is new.' }],
  };
  expect(newEntryText('metrics', values)).toBe(`---
title: Seats
abbreviation: SX
aliases: [A, "b, c"]
type: term
domain: people
owner: finance
caveats:
  - One.
sources: [pings, zendesk]
changes:
  - on: 2024-02-29
    kind: new
    summary: It is new.
---

{/* Write why it matters, how to judge a value and what an example looks like. Then delete this line. */}
`);
});

test.each([
  'a: b',
  'a #b',
  '"quoted"',
  "it's",
  '@at',
  '- dash',
  '*star',
  '&amp',
  '{a}',
  '[a]',
  '% rate',
  '🎉',
  'yes',
  'No',
  'off',
  'null',
  'true',
  '~',
  '007',
  '1e3',
  '2024-02-29',
  ' padded ',
  'x'.repeat(300),
])('reads %j again as text', (title) => {
  const [, frontmatter = ''] = newEntryText('handbook', { title }).split('---\n');
  expect(parseYaml(frontmatter, 'x')).toMatchObject({ value: { title } });
});

test('quotes words that older readers of YAML take for yes or no, and only where they are values', () => {
  expect(newEntryText('handbook', { title: 'Yes' })).toContain('title: "Yes"\n');
});

test('leaves out what is not given', () => {
  expect(newEntryText('handbook', { title: 'A', owner: undefined })).toBe(`---\ntitle: A\n---\n\n${bodyOf('handbook')}\n`);
});

test('says in a comment what to write, which no reader sees', () => {
  expect(bodyOf('tools')).toBe('{/* Write what it is for and how to get access. Then delete this line. */}');
  expect(bodyOf('site')).toBe('{/* Write what the fields do not say. Then delete this line. */}');
});
