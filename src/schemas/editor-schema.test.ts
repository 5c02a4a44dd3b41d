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

test('gives one file a collection', () => {
  expect(editorSchemas().map(({ file }) => file)).toEqual(collectionNames.map((name) => `${name}.json`));
});

test('gives a list of rows for a YAML file', () => {
  const text = { type: 'string', pattern: '^[^\\r\\n]*\\S[^\\r\\n]*$' };
  expect(schemaOf('channels')).toEqual({
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Channels of the analytics handbook',
    type: 'array',
    items: {
      type: 'object',
      properties: {
        id: { ...text, description: 'The channel’s name without the `#`.' },
        for: { ...text, description: 'What it is for, in one sentence.' },
        examples: { type: 'array', items: text, description: 'Questions that belong in it.' },
        internal: { type: 'boolean', description: '`true` when it is for the team itself.' },
      },
      required: ['id', 'for'],
      additionalProperties: false,
    },
  });
});

test('gives the fields of the frontmatter for a folder', () => {
  expect(schemaOf('data-sources')).toMatchObject({
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Data sources of the analytics handbook',
    type: 'object',
    required: ['title', 'description', 'holds', 'flow', 'refresh', 'listed', 'owner'],
    additionalProperties: false,
  });
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
