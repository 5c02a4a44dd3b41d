import { Document, Scalar, isCollection, visit } from 'yaml';
import type { CollectionName } from '../schemas/index.ts';
import { jsonSchemaOf, branchFor, type JsonSchema } from '../schemas/json-schema.ts';

/** The values of an entry's fields, by name. */
export type Values = Readonly<Record<string, unknown>>;

/** Fields that come first in every file, whatever the schema says next. */
const first = ['title', 'abbreviation', 'description', 'order', 'aliases', 'searchTerms', 'type'];

/** The text of the file of a new entry: its fields in the order in which files have them, then what to write below. */
export function newEntryText(collection: CollectionName, values: Values): string {
  const document = new Document(inOrder(collection, values), { schema: 'core' });
  for (const name of shortLists(collection, values)) {
    const list = document.get(name, true);
    if (isCollection(list)) list.flow = true;
  }
  visit(document, { Scalar: quoteAnswers });
  return `---\n${document.toString({ lineWidth: 0, flowCollectionPadding: false })}---\n\n${bodyOf(collection)}\n`;
}

/** Older readers of YAML read some words as yes or no. */
function quoteAnswers(key: unknown, scalar: Scalar): void {
  if (key !== 'key' && /^(?:y|yes|n|no|on|off)$/i.test(String(scalar.value))) scalar.type = Scalar.QUOTE_DOUBLE;
}

/** The prose of a new entry until somebody writes it: a comment, so that nothing of it is published. */
export function bodyOf(collection: CollectionName): string {
  return `{/* ${bodies[collection] ?? 'Write what the fields do not say.'} Then delete this line. */}`;
}

const bodies: Partial<Record<CollectionName, string>> = {
  handbook: 'Write the page, with a heading for each question that it answers.',
  metrics: 'Write why it matters, how to judge a value and what an example looks like.',
  reports: 'Write what to look at first, and what to watch out for.',
  tools: 'Write what it is for and how to get access.',
  'data-sources': 'Write what to watch out for when using it.',
  personas: 'Write where they should start.',
  capabilities: 'Write what a good request looks like.',
};

function inOrder(collection: CollectionName, values: Values): Values {
  const schema = jsonSchemaOf(collection);
  const known = (schema.oneOf ?? [schema]).flatMap(({ properties = {} }) => Object.keys(properties));
  const names = [...new Set([...first, ...known, ...Object.keys(values)])];
  return Object.fromEntries(names.filter((name) => values[name] !== undefined).map((name) => [name, values[name]]));
}

/** Lists of ids and names are written in one line, lists of sentences in several. */
function shortLists(collection: CollectionName, values: Values): string[] {
  const names = fieldsOf(collection, values).filter(({ isList, references }) => isList && references);
  return ['aliases', 'searchTerms', 'hosts', ...names.map(({ name }) => name)];
}

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
