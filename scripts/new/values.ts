import { oneOf } from '../../src/problems/problem.ts';
import { defaultOf, fieldsOf, type Values, type NewField } from '../../src/new-entry/new-entry.ts';
import { unpublishableAddresses } from '../../src/link-check/offline/address-rules.ts';
import { fieldProblem } from '../../src/new-entry/new-entry-problems.ts';
import { type CollectionName, folderCollections } from '../../src/schemas/index.ts';
import type { Known } from './draft.ts';
import type { Person } from '../lib/terminal.ts';
import { askField, type Answers, valueOf } from './questions.ts';
import type { ParseArgsConfig } from 'node:util';

/** The fields with their defaults; a person is asked for what else is required, and without one it stays missing. */
export async function completeValues(known: Known, collection: CollectionName, given: Values, person: Person | undefined): Promise<Values> {
  const teams = known.catalog.of('teams').keys();
  const start = { ...inferred(known, collection, given), ...given };
  if (!person) return { ...withDefaults(collection, start, [...teams]), ...start };
  let values = start;
  for (const name of ['type', 'abbreviation']) values = await askIn(known, collection, values, name, person);
  for (const { name } of requiredOf(collection, values)) values = await askIn(known, collection, values, name, person);
  return values;
}

/** Every field that is wrong, as sentences that name its option. */
export function wrongFields({ catalog }: Known, collection: CollectionName, values: Values): string[] {
  return Object.keys(values).flatMap((name) => {
    const problem = fieldProblem(catalog, collection, values, name, unpublishableAddresses);
    return problem === undefined ? [] : [`${shown(name)}: ${problem}.`];
  });
}

/** Every field that is required and not there, as sentences that name its option. */
export function missingFields(collection: CollectionName, values: Values): string[] {
  return requiredOf(collection, values)
    .filter(({ name }) => values[name] === undefined)
    .map(({ name, meaning, choices }) => `${shown(name)} is missing: ${meaning}${choices ? ` Expected ${oneOf(choices)}.` : ''}`);
}

async function askIn({ catalog }: Known, collection: CollectionName, values: Values, name: string, person: Person): Promise<Values> {
  const field = fieldsOf(collection, name === 'type' ? { type: 'metric', ...values } : values).find((one) => one.name === name);
  // Every new definition is a draft, and what it comes from is in its options.
  if (!field || values[name] !== undefined) return values;
  const fallback = defaultOf(collection, name, catalog.of('teams').keys());
  if (name === 'status' || name === 'provenance') return { ...values, [name]: fallback };
  const choices = field.choices ?? (field.references ? [...catalog.of(field.references).keys()] : []);
  const answers: Answers = {
    choices,
    fallback: fallback ?? likely(name, String(values['title'])),
    problemOf: (value) => fieldProblem(catalog, collection, { ...values, [name]: value }, name, unpublishableAddresses),
  };
  const value = await askField(field, answers, person);
  return value === undefined ? values : { ...values, [name]: value };
}

function withDefaults(collection: CollectionName, values: Values, teams: readonly string[]): Values {
  const type = defaultOf(collection, 'type', teams);
  const fields = requiredOf(collection, { ...(type === undefined ? {} : { type }), ...values });
  return Object.fromEntries(
    fields.flatMap(({ name }): [string, string][] => {
      const value = defaultOf(collection, name, teams);
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

/** The tool of a report follows from the host of its address. */
function inferred({ catalog }: Known, collection: CollectionName, { url }: Values): Values {
  if (collection !== 'reports' || !URL.canParse(String(url))) return {};
  const { host } = new URL(String(url));
  const tool = [...catalog.of('tools').values()].find(({ data }) => data.hosts.includes(host));
  return tool ? { tool: tool.id } : {};
}

/** What is offered to a person, who looks at it, and never taken without one. */
function likely(name: string, title: string): string | undefined {
  const unit = /%|\b(?:rate|share|percentage)\b/i.test(title) ? 'percent' : 'count';
  const offers: Readonly<Record<string, string>> = { unit, direction: 'neutral', window: 'UTC calendar month' };
  return offers[name];
}

function shown(name: string): string {
  return name === 'title' ? 'The title' : `\`--${flagOf(name)}\``;
}

/** What the arguments of a script were read as. */
export type Flags = Readonly<Record<string, unknown>>;

const kinds = [{ type: 'metric' }, { type: 'segment' }, { type: 'term' }];
const collections = [...folderCollections.values()];

/** Every field that some kind of entry may be given on the command line. */
const fields: ReadonlyMap<string, NewField> = new Map(
  collections.flatMap((name) => kinds.flatMap((kind) => fieldsOf(name, kind))).map((field) => [field.name, field]),
);

/** An option for each field: `--use-cases` for `useCases`, several times for a list. */
export const fieldOptions: NonNullable<ParseArgsConfig['options']> = Object.fromEntries(
  [...fields.values()]
    .filter(({ name }) => name !== 'title')
    .map(({ name, isList }) => [flagOf(name), { type: 'string', multiple: isList }]),
);

/** The option that gives a field. */
export function flagOf(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** The values of fields that options gave. */
export function valuesOf(flags: Flags): Values {
  return Object.fromEntries(
    [...fields.values()].flatMap((field) => {
      const given = flags[flagOf(field.name)];
      return given === undefined ? [] : [[field.name, valueOf(field, given as string | string[])]];
    }),
  );
}

/** The fields of a collection that have to be given, in the order of the schema. */
export function requiredOf(collection: CollectionName, values: Values): NewField[] {
  return fieldsOf(collection, values).filter(({ isRequired }) => isRequired);
}
