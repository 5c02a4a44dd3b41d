import type { Fact } from '../verdict/fact.ts';
import type { Ask } from './access.ts';
import { longestList, type Catalogue, type Entry, type Page } from './kind-api.ts';
import { unknown, type Unknown } from './reply.ts';

/** How far a list was read: to its end, until every name was found, only in part, or not at all. */
export type ListEnd = { is: 'whole' } | { is: 'found' } | { is: 'part' } | { is: 'refused' } | Unknown;

/** Reads a list page by page; called again, it goes on where it stopped. `wary` does not take a short page for the end. */
export type Listing = { found: Map<string, Fact>; read: (sought: ReadonlySet<string>, wary?: boolean) => Promise<ListEnd> };

/** The list of a catalogue; never reads more pages than there are names to find, as asking for each would then be cheaper. */
export function listing(catalogue: Catalogue, ask: Ask): Listing {
  const state = { cursor: '', isFlawed: false, seen: new Set<string>(), found: new Map<string, Fact>() };

  const take = (entries: readonly Entry[], sought: ReadonlySet<string>): boolean => {
    const before = state.seen.size;
    for (const { name, fact } of entries) {
      state.seen.add(name);
      if (sought.has(name) && !state.found.has(name)) state.found.set(name, fact);
    }
    return state.seen.size > before;
  };
  const readPage = async (sought: ReadonlySet<string>, wary: boolean): Promise<ListEnd | undefined> => {
    const page = await pageAt(state.cursor, catalogue, ask);
    if ('is' in page) return page;
    const entries = page.rows.flatMap((row) => catalogue.entries(row) ?? ((state.isFlawed = true), []));
    const isNew = take(entries, sought);
    if (isAll(sought, state.found)) return { is: 'found' };
    const end = isLast(page, wary) ? endOf(state.isFlawed) : isNew ? undefined : ({ is: 'part' } as const);
    state.cursor = page.next ?? state.cursor;
    return end;
  };
  const read = async (sought: ReadonlySet<string>, wary = false): Promise<ListEnd> => {
    for (let pages = 0; pages < Math.max(1, sought.size - state.found.size); pages += 1) {
      const end = await readPage(sought, wary);
      if (end !== undefined) return end;
    }
    return { is: 'part' };
  };
  return { found: state.found, read };
}

async function pageAt(cursor: string, catalogue: Catalogue, ask: Ask): Promise<Page | ListEnd> {
  const reply = await ask(catalogue.address(cursor), longestList);
  if (reply.is === 'json') return catalogue.page(reply.body, cursor) ?? unknown('unexpected-answer');
  return reply.is === 'unknown' ? reply : { is: 'refused' };
}

function isAll(sought: ReadonlySet<string>, found: ReadonlyMap<string, Fact>): boolean {
  return found.size >= sought.size;
}

function isLast({ rows, next, isShort }: Page, wary: boolean): boolean {
  return rows.length === 0 || next === undefined || (isShort && !wary);
}

/** A list with rows that could not be read does not prove that something is not in it. */
function endOf(isFlawed: boolean): ListEnd {
  return { is: isFlawed ? 'part' : 'whole' };
}
