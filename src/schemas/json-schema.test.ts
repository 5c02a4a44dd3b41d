import { expect, test } from 'vitest';
import { branchFor, jsonSchemaOf } from './json-schema.ts';

test('describes the fields of a collection as its schema does, and names the collection that an id refers to', () => {
  const { required, properties = {} } = jsonSchemaOf('personas');
  expect(required).toEqual(['title', 'description', 'wants', 'useCases', 'tools']);
  expect(properties['tools']?.items?.references).toBe('tools');
  expect(properties['title']).toMatchObject({ type: 'string', maxLength: 80 });
  expect(jsonSchemaOf('teams').properties?.['channel']?.references).toBe('channels');
  expect(jsonSchemaOf('reports').properties?.['url']).toMatchObject({ type: 'string', format: 'uri' });
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
