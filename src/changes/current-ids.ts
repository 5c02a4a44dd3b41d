import type { Catalog } from '../catalog/catalog.ts';
import type { Entry } from '../catalog/entry.ts';
import { movedAddresses } from '../catalog/moved.ts';
import type { Path } from '../problems/problem.ts';
import { referencesOf } from '../catalog/references.ts';

/** What an entry of an earlier state says, in the ids and addresses that the entries have in the later one: `npm run rename` changes no meaning. */
export type Current = { data: Readonly<Record<string, unknown>>; body: string };

/** Gives a function that puts the ids and addresses of `after` in place of those that entries had before. */
export function currentIds(after: Catalog): (entry: Entry) => Current {
  const moved = movedAddresses(after).flatMap(({ from, to }) => [{ from: `](${from}`, to: `](/${to.collection}/${to.id}/` }]);
  return (entry) => {
    const data = structuredClone(entry.data) as Record<string, unknown>;
    for (const { path, collection, id } of referencesOf(entry)) {
      const now = after.has(collection, id) ? undefined : after.renamed(collection, id);
      if (now !== undefined) replaceAt(data, path, (text) => (text === id ? now : inBraces(text, id, now)));
    }
    return { data, body: moved.reduce((body, { from, to }) => body.replaceAll(from, to), entry.body) };
  };
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
