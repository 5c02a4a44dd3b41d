import { expect, test } from 'vitest';
import { branchFor, jsonSchemaOf } from './json-schema.ts';

test('describes a field as its schema does', () => {
  expect(jsonSchemaOf('reports').properties?.['url']).toEqual({
    type: 'string',
    format: 'uri',
    description: 'Its address without filters, session noise or a customer’s name.',
  });
  expect(jsonSchemaOf('reports').required).toEqual(['title', 'description', 'tool', 'url', 'group']);
});

test('names the collection that an id refers to, also inside lists', () => {
  const { properties } = jsonSchemaOf('personas');
  expect(properties?.['tools']?.items?.references).toBe('tools');
  expect(jsonSchemaOf('teams').properties?.['channel']?.references).toBe('channels');
  expect(properties?.['title']?.references).toBe(undefined);
});

test('gives one schema for each collection, always the same', () => {
  expect(jsonSchemaOf('metrics')).toBe(jsonSchemaOf('metrics'));
  expect(jsonSchemaOf('teams')).not.toEqual(jsonSchemaOf('channels'));
});

test('finds the branch of a union by its constant', () => {
  const schema = jsonSchemaOf('metrics');
  const constants = (data: unknown) => branchFor(schema, data)?.properties?.['type']?.const;
  expect(constants({ type: 'segment' })).toBe('segment');
  expect(constants({ type: 'term', unit: 'count' })).toBe('term');
});

test.each([{ type: 'other' }, { type: null }, {}, undefined, null, 'metric'])('finds no branch for %j', (data) => {
  expect(branchFor(jsonSchemaOf('metrics'), data)).toBe(undefined);
});

test('takes a schema that is no union as its own branch, also one that only requires one of two fields', () => {
  const reports = jsonSchemaOf('reports');
  expect(branchFor(reports, {})).toBe(reports);
  const sourceOfTruth = branchFor(jsonSchemaOf('metrics'), { type: 'metric' })?.properties?.['sourceOfTruth'] ?? {};
  expect(sourceOfTruth.oneOf).toEqual([{ required: ['report'] }, { required: ['elsewhere'] }]);
  expect(branchFor(sourceOfTruth, { report: 'kpis' })).toBe(sourceOfTruth);
});
