import { expect, test } from 'vitest';
import { editorSchemas } from './editor-schema.ts';
import { collectionNames } from './index.ts';

type Schema = {
  required?: string[];
  properties?: Record<string, Schema & { enum?: string[]; const?: string }>;
  allOf?: { if: Schema; then: Schema }[];
  oneOf?: Schema[];
  anyOf?: Schema[];
  items?: Schema;
};

const schemaOf = (name: string) => editorSchemas().find(({ file }) => file === `${name}.json`)?.schema as Schema;
const branch = (schema: Schema | undefined, key: string, value: string) =>
  schema?.allOf?.find((condition) => condition.if.properties?.[key]?.const === value)?.then;

test('gives one file for each collection: a list of rows for YAML, the fields of the frontmatter for a folder', () => {
  expect(editorSchemas().map(({ file }) => file)).toEqual(collectionNames.map((name) => `${name}.json`));
  const $schema = 'http://json-schema.org/draft-07/schema#';
  const channels = { $schema, title: 'Channels of the analytics handbook', type: 'array', items: { required: ['id', 'for'] } };
  expect(schemaOf('channels')).toMatchObject(channels);
  const personas = { $schema, title: 'Personas of the analytics handbook', type: 'object', additionalProperties: false };
  expect(schemaOf('personas')).toMatchObject(personas);
});

test('reports the branches of a union apart by conditions that hold only where the field is there', () => {
  const { oneOf, allOf, ...rest } = schemaOf('metrics');
  expect(oneOf).toBe(undefined);
  expect(rest).toMatchObject({ type: 'object', required: ['type'], properties: { type: { enum: ['metric', 'segment', 'term'] } } });
  expect(allOf?.map((condition) => condition.if)).toEqual(
    ['metric', 'segment', 'term'].map((type) => ({ required: ['type'], properties: { type: { const: type } } })),
  );
  expect(allOf?.map(({ then }) => Object.keys(then.properties ?? {}).includes('unit'))).toEqual([true, false, false]);
});

test('does so inside fields too, and keeps what each branch requires', () => {
  const calculation = branch(schemaOf('metrics'), 'type', 'metric')?.properties?.['calculation'];
  expect(calculation?.oneOf).toBe(undefined);
  expect(calculation?.properties?.['kind']?.enum).toContain('ratio');
  expect(branch(calculation, 'kind', 'ratio')?.required).toEqual(['kind', 'numerator', 'denominator']);
});

test('keeps the choice between fields, also for the parts of a score', () => {
  const metric = branch(schemaOf('metrics'), 'type', 'metric');
  const calculation = metric?.properties?.['calculation'];
  const parts = [{ required: ['entry'] }, { required: ['text'] }];
  expect(metric?.properties?.['sourceOfTruth']?.oneOf).toEqual([{ required: ['report'] }, { required: ['elsewhere'] }]);
  expect(branch(calculation, 'kind', 'cumulative')?.oneOf).toEqual([{ required: ['window'] }, { required: ['grainToDate'] }]);
  expect(branch(calculation, 'kind', 'ratio')?.properties?.['numerator']?.anyOf).toEqual(parts);
  expect(branch(calculation, 'kind', 'composite')?.properties?.['components']?.items?.anyOf).toEqual(parts);
});
