import type { ObjectKind, System } from '../../tool-links/link.ts';
import type { Fact } from '../verdict/fact.ts';
import type { Access, Ask } from './access.ts';
import type { CallBudget } from './client.ts';
import { unknown } from './exchange.ts';
import {
  askQuestion,
  askSingle,
  askSingleAndTrash,
  listReader,
  type Answers,
  type KindApi,
  type List,
  type ListReader,
  type Single,
} from './kind-api.ts';

/** What is known about each name that was sought. */
export type Found = Map<string, Fact>;

/** What one API brought: facts by name, and whether it claims that something impossible is there. */
export type PartRun = { found: Found; alwaysYes: boolean };

/** One API with the objects that it is asked for. */
export type Part = {
  system: System;
  /** The kinds that it knows. */
  kinds: readonly ObjectKind[];
  access: Access;
  /** How many calls it takes where everything is as expected. */
  planned: number;
  run: () => Promise<PartRun>;
};

/** How many objects of a kind are asked for or wait for their turn: 10,000 that wait took 50 MB more. */
const maxPending = 100;

type Search = { api: KindApi; ask: Ask; answers: Answers; found: Found };

/**
 * Runs a search with one call set aside for an object that cannot exist: a server that says yes to everything proves nothing.
 * Where it has said no already, or nothing was asked for by itself, the call is not needed.
 */
export async function unlessAlwaysYes(ask: Ask, budget: CallBudget, run: (answers: Answers) => Promise<Found>): Promise<PartRun> {
  const answers: Answers = { hasDenied: false };
  const isReserved = budget.reserve();
  const found = await run(answers).finally(() => {
    if (isReserved) budget.release();
  });
  const single = answers.hasDenied ? undefined : answers.firstFound;
  const impossible = await askQuestion(single?.question(single.impossible), ask);
  return { found, alwaysYes: impossible.is === 'there' };
}

/** Finds objects in few calls: a few one by one, many in lists, then in the trash, and one that is still missing by itself. */
export async function find(names: readonly string[], api: KindApi, ask: Ask, answers: Answers): Promise<Found> {
  const search: Search = { api, ask, answers, found: new Map() };
  const { list, single, maxSingles } = api;
  if (names.length === 0) return search.found;
  if (list !== undefined && (single === undefined || names.length > maxSingles)) await findInList(names, list, search);
  else if (single !== undefined) await findEach(names, single, search);
  return search.found;
}

async function findInList(names: readonly string[], list: List, search: Search): Promise<void> {
  const reader = listReader(list, search.ask);
  const end = await reader.read(new Set(names));
  keep(reader, search);
  const rest = missing(names, search);
  if (end.is === 'unknown') settle(rest, end, search);
  else if (end.is === 'refused') await findDespiteRefusal(rest, search);
  else if (end.is === 'part') await findRest(rest, search);
  else await findInTrash(rest, reader, search);
}

async function findInTrash(names: readonly string[], list: ListReader, search: Search): Promise<void> {
  if (names.length > 0 && search.api.trash !== undefined) {
    const trash = listReader(search.api.trash, search.ask);
    const end = await trash.read(new Set(names));
    keep(trash, search);
    // A trash that did not answer leaves open what is in it.
    if (end.is === 'unknown') settle(missing(names, search), end, search);
  }
  await proveMissing(missing(names, search), list, search);
}

/** A list can be shorter than it says. So one name that it lacks is asked for by itself, and if that is there, the list is read on. */
async function proveMissing(names: readonly string[], list: ListReader, search: Search): Promise<void> {
  const probed = await probe(names, search);
  const rest = missing(names, search);
  if (probed?.is !== 'there') {
    settle(rest, probed?.is === 'unknown' ? probed : { is: 'missing' }, search);
    return;
  }
  await list.read(new Set([...list.found.keys(), ...rest]), true);
  keep(list, search);
  await findRest(missing(rest, search), search);
}

/** Asks for the first of the names that can be asked for by itself. */
async function probe(names: readonly string[], { api: { single }, ask, answers, found }: Search): Promise<Fact | undefined> {
  const name = names.find((each) => single?.question(each) !== undefined);
  if (name === undefined || single === undefined) return undefined;
  const fact = await askSingle(name, single, ask, answers);
  found.set(name, fact);
  return fact;
}

/** A user who may not list may still open: if one object opens, the others are asked for too; if not, the credentials do not reach here. */
async function findDespiteRefusal(names: readonly string[], search: Search): Promise<void> {
  const probed = await probe(names, search);
  if (probed?.is === 'there') await findRest(missing(names, search), search);
  else settle(names, probed?.is === 'unknown' ? probed : unknown('credential-scope'), search);
}

async function findRest(names: readonly string[], search: Search): Promise<void> {
  const { single } = search.api;
  if (single === undefined) settle(names, unknown('unexpected-answer'), search);
  else await findEach(names, single, search);
}

async function findEach(names: readonly string[], single: Single, { ask, answers, found }: Search): Promise<void> {
  const rest = names.values();
  const lane = async () => {
    for (const name of rest) found.set(name, await askSingleAndTrash(name, single, ask, answers));
  };
  await Promise.all(Array.from({ length: maxPending }, lane));
}

function keep(list: ListReader, { found }: Search): void {
  for (const [name, fact] of list.found) if (!found.has(name)) found.set(name, fact);
}

function missing(names: readonly string[], { found }: Search): string[] {
  return names.filter((name) => !found.has(name));
}

function settle(names: readonly string[], fact: Fact, { found }: Search): void {
  for (const name of names) found.set(name, fact);
}
