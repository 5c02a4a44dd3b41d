import { Document, Scalar, isCollection, visit } from 'yaml';
import type { CollectionName } from '../schemas/index.ts';
import { jsonSchemaOf } from '../schemas/json-schema.ts';
import { fieldsOf } from './new-entry-fields.ts';

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
