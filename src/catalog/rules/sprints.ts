import { dayOf, dayText } from '../../days/day.ts';
import { seriesOf, sprintOf } from '../../sprints/sprint.ts';
import type { Entry } from '../entry.ts';
import { eachOf, type Mistake, type Rule } from '../rule.ts';

/** A sprint schedule does not end before its first sprint is over. */
export const sprintUntil: Rule = {
  rule: 'sprint-until',
  keeps: 'A sprint schedule ends on the last day of its first sprint, or later.',
  why: 'Only whole sprints take place. A schedule that ends earlier has none, and the calendar would be empty.',
  fix: 'Correct `until` or `firstMonday`. Delete the row if none of its sprints takes place.',
  example: { file: 'content/sprints.yaml', wrong: 'until: 2026-02-06', right: 'until: 2026-05-01' },
  check: eachOf('sprints', ({ data }) => {
    const { until } = data;
    const [series] = seriesOf([data]);
    if (until === undefined || !series || series.count > 0) return [];
    const first = dayText(sprintOf(series, 0).end);
    const message = `Unexpected end \`${until}\`, expected a day from ${first} on, when the first sprint is over`;
    return [{ path: ['until'], message }];
  }),
};

/** Of two sprint schedules, the later one starts when the earlier one is over, and no sprint is cut short. */
export const sprintOverlap: Rule = {
  rule: 'sprint-overlap',
  keeps: 'A sprint schedule starts when the one before it is over, on a Monday on which no sprint of that one runs.',
  why: 'On a day that belongs to two sprints, nobody knows which one is meant.',
  fix: 'Set `firstMonday` to the Monday after a sprint, or end the earlier schedule with `until`.',
  example: { file: 'content/sprints.yaml', wrong: 'firstMonday: 2026-04-27', right: 'firstMonday: 2026-05-04' },
  check: (catalog) => {
    const rows = [...catalog.of('sprints').values()].sort((a, b) => (a.data.firstMonday < b.data.firstMonday ? -1 : 1));
    return rows.flatMap((row, place) => {
      const next = rows[place + 1];
      return next ? overlap(row, next) : [];
    });
  },
};

function overlap(row: Entry<'sprints'>, next: Entry<'sprints'>): Mistake[] {
  const [{ firstMonday, until, weeks }, start] = [row.data, next.data.firstMonday];
  const wrongStart = (expected: string, suggestion?: string) => {
    const message = `Unexpected first Monday \`${start}\`, expected ${expected}`;
    return [{ entry: next, path: ['firstMonday'], message, suggestion }];
  };
  if (start === firstMonday) return wrongStart(`a different day from that of \`${row.id}\``);
  if (until !== undefined) {
    const message = `Unexpected end \`${until}\`, expected a day before ${start}, when \`${next.id}\` starts`;
    return until < start ? [] : [{ entry: row, path: ['until'], message }];
  }
  const running = (dayOf(start) - dayOf(firstMonday)) % (weeks * 7);
  if (running === 0) return [];
  return wrongStart(`one on which no sprint of \`${row.id}\` runs`, dayText(dayOf(start) - running + weeks * 7));
}
