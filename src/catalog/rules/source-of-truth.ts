import { problemAt } from '../problem.ts';
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
