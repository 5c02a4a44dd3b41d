import type { CollectionName } from '../schemas/index.ts';
import { branchFor, jsonSchemaOf, type JsonSchema } from '../schemas/json-schema.ts';

/** A field that a new entry may be given in words: text, a number, or a list of text. */
export type NewField = {
  name: string;
  /** What to write, in the words of the schema. */
  meaning: string;
  /** An owner is, even where the schema takes an entry without one. */
  isRequired: boolean;
  isList: boolean;
  isNumber: boolean;
  /** The only values, where there are some. */
  choices: readonly string[] | undefined;
  /** The collection whose ids it takes. */
  references: CollectionName | undefined;
};

/** The values that a new entry has unless others are given. */
const defaults: Partial<Record<CollectionName, Readonly<Record<string, string>>>> = {
  metrics: { type: 'metric', status: 'draft', provenance: 'industry' },
  'data-sources': { listed: 'later' },
};

/** The fields that a new entry of a collection may be given, in the order of the schema; `values` say which kind of definition it is. */
export function fieldsOf(collection: CollectionName, values: Readonly<Record<string, unknown>>): NewField[] {
  const schema = jsonSchemaOf(collection);
  const { properties = {}, required = [] } = branchFor(schema, values) ?? {};
  const kinds = (schema.oneOf ?? []).flatMap((branch) => branch.properties?.['type']?.const ?? []);
  return Object.entries(properties)
    .filter(([, field]) => isPlain(field) || (field.type === 'array' && field.items !== undefined && isPlain(field.items)))
    .map(([name, field]) =>
      fieldOf(
        name,
        name === 'type' ? { ...field, enum: kinds, description: 'What is defined: a number, a population or a word.' } : field,
        name === 'owner' || required.includes(name),
      ),
    );
}

/** The value that a field of a new entry has unless another is given; `teams` are ids. */
export function defaultOf(collection: CollectionName, name: string, teams: Iterable<string>): string | undefined {
  return name === 'owner' ? ownerAmong(teams) : defaults[collection]?.[name];
}

/** The team that answers for what nobody else does. */
export function ownerAmong(teams: Iterable<string>): string {
  const ids = [...teams];
  return ids.find((id) => id === 'data-analytics') ?? ids[0] ?? 'data-analytics';
}

function isPlain({ type }: JsonSchema): boolean {
  return type === 'string' || type === 'integer';
}

function fieldOf(name: string, field: JsonSchema, isRequired: boolean): NewField {
  const value = field.items ?? field;
  return {
    name,
    meaning: field.description ?? '',
    isRequired,
    isList: field.type === 'array',
    isNumber: value.type === 'integer',
    choices: value.enum,
    references: field.references ?? value.references,
  };
}
