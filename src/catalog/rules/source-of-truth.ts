import { problemAt } from '../../problems/problem.ts';
import type { RuleDoc } from '../rule-doc.ts';
import type { Rule } from './index.ts';

/** The report that is the source of truth is only in `sourceOfTruth`, not also in the list of other reports. */
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

/** The documentation of the rule for editors. */
export const sourceOfTruthDoc: RuleDoc = {
  rule: 'source-of-truth',
  keeps: 'The report in `sourceOfTruth` is not also in `reports`.',
  why: 'The page shows the source of truth apart from the other reports. In both places, it would look like two reports.',
  fix: 'Delete it from `reports`.',
  example: { file: 'content/metrics/dau-mau.mdx', wrong: 'reports: [company-dau-mau, engagement]', right: 'reports: [engagement]' },
};
