import { problemAt } from '../../problems/problem.ts';
import type { RuleDoc } from '../rule-doc.ts';
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

/** What an editor should know of the rule. */
export const ratioPartsDifferDoc: RuleDoc = {
  rule: 'ratio-parts-differ',
  keeps: 'The numerator of a ratio is not its denominator.',
  why: 'Such a ratio is always 1, so one of the two is a slip.',
  fix: 'Correct the part that is wrong. If both parts are one entry that is counted in two ways, say the difference in `text:` of each.',
  example: { file: 'content/metrics/dau-mau.mdx', wrong: 'denominator:\n    entry: dau', right: 'denominator:\n    entry: mau' },
};
