import { expect, test } from 'vitest';
import { parseYaml } from '../read/yaml.ts';
import { bodyOf, defaultOf, fieldsOf, newEntryText, ownerAmong } from './new-entry.ts';

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
  ...['a: b', 'a #b', '"quoted"', "it's", '@at', '- dash', '*star', '&amp', '{a}', '[a]', '% rate', '🎉'],
  ...['yes', 'No', 'off', 'null', 'true', '~', '007', '1e3', '2024-02-29', ' padded ', 'x'.repeat(300)],
])('reads %j again as text', (title) => {
  const [, frontmatter = ''] = newEntryText('handbook', { title }).split('---\n');
  expect(parseYaml(frontmatter, 'x')).toMatchObject({ value: { title } });
});

test('quotes words that older readers of YAML take for yes or no, and leaves out what is not given', () => {
  expect(newEntryText('handbook', { title: 'Yes', owner: undefined })).toBe(`---\ntitle: "Yes"\n---\n\n${bodyOf('handbook')}\n`);
});

test('says in a comment what to write, which no reader sees', () => {
  expect(bodyOf('tools')).toBe('{/* Write what it is for and how to get access. Then delete this line. */}');
  expect(bodyOf('site')).toBe('{/* Write what the fields do not say. Then delete this line. */}');
});

const required = (type: string) =>
  fieldsOf('metrics', { type })
    .filter(({ isRequired }) => isRequired)
    .map(({ name }) => name);

test('knows which fields a metric and a word need', () => {
  const both = ['title', 'description', 'domain', 'owner', 'status', 'provenance', 'type'];
  expect(required('term')).toEqual(both);
  expect(required('metric')).toEqual([...both, 'unit', 'direction', 'window']);
  expect(required('other')).toEqual([]);
});

test('knows what a field takes', () => {
  const fields = new Map(fieldsOf('reports', {}).map((field) => [field.name, field]));
  expect(fields.get('tool')).toMatchObject({ meaning: 'Id of the tool that it opens in.', references: 'tools', isList: false });
  expect(fields.get('metrics')).toMatchObject({ references: 'metrics', isList: true, isRequired: false });
  expect(fields.get('order')).toMatchObject({ isNumber: true });
  expect(fields.get('group')?.choices).toContain('company');
  expect(fields.has('history')).toBe(false);
});

test('offers the three kinds of definition, and asks every page for an owner', () => {
  const field = (collection: 'metrics' | 'handbook', name: string) =>
    fieldsOf(collection, { type: 'term' }).find((one) => one.name === name);
  expect(field('metrics', 'type')).toMatchObject({
    choices: ['metric', 'segment', 'term'],
    meaning: 'What is defined: a number, a population or a word.',
  });
  expect(field('handbook', 'owner')).toMatchObject({ isRequired: true });
});

test('starts a definition as a draft from practice, and gives it to the team of data', () => {
  const defaults = ['type', 'status', 'provenance', 'owner', 'domain'].map((name) => defaultOf('metrics', name, ['a', 'data-analytics']));
  expect(defaults).toEqual(['metric', 'draft', 'industry', 'data-analytics', undefined]);
  expect(ownerAmong(['a', 'b'])).toBe('a');
});
