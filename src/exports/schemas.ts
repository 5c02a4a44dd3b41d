import { collectionNames, registry } from '../schemas/index.ts';
import { jsonSchemaOf } from '../schemas/json-schema.ts';
import { exported, exportedNames, publishedFields, publishedName, type ExportedName } from './entries.ts';
import { linkCheckSchema } from './link-check.ts';

const opensAtSchema = {
  description: 'The newest known address at which it opens; of one that was split, that of its first part.',
  type: 'string',
  format: 'uri',
};

const stateSchema = {
  description:
    'What is known of it today: it opens where the handbook published it, it moved, it was split (`history` has each `part`), or it was dropped or replaced and `opensAt` is the last address that it had.',
  type: 'string',
  enum: ['published', 'moved', 'split', 'dropped', 'replaced'],
};

/** What a definition says of itself beside its fields. */
const trustSchemas = {
  approval: {
    description: 'What `approved` is worth: nobody approved it, the approval counts, or the meaning changed since.',
    type: 'string',
    enum: ['none', 'current', 'outdated'],
  },
  canonical: {
    description: 'Whether it is the team’s word: its status is approved, and a person approved what it means now.',
    type: 'boolean',
  },
  trust: {
    description:
      'How far to trust it, in one line: its status, where and when it comes from, who approved or reviewed it, and who answers for it.',
    type: 'string',
  },
};

/** The dialect that all schemas of the files are written in. */
export const DIALECT = 'https://json-schema.org/draft/2020-12/schema';

/** The part of JSON Schema that the schemas of the files use. */
export type Schema = {
  [keyword: string]: unknown;
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  oneOf?: Schema[];
};

/** The schema of one kind of file, by the name that it has under `/api/schema/`. */
export type ApiSchema = { name: string; title: string; schema: Schema };

/** The address of the schema of that name. */
export function schemaUrl(name: string, url: string): string {
  return `${url}/api/schema/${name}.json`;
}

/** The schemas of all files that machines can read; `url` is where the site is. */
export function apiSchemas(url: string): ApiSchema[] {
  const head = ({ name, title, schema }: ApiSchema) => ({
    name,
    title,
    schema: { $schema: DIALECT, $id: schemaUrl(name, url), title, ...schema },
  });
  return [
    ...exportedNames.flatMap((name) => [listSchema(name, url), itemSchema(name, url)]),
    { name: 'lookup', title: 'Names of entries, with the entries that they mean', schema: lookupSchema(url) },
    { name: 'index', title: 'All files that machines can read', schema: indexSchema(url) },
  ].map(head);
}

function listSchema(collection: ExportedName, url: string): ApiSchema {
  const items: Schema = {
    description: 'The entries, in the order of the handbook.',
    type: 'array',
    items: { $ref: schemaUrl(exported[collection].item, url) },
  };
  return { name: collection, title: registry[collection].many, schema: file(collection, url, { items }) };
}

function itemSchema(collection: ExportedName, url: string): ApiSchema {
  const { item } = exported[collection];
  const { $schema: _, oneOf, ...entry } = plain(jsonSchemaOf(collection));
  const reportSchemas = { opensAt: opensAtSchema, state: stateSchema, linkCheck: linkCheckSchema };
  const more = collection === 'reports' ? reportSchemas : collection === 'metrics' ? trustSchemas : {};
  const complete = (schema: Schema) => completed(schema, schemaUrl(item, url), more);
  return {
    name: item,
    title: `One ${registry[collection].one}`,
    schema: oneOf ? { ...entry, oneOf: oneOf.map(complete) } : complete(entry),
  };
}

/** The schema without the keyword that only this handbook knows: strict programs refuse unknown ones. */
function plain(schema: object): Schema {
  return JSON.parse(
    JSON.stringify(schema, (key, value: unknown) => (key === 'references' && typeof value === 'string' ? undefined : value)),
  ) as Schema;
}

/** The schema of an entry as that of an item: without the fields that are not published, with those that are added. */
function completed({ properties = {}, required = [], ...rest }: Schema, ownSchema: string, more: Record<string, Schema>): Schema {
  const added = addedFields(properties);
  return {
    ...rest,
    properties: { $schema: itsSchema(ownSchema), ...added, ...publishedFields(properties), ...more },
    required: [
      ...new Set([...Object.keys(added).filter((key) => key !== 'calculationText'), ...required.map((key) => publishedName(key) ?? key)]),
    ],
    ...('calculation' in properties && { dependentRequired: { calculation: ['calculationText'], calculationText: ['calculation'] } }),
  };
}

function addedFields(properties: Record<string, Schema>): Record<string, Schema> {
  return {
    id: { description: 'The name of the entry among those of its kind; it never comes to mean another.', type: 'string', minLength: 1 },
    url: address('Where the handbook shows the entry.'),
    ...('owner' in properties && { ownerName: text('The name of the team that `owner` is the id of.') }),
    ...('calculation' in properties && {
      calculationText: text('The calculation as one line of plain words, made from `calculation` without its note.'),
    }),
  };
}

function lookupSchema(url: string): Schema {
  const collections = collectionNames.filter(
    (name) => name !== 'teams' && name !== 'retired' && name !== 'words' && name !== 'sprints' && name !== 'links',
  );
  const meant = strict({
    id: text('The id of the entry in its collection.'),
    collection: { description: 'The kind of entry that it is.', type: 'string', enum: collections },
    url: address('Where the handbook shows the entry.'),
    title: text('The name of the entry as readers see it.'),
  });
  const names: Schema = {
    description:
      'Titles, abbreviations, other names, ids and former ids, with the entries that each means. A name is listed in lower case as it is written (`dau/mau`), and without accents and with one space for all that is neither letter, digit nor percent sign (`dau mau`).',
    type: 'object',
    propertyNames: { minLength: 1 },
    additionalProperties: { type: 'array', minItems: 1, items: meant },
  };
  return file('lookup', url, { names });
}

function indexSchema(url: string): Schema {
  const one = strict(
    {
      url: address('Where the file is.'),
      title: text('What it holds.'),
      mediaType: text('The kind of file, such as `application/json`.'),
      schema: address('Where its JSON Schema is; files that are not JSON have none.'),
    },
    ['schema'],
  );
  return file('index', url, { files: { description: 'All files, including this one.', type: 'array', items: one } });
}

/** The schema of a file that says which version of the data it holds. */
function file(name: string, url: string, properties: Record<string, Schema>): Schema {
  const version = { description: 'The version of the data; within one, fields are added and never removed.', type: 'integer', const: 1 };
  return strict({ $schema: itsSchema(schemaUrl(name, url)), version, ...properties });
}

function itsSchema(address: string): Schema {
  return { description: 'Where the JSON Schema of this file is.', type: 'string', const: address };
}

function strict(properties: Record<string, Schema>, optional: readonly string[] = []): Schema {
  const required = Object.keys(properties).filter((key) => !optional.includes(key));
  return { type: 'object', properties, required, additionalProperties: false };
}

function text(description: string): Schema {
  return { description, type: 'string', minLength: 1 };
}

function address(description: string): Schema {
  return { description, type: 'string', format: 'uri' };
}
