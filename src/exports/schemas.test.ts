import { expect, test } from 'vitest';
import { apiSchemas, type Schema } from './schemas.ts';

const schemas = new Map(apiSchemas('https://handbook.test').map(({ name, schema }) => [name, schema]));

test('every file has a schema with an address of its own', () => {
  expect([...schemas].map(([name, { $id }]) => [name, $id])).toEqual(
    [
      ...['metrics', 'metric', 'reports', 'report', 'tools', 'tool', 'data-sources', 'data-source'],
      ...['stakeholders', 'stakeholder', 'channels', 'channel', 'lookup', 'index'],
    ].map((name) => [name, `https://handbook.test/api/schema/${name}.json`]),
  );
});

test('all schemas are closed, and every field is described', () => {
  const open: string[] = [];
  const silent: string[] = [];
  const visit = (schema: Schema, path: string) => {
    if (schema.properties && schema['additionalProperties'] !== false) open.push(path);
    for (const [key, field] of Object.entries(schema.properties ?? {})) {
      if (typeof field['description'] !== 'string') silent.push(`${path}.${key}`);
      visit(field, `${path}.${key}`);
    }
    if (schema.items) visit(schema.items, `${path}[]`);
    for (const [index, branch] of (schema.oneOf ?? []).entries()) visit(branch, `${path}<${index}>`);
  };
  for (const [name, schema] of schemas) visit(schema, name);
  expect({ open, silent }).toEqual({ open: [], silent: [] });
});

test('the items of a list follow the schema of one', () => {
  expect(schemas.get('data-sources')?.properties?.['items']?.items).toEqual({ $ref: 'https://handbook.test/api/schema/data-source.json' });
});

test('an item has what was added to its entry and not what is not published', () => {
  const [metric, , term] = schemas.get('metric')?.oneOf ?? [];
  expect(metric?.required?.slice(0, 3)).toEqual(['id', 'url', 'ownerName']);
  expect(metric?.properties).toHaveProperty('$schema');
  expect(metric?.properties).toHaveProperty('calculationText');
  expect(metric?.properties).not.toHaveProperty('searchTerms');
  expect(term?.properties).not.toHaveProperty('calculationText');
  expect(schemas.get('report')?.properties).not.toHaveProperty('ownerName');
});

test('the address at which a report opens is still required under its new name', () => {
  expect(schemas.get('report')?.required).toEqual(['id', 'url', 'title', 'description', 'tool', 'opensAt', 'group']);
});

test('no schema has a keyword that only this handbook knows', () => {
  expect(JSON.stringify([...schemas.values()])).not.toContain('"references"');
});

test('only a report has the check of its link, which need not be there', () => {
  const linkCheck = schemas.get('report')?.properties?.['linkCheck'];
  expect(Object.keys(linkCheck?.properties ?? {})).toEqual(['verdict', 'verifiedOn', 'since', 'openedByHandOn', 'openedByHandUntil']);
  expect(schemas.get('report')?.required).not.toContain('linkCheck');
  expect(schemas.get('tool')?.properties).not.toHaveProperty('linkCheck');
});
