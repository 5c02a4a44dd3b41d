import { expect, test } from 'vitest';
import { defaultOf, fieldsOf, ownerAmong } from './new-entry-fields.ts';

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

test('offers the three kinds of definition', () => {
  const type = fieldsOf('metrics', { type: 'term' }).find(({ name }) => name === 'type');
  expect(type).toMatchObject({ choices: ['metric', 'segment', 'term'], meaning: 'What is defined: a number, a population or a word.' });
});

test('asks every page for an owner', () => {
  expect(fieldsOf('handbook', {}).find(({ name }) => name === 'owner')).toMatchObject({ isRequired: true });
});

test('starts a definition as a draft from practice, and gives it to the team of data', () => {
  const defaults = ['type', 'status', 'provenance', 'owner', 'domain'].map((name) => defaultOf('metrics', name, ['a', 'data-analytics']));
  expect(defaults).toEqual(['metric', 'draft', 'industry', 'data-analytics', undefined]);
  expect(ownerAmong(['a', 'b'])).toBe('a');
});
