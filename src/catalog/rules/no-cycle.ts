import type { Catalog } from '../catalog.ts';
import type { Entry } from '../entry.ts';
import { problemAt, type Problem } from '../../problems/problem.ts';
import { referencesOf } from '../references.ts';
import type { RuleDoc } from '../rule-doc.ts';
import type { Rule } from './index.ts';

/**
 * No calculation depends on itself, directly or through others. A cycle is reported at each of its entries, because any of them may be the one that changed;
 * of the cycles that start at the same entry, the shortest is reported.
 */
export const noCycle: Rule = (catalog) =>
  [...catalog.of('metrics').values()].flatMap((entry) => {
    const cycle = cycleFrom(entry, catalog) ?? [];
    return cycle.flatMap((id, place) => problemOf(catalog.of('metrics').get(id), [...cycle.slice(place), ...cycle.slice(0, place)]));
  });

function problemOf(entry: Entry<'metrics'> | undefined, cycle: readonly string[]): Problem[] {
  if (!entry) return [];
  const input = inputsOf(entry).find(({ id }) => id === (cycle[1] ?? entry.id));
  const message = `Unexpected cycle \`${[...cycle, entry.id].join(' → ')}\`, expected a calculation that does not depend on itself`;
  return [problemAt(entry, input?.path ?? ['calculation'], 'no-cycle', message)];
}

/** The documentation of the rule for editors. */
export const noCycleDoc: RuleDoc = {
  rule: 'no-cycle',
  keeps: 'No calculation depends on itself, directly or through other entries.',
  why: 'A number that needs itself first cannot be computed.',
  fix: 'Follow the arrows in the message, and replace one of the entries with what is really counted, in `text:`.',
  example: { file: 'content/metrics/dau.mdx', wrong: 'entry: dau-mau', right: 'text: people who did anything in the product' },
};

/** The ids on a shortest path from an entry back to itself through later ids, starting with its own. */
function cycleFrom(start: Entry<'metrics'>, catalog: Catalog): string[] | undefined {
  const seen = new Set<string>();
  let paths = [[start.id]];
  while (paths.length > 0) {
    const next: string[][] = [];
    for (const path of paths) {
      const entry = catalog.of('metrics').get(path.at(-1) ?? '');
      for (const { id } of entry ? inputsOf(entry) : []) {
        if (id === start.id) return path;
        if (id > start.id && !seen.has(id)) next.push([...path, id]);
        seen.add(id);
      }
    }
    paths = next;
  }
  return undefined;
}

function inputsOf(entry: Entry<'metrics'>) {
  return referencesOf(entry).filter(({ path }) => path[0] === 'calculation');
}
