import { z } from 'zod';
import type { ObjectKind } from '../../tool-links/link.ts';
import type { Fact } from '../verdict/fact.ts';
import type { Entry, List, Question, Single } from './kind-api.ts';

/** What a row of an answer says, and every name by which links may call its object. */
export type Row = { names: readonly string[]; fact: Extract<Fact, { is: 'there' }> };

/** The rows of one resource of Looker's API: the fields to ask for, and how to read a row; undefined where it cannot be read. */
export type Rows = { fields: string; read: (row: unknown, inTrash?: boolean) => Row | undefined };

/** Where one object is found: at its own address, or in a search, whose list without it says that it is missing. */
export type Lookup = { path: string; rows: Rows; isSearch?: boolean; inTrash?: boolean };

/** Rows with the fields of `shape`; a row that lacks one that is not optional cannot be read. */
export function rowsOf<Shape extends z.ZodRawShape>(
  shape: Shape,
  rowOf: (row: z.output<z.ZodObject<Shape>>, inTrash: boolean) => Row | undefined,
): Rows {
  const schema = z.object(shape);
  return {
    fields: Object.keys(shape).join(','),
    read: (row, inTrash = false) => {
      const { data } = schema.safeParse(row);
      return data && rowOf(data, inTrash);
    },
  };
}

/** The names of an object of a kind by its ids, as far as it has them. */
export function namesOf(kind: ObjectKind, ...ids: readonly (string | undefined)[]): string[] {
  return ids.flatMap((id) => (id === undefined ? [] : [`${kind}/${id}`]));
}

/** A list of these rows: in one answer, or in pages of `perPage`. */
export function listOf(path: string, rows: Rows, perPage?: number, inTrash = false): List {
  const entries = (row: unknown) => {
    const read = rows.read(row, inTrash);
    return read?.names.map((name) => ({ name, fact: read.fact }));
  };
  return listFrom(withFields(path, rows), entries, perPage);
}

/** A list at an address that asks for its fields already; its pages have an order that stays the same between them. */
export function listFrom(address: string, entries: (row: unknown) => readonly Entry[] | undefined, perPage?: number): List {
  const page = (body: unknown, cursor: string) => {
    if (!Array.isArray(body)) return undefined;
    const rows: readonly unknown[] = body;
    if (perPage === undefined) return { rows, isShort: true };
    return { rows, next: String(Number(cursor) + rows.length), isShort: rows.length < perPage && !isCapped(rows.length) };
  };
  return {
    address: (cursor) => (perPage === undefined ? address : `${address}&sorts=id&limit=${perPage}&offset=${cursor === '' ? 0 : cursor}`),
    page,
    entries,
  };
}

/** Questions about single objects of a kind, by the lookup for an id; `impossible` is an id that cannot exist. */
export function singleOf(
  kind: ObjectKind,
  impossible: string,
  lookup: (id: string) => Lookup | undefined,
  trashLookup?: (id: string) => Lookup | undefined,
): Single {
  const asking = (find: typeof lookup) => (name: string) => {
    const found = name.startsWith(`${kind}/`) ? find(name.slice(kind.length + 1)) : undefined;
    return found && questionOf(name, found);
  };
  return { question: asking(lookup), impossible: `${kind}/${impossible}`, ...(trashLookup && { trashQuestion: asking(trashLookup) }) };
}

/** An answer about another object is no answer. */
function questionOf(name: string, { path, rows, isSearch, inTrash }: Lookup): Question {
  const factOf = (body: unknown) => {
    const row = rows.read(body, inTrash);
    return row?.names.includes(name) === true ? row.fact : undefined;
  };
  const search = (body: unknown): Fact | undefined => {
    if (!Array.isArray(body)) return undefined;
    return body.map(factOf).find((fact) => fact !== undefined) ?? { is: 'missing' };
  };
  return { address: withFields(path, rows), read: isSearch === true ? search : factOf };
}

function withFields(path: string, { fields }: Rows): string {
  return `${path}${path.includes('?') ? '&' : '?'}fields=${fields}`;
}

/** Whether so many rows may be all that a server sends at once, whatever it was asked for: 50, 100 or 500 are hardly ever all that there is. */
function isCapped(count: number): boolean {
  return count > 0 && count % 25 === 0;
}
