import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { jsonSchemaOf } from '../src/schemas/json-schema.ts';

type Field = { id?: string; attributes: { options?: unknown[]; description?: string } };

const form = parse(readFileSync('.github/ISSUE_TEMPLATE/new-definition.yml', 'utf8')) as { body: Field[] };
const field = (id: string) => form.body.find((candidate) => candidate.id === id);
const metric = jsonSchemaOf('metrics').oneOf?.[0]?.properties ?? {};

test('the form for a new definition offers the values that the schema takes', () => {
  const offered = ['domain', 'provenance', 'unit', 'direction'].map((id) => field(id)?.attributes.options);
  expect(offered).toEqual(['domain', 'provenance', 'unit', 'direction'].map((id) => metric[id]?.enum));
  // Nobody proposes what is not to be used any more.
  expect(field('status')?.attributes.options).toEqual(metric['status']?.enum?.filter((value) => value !== 'deprecated'));
});

test('the form for a new definition asks for every field that the schema requires', () => {
  const required = jsonSchemaOf('metrics').oneOf?.[0]?.required ?? [];
  expect(required.filter((name) => !field(name))).toEqual([]);
});
