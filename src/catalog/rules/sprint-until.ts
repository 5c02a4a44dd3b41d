import { dayText } from '../../days/day.ts';
import { heldBy, sprintOf } from '../../sprints/sprint.ts';
import { problemAt } from '../../problems/problem.ts';
import type { RuleDoc } from '../rule-doc.ts';
import type { Rule } from './index.ts';

/** A rhythm of sprints does not end before its first sprint is over. */
export const sprintUntil: Rule = (catalog) =>
  [...catalog.of('sprints').values()].flatMap((entry) => {
    const { until } = entry.data;
    const [held] = heldBy([entry.data]);
    if (until === undefined || !held || held.count > 0) return [];
    const first = dayText(sprintOf(held, 0).end);
    const message = `Unexpected end \`${until}\`, expected a day from ${first} on, when the first sprint is over`;
    return [problemAt(entry, ['until'], 'sprint-until', message)];
  });

/** What an editor should know of the rule. */
export const sprintUntilDoc: RuleDoc = {
  rule: 'sprint-until',
  keeps: 'The last day of a rhythm of sprints comes when its first sprint is over, or later.',
  why: 'Only whole sprints are held, so a rhythm that ends before that has none, and the calendar would be empty.',
  fix: 'Correct `until` or `firstMonday`. Delete the row if none of its sprints is to be held.',
  example: { file: 'content/sprints.yaml', wrong: 'until: 2026-02-06', right: 'until: 2026-05-01' },
};
