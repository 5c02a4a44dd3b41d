import type { Catalog } from '../catalog.ts';
import type { Entry } from '../entry.ts';
import { referencesOf } from '../references.ts';
import { eachOf, type Rule } from '../rule.ts';

/** A metric that is not a draft says how it is computed. */
export const metricHasCalculation: Rule = {
  rule: 'metric-has-calculation',
  keeps: 'A metric that is not a draft says how it is computed.',
  why: 'Two people who compute the same number in different ways get different results.',
  fix: 'Add `calculation:`. If the number is computed in a system that the handbook cannot describe, write `kind: external` and say why. If nobody knows yet, set `status: draft`.',
  example: { file: 'content/metrics/session-length.mdx', wrong: 'status: approved', right: 'status: draft' },
  check: eachOf('metrics', ({ data }) => {
    if (data.type !== 'metric' || data.status === 'draft' || data.calculation !== undefined) return [];
    const message = `Missing \`calculation\`, expected one because \`status\` is \`${data.status}\`; add it (\`kind: external\` says that it is computed elsewhere) or set \`status: draft\``;
    return [{ message }];
  }),
};

/** A ratio divides two different things: of the same thing it would always be 1. */
export const ratioPartsDiffer: Rule = {
  rule: 'ratio-parts-differ',
  keeps: 'The numerator and denominator of a ratio are different.',
  why: 'If they are the same, the ratio is always 1, so one of them is a mistake.',
  fix: 'Correct the wrong part. If both parts are the same entry counted in two ways, explain the difference in the `text:` of each.',
  example: { file: 'content/metrics/dau-mau.mdx', wrong: 'denominator:\n    entry: dau', right: 'denominator:\n    entry: mau' },
  check: eachOf('metrics', ({ data }) => {
    if (!('calculation' in data) || data.calculation?.kind !== 'ratio') return [];
    const { numerator, denominator } = data.calculation;
    if (numerator.entry !== denominator.entry || numerator.text !== denominator.text) return [];
    const part = denominator.entry ?? denominator.text;
    const message = `Unexpected denominator \`${part}\`, expected one that differs from the numerator: the result is always 1`;
    return [{ path: ['calculation', 'denominator'], message }];
  }),
};

/**
 * No calculation depends on itself, directly or through others. A cycle is reported at each of its entries, because any of them may be the one that changed;
 * of the cycles that start at the same entry, the shortest is reported.
 */
export const noCycle: Rule = {
  rule: 'no-cycle',
  keeps: 'No calculation depends on itself, directly or through other entries.',
  why: 'A number that needs itself first cannot be computed.',
  fix: 'Follow the arrows in the message, and replace one of the entries with what is really counted, in `text:`.',
  example: { file: 'content/metrics/dau.mdx', wrong: 'entry: dau-mau', right: 'text: people who did anything in the product' },
  check: (catalog) =>
    [...catalog.of('metrics').values()].flatMap((start) => {
      const cycle = cycleFrom(start, catalog) ?? [];
      return cycle.flatMap((id, place) => {
        const entry = catalog.of('metrics').get(id);
        if (!entry) return [];
        const ids = [...cycle.slice(place), ...cycle.slice(0, place), id];
        const input = inputsOf(entry).find((other) => other.id === ids[1]);
        const message = `Unexpected cycle \`${ids.join(' → ')}\`, expected a calculation that does not depend on itself`;
        return [{ entry, path: input?.path ?? ['calculation'], message }];
      });
    }),
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
