import { formulaIds } from '../schemas/calculation.ts';
import { branchFor, jsonSchemaOf, type JsonSchema } from '../schemas/json-schema.ts';
import type { CollectionName } from '../schemas/index.ts';
import type { Entry } from './entry.ts';
import type { Path, Position } from '../problems/problem.ts';

/** A field of an entry that names another entry by id. */
export type Reference = { path: Path; collection: CollectionName; id: string };

/** Every reference in the data of an entry, in the order of its schema; the ids in braces of a formula are references too. */
export function referencesOf(entry: Pick<Entry, 'collection' | 'data'>): Reference[] {
  const found: Reference[] = [];
  walk(jsonSchemaOf(entry.collection), entry.data, [], found);
  return found;
}

function walk(schema: JsonSchema, data: unknown, path: Path, found: Reference[]): void {
  if (data === undefined || data === null) return;
  if (typeof data === 'string') {
    if (schema.references) found.push({ path, collection: schema.references, id: data });
    else if (path.at(-1) === 'formula') for (const id of formulaIds(data)) found.push({ path, collection: 'metrics', id });
  } else if (Array.isArray(data)) {
    if (schema.items) for (const [index, item] of data.entries()) walk(schema.items, item, [...path, index], found);
  } else if (typeof data === 'object') {
    const properties = branchFor(schema, data)?.properties ?? {};
    for (const [key, field] of Object.entries(properties)) walk(field, (data as Record<string, unknown>)[key], [...path, key], found);
  }
}

/** The data of an entry with other ids in place of those that it refers to; `idOf` gives the new one, or undefined to keep it. */
export function withIds(
  entry: Pick<Entry, 'collection' | 'data'>,
  idOf: (collection: CollectionName, id: string) => string | undefined,
): Record<string, unknown> {
  const data = structuredClone(entry.data) as Record<string, unknown>;
  for (const { path, collection, id } of referencesOf(entry)) {
    const now = idOf(collection, id);
    if (now !== undefined && now !== id) replaceAt(data, path, (text) => (text === id ? now : inBraces(text, id, now)));
  }
  return data;
}

function inBraces(formula: string, id: string, now: string): string {
  return formula.replace(/\{([^{}]*)\}/g, (braces, name: string) => (name.trim() === id ? `{${now}}` : braces));
}

function replaceAt(data: unknown, path: Path, replace: (text: string) => string): void {
  const holder = path.slice(0, -1).reduce<unknown>((value, step) => (value as Record<PropertyKey, unknown>)[step], data);
  const last = path.at(-1);
  if (last !== undefined) {
    const fields = holder as Record<PropertyKey, string>;
    fields[last] = replace(fields[last] ?? '');
  }
}

/** An address that an entry links to, and where it is: at a path of the fields, or in prose, where the path is empty. */
export type EntryLink = { url: string; path: Path; at: Position };

/** Every link of an entry: those of its prose, and those that a field holds. */
export function linksOf(entry: Entry): EntryLink[] {
  const prose = entry.prose.links.map(({ url, line, column }) => ({ url, path: [], at: { line, column } }));
  return [...fieldLinks(entry), ...prose];
}

function fieldLinks(entry: Entry): EntryLink[] {
  if (entry.collection !== 'personas') return [];
  return (entry.data.tasks ?? []).map(({ to }, index) => {
    const path = ['tasks', index, 'to'];
    return { url: to, path, at: entry.locate(path) };
  });
}
