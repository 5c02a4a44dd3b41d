import { dayOf, dayText } from '../../days/day.ts';
import type { Entry } from '../entry.ts';
import { problemAt, type Problem } from '../../problems/problem.ts';
import type { RuleDoc } from '../rule-doc.ts';
import type { Rule } from './index.ts';

type Row = Entry<'sprints'>;

/** Of two sprint schedules, the later one starts when the earlier one is over, and no sprint is cut short. */
export const sprintOverlap: Rule = (catalog) => {
  const rows = [...catalog.of('sprints').values()].sort((a, b) => (a.data.firstMonday < b.data.firstMonday ? -1 : 1));
  return rows.flatMap((row, place) => {
    const next = rows[place + 1];
    return next ? overlap(row, next) : [];
  });
};

/** The documentation of the rule for editors. */
export const sprintOverlapDoc: RuleDoc = {
  rule: 'sprint-overlap',
  keeps: 'A sprint schedule starts when the one before it is over, on a Monday on which no sprint of that one runs.',
  why: 'On a day that belongs to two sprints, nobody knows which one is meant.',
  fix: 'Set `firstMonday` to the Monday after a sprint, or end the earlier schedule with `until`.',
  example: { file: 'content/sprints.yaml', wrong: 'firstMonday: 2026-04-27', right: 'firstMonday: 2026-05-04' },
};

function overlap(row: Row, next: Row): Problem[] {
  const [{ firstMonday, until, weeks }, start] = [row.data, next.data.firstMonday];
  const problem = (entry: Row, path: string, message: string, suggestion?: string) => [
    problemAt(entry, [path], 'sprint-overlap', message, { suggestion }),
  ];
  if (start === firstMonday)
    return problem(next, 'firstMonday', `Unexpected first Monday \`${start}\`, expected a different day from that of \`${row.id}\``);
  if (until !== undefined)
    return until < start
      ? []
      : problem(row, 'until', `Unexpected end \`${until}\`, expected a day before ${start}, when \`${next.id}\` starts`);
  const running = (dayOf(start) - dayOf(firstMonday)) % (weeks * 7);
  if (running === 0) return [];
  const over = dayText(dayOf(start) - running + weeks * 7);
  return problem(next, 'firstMonday', `Unexpected first Monday \`${start}\`, expected one on which no sprint of \`${row.id}\` runs`, over);
}
