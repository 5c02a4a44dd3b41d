import { problemAt } from '../../problems/problem.ts';
import type { RuleDoc } from '../rule-doc.ts';
import type { Rule } from './index.ts';

/** The one report to believe stands in `sourceOfTruth` alone, not in the list of other reports too. */
export const sourceOfTruth: Rule = (catalog) =>
  [...catalog.of('metrics').values()].flatMap((entry) => {
    const truth = entry.data.sourceOfTruth?.report;
    const index = truth === undefined ? -1 : (entry.data.reports ?? []).indexOf(truth);
    if (index < 0) return [];
    return [
      problemAt(
        entry,
        ['reports', index],
        'source-of-truth',
        `Unexpected \`${truth}\` in \`reports\`, expected other reports only: it is the \`sourceOfTruth\``,
      ),
    ];
  });

/** What an editor should know of the rule. */
export const sourceOfTruthDoc: RuleDoc = {
  rule: 'source-of-truth',
  keeps: 'The report in `sourceOfTruth` does not stand in `reports` too.',
  why: 'The page shows the one report to believe apart from the others. In both places it would look like two.',
  fix: 'Delete it from `reports`.',
  example: { file: 'content/metrics/dau-mau.mdx', wrong: 'reports: [company-dau-mau, engagement]', right: 'reports: [engagement]' },
};
