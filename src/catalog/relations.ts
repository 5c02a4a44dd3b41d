import type { Catalog } from './catalog.ts';
import type { Entry } from './entry.ts';
import { referencesOf } from './references.ts';

/** The reports that show a definition: those that it names, its source of truth first, and those that name it. */
export function reportsOf(id: string, catalog: Catalog): Entry<'reports'>[] {
  const entry = catalog.of('metrics').get(id);
  if (!entry) return [];
  const { sourceOfTruth, reports = [] } = entry.data;
  const named = [...(sourceOfTruth?.report === undefined ? [] : [sourceOfTruth.report]), ...reports];
  const naming = catalog.backlinks(entry).filter(({ from, via }) => from.collection === 'reports' && via === 'metrics');
  return [...new Set([...named, ...naming.map(({ from }) => from.id)])].flatMap((report) => catalog.of('reports').get(report) ?? []);
}

/** The ids of the tools in which a definition is shown, each once. */
export function toolsOf(id: string, catalog: Catalog): string[] {
  return [...new Set(reportsOf(id, catalog).map(({ data }) => data.tool))];
}

/** The definitions of what a report shows: those that it names, and those that name it. */
export function shownIn(report: Entry<'reports'>, catalog: Catalog): Entry<'metrics'>[] {
  const naming = catalog.backlinks(report).filter(({ via }) => via === 'sourceOfTruth' || via === 'reports');
  const ids = [...(report.data.metrics ?? []), ...naming.filter(({ from }) => from.collection === 'metrics').map(({ from }) => from.id)];
  return [...new Set(ids)].flatMap((id) => catalog.of('metrics').get(id) ?? []);
}

/** The reports that show a definition customer by customer, where the one to open first does not. */
export function byCustomerOf(id: string, catalog: Catalog): Entry<'reports'>[] {
  const [first, ...others] = reportsOf(id, catalog);
  return first?.data.group === 'customer' ? [] : others.filter(({ data }) => data.group === 'customer');
}

/** A definition that another is computed from, or that is computed from it: after how many steps, and the definition one step closer. */
export type RelatedDefinition = { entry: Entry<'metrics'>; steps: number; through: Entry<'metrics'> };

/** Everything that a definition is computed from, and everything that is computed from it; each once, the nearest first. */
export type Lineage = { upstream: RelatedDefinition[]; downstream: RelatedDefinition[] };

/** The lineage of a definition, from the calculations of the glossary. */
export function lineageOf(entry: Entry<'metrics'>, catalog: Catalog): Lineage {
  return {
    upstream: reached(entry, (known) => partsOf(known, catalog)),
    downstream: reached(entry, (known) => computedFrom(known, catalog)),
  };
}

/** What can be reached from an entry by any number of steps; a cycle ends where it started. */
function reached(entry: Entry<'metrics'>, next: (entry: Entry<'metrics'>) => Entry<'metrics'>[]): RelatedDefinition[] {
  const found = new Map<Entry<'metrics'>, RelatedDefinition>();
  // A map also yields entries added while it is iterated, so the nearest come first.
  const add = (through: Entry<'metrics'>, steps: number) => {
    for (const other of next(through)) if (other !== entry && !found.has(other)) found.set(other, { entry: other, steps, through });
  };
  add(entry, 1);
  for (const [known, { steps }] of found) add(known, steps + 1);
  return [...found.values()];
}

function partsOf(entry: Entry<'metrics'>, catalog: Catalog): Entry<'metrics'>[] {
  return referencesOf(entry).flatMap(({ path, id }) => (path[0] === 'calculation' ? (catalog.of('metrics').get(id) ?? []) : []));
}

function computedFrom(entry: Entry<'metrics'>, catalog: Catalog): Entry<'metrics'>[] {
  return catalog.backlinks(entry).flatMap(({ from, via }) => (from.collection === 'metrics' && via === 'calculation' ? from : []));
}
