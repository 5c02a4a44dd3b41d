import { problemAt } from '../problem.ts';
import type { Rule } from './index.ts';

/** A ratio divides two different things; otherwise it is always 1. */
export const ratioPartsDiffer: Rule = (catalog) =>
  [...catalog.of('metrics').values()].flatMap((entry) => {
    const calculation = 'calculation' in entry.data ? entry.data.calculation : undefined;
    if (calculation?.kind !== 'ratio') return [];
    const { numerator, denominator } = calculation;
    if (numerator.entry !== denominator.entry || numerator.text !== denominator.text) return [];
    return [
      problemAt(
        entry,
        ['calculation', 'denominator'],
        'ratio-parts-differ',
        `Unexpected denominator \`${denominator.entry ?? denominator.text}\`, expected one that differs from the numerator: the result is always 1`,
      ),
    ];
  });
