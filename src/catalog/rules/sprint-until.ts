import { dayText } from '../../days/day.ts';
import { seriesOf, sprintOf } from '../../sprints/sprint.ts';
import { problemAt } from '../../problems/problem.ts';
import type { RuleDoc } from '../rule-doc.ts';
import type { Rule } from './index.ts';

/** A sprint schedule does not end before its first sprint is over. */
export const sprintUntil: Rule = (catalog) =>
  [...catalog.of('sprints').values()].flatMap((entry) => {
    const { until } = entry.data;
    const [series] = seriesOf([entry.data]);
    if (until === undefined || !series || series.count > 0) return [];
    const first = dayText(sprintOf(series, 0).end);
    const message = `Unexpected end \`${until}\`, expected a day from ${first} on, when the first sprint is over`;
    return [problemAt(entry, ['until'], 'sprint-until', message)];
  });

/** The documentation of the rule for editors. */
export const sprintUntilDoc: RuleDoc = {
  rule: 'sprint-until',
  keeps: 'A sprint schedule ends on the last day of its first sprint, or later.',
  why: 'Only whole sprints take place. A schedule that ends earlier has none, and the calendar would be empty.',
  fix: 'Correct `until` or `firstMonday`. Delete the row if none of its sprints takes place.',
  example: { file: 'content/sprints.yaml', wrong: 'until: 2026-02-06', right: 'until: 2026-05-01' },
};
