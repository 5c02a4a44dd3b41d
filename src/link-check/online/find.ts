import type { Fact } from '../verdict/fact.ts';
import type { Ask } from './access.ts';
import { askSingle, askSingleAndTrash, type Candor } from './ask-single.ts';
import type { Catalogue, KindApi, Single } from './kind-api.ts';
import { listing, type Listing } from './listing.ts';
import { unknown } from './reply.ts';

/** What is known of each name that was sought. */
export type Found = Map<string, Fact>;

type Search = { api: KindApi; ask: Ask; candor: Candor; found: Found };

/** Finds objects in as few calls as it can: a few one by one, many in lists, then the trash, and one of what is still missing by itself. */
export async function find(names: readonly string[], api: KindApi, ask: Ask, candor: Candor): Promise<Found> {
  const search: Search = { api, ask, candor, found: new Map() };
  const { catalogue, single, few } = api;
  if (names.length === 0) return search.found;
  if (catalogue !== undefined && (single === undefined || names.length > few)) await findInList(names, catalogue, search);
  else if (single !== undefined) await findEach(names, single, search, askSingleAndTrash);
  return search.found;
}

async function findInList(names: readonly string[], catalogue: Catalogue, search: Search): Promise<void> {
  const list = listing(catalogue, search.ask);
  const end = await list.read(new Set(names));
  keep(list, search);
  const rest = missing(names, search);
  if (end.is === 'unknown') settle(rest, end, search);
  else if (end.is === 'refused') await findDespiteRefusal(rest, search);
  else if (end.is === 'part') await findRest(rest, search);
  else await findInTrash(rest, list, search);
}

async function findInTrash(names: readonly string[], list: Listing, search: Search): Promise<void> {
  if (names.length > 0 && search.api.trash !== undefined) {
    const trash = listing(search.api.trash, search.ask);
    const end = await trash.read(new Set(names));
    keep(trash, search);
    // A trash that did not answer leaves open what is in it.
    if (end.is === 'unknown') settle(missing(names, search), end, search);
  }
  await proveMissing(missing(names, search), list, search);
}

/** A list can be shorter than it says. So one of what it does not have is asked for by itself, and if that is there, the list is read on. */
async function proveMissing(names: readonly string[], list: Listing, search: Search): Promise<void> {
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
async function probe(names: readonly string[], { api: { single }, ask, candor, found }: Search): Promise<Fact | undefined> {
  const name = names.find((each) => single?.question(each) !== undefined);
  if (name === undefined || single === undefined) return undefined;
  const fact = await askSingle(name, single, ask, candor);
  found.set(name, fact);
  return fact;
}

/** Who may not list may still open: if one can be opened, the others are asked for too; if not, the credentials do not reach here. */
async function findDespiteRefusal(names: readonly string[], search: Search): Promise<void> {
  const probed = await probe(names, search);
  if (probed?.is === 'there') await findRest(missing(names, search), search);
  else settle(names, probed?.is === 'unknown' ? probed : unknown('credential-scope'), search);
}

async function findRest(names: readonly string[], search: Search): Promise<void> {
  const { single } = search.api;
  if (single === undefined) settle(names, unknown('unexpected-answer'), search);
  else await findEach(names, single, search, askSingleAndTrash);
}

/** How many objects of a kind are asked for by themselves or wait for their turn: each that waits holds memory. */
const LANES = 100;

async function findEach(names: readonly string[], single: Single, search: Search, how: typeof askSingle): Promise<void> {
  const rest = names.values();
  const lane = async () => {
    for (const name of rest) search.found.set(name, await how(name, single, search.ask, search.candor));
  };
  await Promise.all(Array.from({ length: LANES }, lane));
}

function keep(list: Listing, { found }: Search): void {
  for (const [name, fact] of list.found) if (!found.has(name)) found.set(name, fact);
}

function missing(names: readonly string[], { found }: Search): string[] {
  return names.filter((name) => !found.has(name));
}

function settle(names: readonly string[], fact: Fact, { found }: Search): void {
  for (const name of names) found.set(name, fact);
}
