import type { Catalog } from '../catalog/catalog.ts';
import type { Entry } from '../catalog/entry.ts';
import { changeWords } from '../facts/wording.ts';

/** One thing that happened to a definition, in words; `kind` is the word to show, `address` the place on its page that says so. */
export type Happened = { on: string; kind: string; summary: string; entry: Entry<'metrics'>; address: string };

/** One year of the glossary, with what happened in it, newest first. */
export type Year = { year: string; happened: Happened[] };

/** Everything that happened to the definitions, by year, newest first; on one day by the name of the definition. */
export function timeline(catalog: Catalog): Year[] {
  const all = [...catalog.of('metrics').values()].flatMap((entry) => [...changesOf(entry), ...deprecationOf(entry, catalog)]);
  const sorted = all.sort((a, b) => b.on.localeCompare(a.on) || a.entry.data.title.localeCompare(b.entry.data.title, 'en'));
  const years = Map.groupBy(sorted, ({ on }) => on.slice(0, 4));
  return [...years].map(([year, happened]) => ({ year, happened }));
}

function changesOf(entry: Entry<'metrics'>): Happened[] {
  return (entry.data.changes ?? []).map(({ on, kind, summary }) => ({
    on,
    kind: changeWords[kind],
    summary,
    entry,
    address: `/metrics/${entry.id}/#history`,
  }));
}

function deprecationOf(entry: Entry<'metrics'>, catalog: Catalog): Happened[] {
  const { deprecation } = entry.data;
  if (!deprecation) return [];
  const instead = catalog.of('metrics').get(deprecation.replacedBy)?.data.title ?? deprecation.replacedBy;
  const summary = `${deprecation.reason} Use ${instead} instead.`;
  return [{ on: deprecation.on, kind: 'Deprecated', summary, entry, address: `/metrics/${entry.id}/` }];
}
