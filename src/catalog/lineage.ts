import type { Catalog } from './catalog.ts';
import type { Entry } from './entry.ts';
import { referencesOf } from './references.ts';

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
