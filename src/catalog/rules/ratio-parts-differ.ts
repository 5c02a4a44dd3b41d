import { problemAt } from '../../problems/problem.ts';
import type { RuleDoc } from '../rule-doc.ts';
import type { Rule } from './index.ts';

/** A ratio divides two different things: of the same thing it would always be 1. */
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

/** The documentation of the rule for editors. */
export const ratioPartsDifferDoc: RuleDoc = {
  rule: 'ratio-parts-differ',
  keeps: 'The numerator and denominator of a ratio are different.',
  why: 'If they are the same, the ratio is always 1, so one of them is a mistake.',
  fix: 'Correct the wrong part. If both parts are the same entry counted in two ways, explain the difference in the `text:` of each.',
  example: { file: 'content/metrics/dau-mau.mdx', wrong: 'denominator:\n    entry: dau', right: 'denominator:\n    entry: mau' },
};
