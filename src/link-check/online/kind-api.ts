import type { ObjectKind } from '../../tool-links/link.ts';
import type { Fact } from '../verdict/fact.ts';

/** What an answer tells of one object; its name is `kind/id`, as links write it. */
export type Entry = { name: string; fact: Fact };

/** One page of a list: its rows, and where the next one starts; `isShort` where the server sent fewer than asked for, which usually is the end. */
export type Page = { rows: readonly unknown[]; next?: string; isShort: boolean };

/** How an API lists many objects at once. `cursor` is empty for the first page. */
export type Catalogue = {
  address: (cursor: string) => string;
  page: (body: unknown, cursor: string) => Page | undefined;
  /** What a row tells, under every name that links may use; undefined where it cannot be read. */
  entries: (row: unknown) => readonly Entry[] | undefined;
};

/** A question about one object; `read` gives undefined where the answer is not about it. */
export type Question = { address: string; read: (body: unknown) => Fact | undefined };

/** How an API tells of one object, by its name. */
export type Single = {
  /** Undefined where the API has no question for such an id. */
  question: (name: string) => Question | undefined;
  /** What to ask for something in the trash that the first question did not bring. */
  trashQuestion?: (name: string) => Question | undefined;
  /** The name of something that cannot exist. */
  nowhere: string;
};

/** Everything that an API offers for the kinds of one group, cheapest first. */
export type KindApi = {
  catalogue?: Catalogue;
  trash?: Catalogue;
  single?: Single;
  /** Up to so many objects are asked for one by one. */
  few: number;
};

/** The name of an object in answers: kind and id without system and tenant. */
export function nameOf({ kind, id }: { kind: ObjectKind; id: string }): string {
  return `${kind}/${id}`;
}

/** The id within a name. */
export function idIn(name: string): string {
  return name.slice(name.indexOf('/') + 1);
}

/** Bytes of a list that are read at most. */
export const longestList = 20 * 1024 * 1024;

/** Bytes of one object that are read at most. */
export const longestObject = 1024 * 1024;
