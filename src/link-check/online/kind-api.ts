import type { ObjectKind } from '../../tool-links/link.ts';
import type { Fact } from '../verdict/fact.ts';
import type { Ask } from './access.ts';
import { unknown, type Unknown } from './exchange.ts';

/** What an answer says about one object; its name is `kind/id`, as links write it. */
export type Entry = { name: string; fact: Fact };

/** One page of a list, and where the next one starts; `isShort` where the server sent fewer rows than asked for, which usually is the end. */
export type Page = { rows: readonly unknown[]; next?: string; isShort: boolean };

/** How an API lists many objects at once. `cursor` is empty for the first page. */
export type List = {
  address: (cursor: string) => string;
  page: (body: unknown, cursor: string) => Page | undefined;
  /** What a row says, under every name that links may use; undefined where it cannot be read. */
  entries: (row: unknown) => readonly Entry[] | undefined;
};

/** A question about one object; `read` gives undefined where the answer is about something else. */
export type Question = { address: string; read: (body: unknown) => Fact | undefined };

/** How an API answers about one object, by its name. */
export type Single = {
  /** Undefined where the API has no question for such an id. */
  question: (name: string) => Question | undefined;
  /** What to ask for something in the trash that the first question did not find. */
  trashQuestion?: (name: string) => Question | undefined;
  /** The name of something that cannot exist. */
  impossible: string;
};

/** Everything that an API offers for the kinds of one group, cheapest first. */
export type KindApi = {
  list?: List;
  trash?: List;
  single?: Single;
  /** Up to this many objects are asked for one by one. */
  maxSingles: number;
};

/** How far a list was read: to its end, until every name was found, only in part, or not at all. */
export type ListEnd = { is: 'whole' } | { is: 'found' } | { is: 'part' } | { is: 'refused' } | Unknown;

/** Reads a list page by page; called again, it goes on where it stopped. `cautious` does not take a short page for the end. */
export type ListReader = { found: Map<string, Fact>; read: (sought: ReadonlySet<string>, cautious?: boolean) => Promise<ListEnd> };

/** What single answers have shown of a server: whether it ever said that something is missing, and what it found first. */
export type Answers = { hasDenied: boolean; firstFound?: Single };

/** Bytes of a list that are read at most. */
export const maxListBytes = 20 * 1024 * 1024;

const maxObjectBytes = 1024 * 1024;

/** The name of an object in answers: kind and id without system and tenant. */
export function nameOf({ kind, id }: { kind: ObjectKind; id: string }): string {
  return `${kind}/${id}`;
}

/** A reader that never reads more pages than there are names to find, as asking for each would then be cheaper. */
export function listReader(list: List, ask: Ask): ListReader {
  const found = new Map<string, Fact>();
  const seen = new Set<string>();
  let cursor = '';
  let isFlawed = false;

  const take = (rows: readonly unknown[], sought: ReadonlySet<string>) => {
    for (const row of rows) {
      const entries = list.entries(row);
      isFlawed ||= entries === undefined;
      for (const { name, fact } of entries ?? []) {
        seen.add(name);
        if (sought.has(name) && !found.has(name)) found.set(name, fact);
      }
    }
  };
  /** Reads a page; undefined where there may be more. */
  const readPage = async (sought: ReadonlySet<string>, cautious: boolean): Promise<ListEnd | undefined> => {
    const reply = await ask(list.address(cursor), maxListBytes);
    if (reply.is !== 'json') return reply.is === 'unknown' ? reply : { is: 'refused' };
    const page = list.page(reply.body, cursor);
    if (page === undefined) return unknown('unexpected-answer');
    const before = seen.size;
    take(page.rows, sought);
    if (found.size >= sought.size) return { is: 'found' };
    cursor = page.next ?? cursor;
    const isLast = page.rows.length === 0 || page.next === undefined || (page.isShort && !cautious);
    // A list with rows that could not be read does not prove that something is missing.
    if (isLast) return { is: isFlawed ? 'part' : 'whole' };
    return seen.size > before ? undefined : { is: 'part' };
  };
  const read = async (sought: ReadonlySet<string>, cautious = false): Promise<ListEnd> => {
    for (let pages = 0; pages < Math.max(1, sought.size - found.size); pages += 1) {
      const end = await readPage(sought, cautious);
      if (end !== undefined) return end;
    }
    return { is: 'part' };
  };
  return { found, read };
}

/** Asks for one object, and notes in `answers` what the server said. */
export async function askSingle(name: string, single: Single, ask: Ask, answers: Answers): Promise<Fact> {
  const fact = await askQuestion(single.question(name), ask);
  if (fact.is === 'missing') answers.hasDenied = true;
  if (fact.is === 'there') answers.firstFound ??= single;
  return fact;
}

/** Asks for one object, and for it in the trash where it is missing. */
export async function askSingleAndTrash(name: string, single: Single, ask: Ask, answers: Answers): Promise<Fact> {
  const fact = await askSingle(name, single, ask, answers);
  const question = fact.is === 'missing' ? single.trashQuestion?.(name) : undefined;
  if (question === undefined) return fact;
  const trashed = await askQuestion(question, ask);
  // A trash that nobody may look into changes nothing; one that did not answer leaves open whether the object is in it.
  return trashed.is === 'forbidden' ? fact : trashed;
}

/** Asks a question about one object; without one, nothing is asked. */
export async function askQuestion(question: Question | undefined, ask: Ask): Promise<Fact> {
  if (question === undefined) return unknown('not-asked');
  const reply = await ask(question.address, maxObjectBytes);
  if (reply.is === 'json') return question.read(reply.body) ?? unknown('unexpected-answer');
  return reply.is === 'refused' || reply.is === 'unauthorized' ? unknown('unexpected-answer') : reply;
}
