import type { ParseArgsConfig } from 'node:util';
import { fieldsOf, type NewField, type Values } from '../../src/new-entry/new-entry.ts';
import { folderCollections, type CollectionName } from '../../src/schemas/index.ts';

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

/** The value of a field as it was written; what is no number stays text, so that the schema refuses it. */
export function valueOf({ isNumber, isList, references }: NewField, given: string | readonly string[]): unknown {
  if (isList) return [given].flat().flatMap((item) => (references ? item.split(/[\s,]+/).filter(Boolean) : item.trim()));
  const text = String(given).trim();
  return isNumber && /^\d+$/.test(text) ? Number(text) : text;
}

/** The fields of a collection that have to be given, in the order of the schema. */
export function requiredOf(collection: CollectionName, values: Values): NewField[] {
  return fieldsOf(collection, values).filter(({ isRequired }) => isRequired);
}
