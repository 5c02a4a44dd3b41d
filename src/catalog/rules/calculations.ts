import type { Catalog } from '../catalog.ts';
import type { Entry } from '../entry.ts';
import { referencesOf, type Reference } from '../references.ts';
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

/** No calculation depends on itself, directly or through others. A cycle is reported at each of its entries, because any of them may be the one that changed. */
export const noCycle: Rule = {
  rule: 'no-cycle',
  keeps: 'No calculation depends on itself, directly or through other entries.',
  why: 'A number that needs itself first cannot be computed.',
  fix: 'Follow the arrows in the message, and replace one of the entries with what is really counted, in `text:`.',
  example: { file: 'content/metrics/dau.mdx', wrong: 'entry: dau-mau', right: 'text: people who did anything in the product' },
  check: eachOf('metrics', (entry, catalog) => {
    const ids = cycleOf(entry, catalog);
    const input = inputsOf(entry).find(({ id }) => id === ids?.[1]);
    if (!ids || !input) return [];
    const message = `Unexpected cycle \`${ids.join(' → ')}\`, expected a calculation that does not depend on itself`;
    return [{ path: input.path, message }];
  }),
};

/** The ids on a shortest path from an entry back to itself. */
function cycleOf(start: Entry<'metrics'>, catalog: Catalog): string[] | undefined {
  const seen = new Set<string>();
  const paths = [[start.id]];
  // The paths that are added in the loop are visited too, the shortest first.
  for (const path of paths) {
    for (const { id } of inputsOf(catalog.of('metrics').get(path.at(-1) ?? ''))) {
      if (id === start.id) return [...path, id];
      if (!seen.has(id)) paths.push([...path, id]);
      seen.add(id);
    }
  }
  return undefined;
}

/** What the calculation of a definition refers to, each reference with its place; nothing for an entry that does not exist. */
export function inputsOf(entry: Entry<'metrics'> | undefined): Reference[] {
  return entry ? referencesOf(entry).filter(({ path }) => path[0] === 'calculation') : [];
}
