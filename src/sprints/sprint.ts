import { dayOf, type Day } from '../days/day.ts';

/** Sprints of one length that follow each other from a Monday on; a row of `content/sprints.yaml`. Days are `YYYY-MM-DD`. */
export type SprintSchedule = { firstMonday: string; weeks: number; timeZone: string; until?: string | undefined };

/** One sprint: its first Monday, the Friday on which it ends, and the time zone whose days these are. It has no number: its days name it. */
export type Sprint = { start: Day; end: Day; timeZone: string };

/** The sprints of a schedule: the first day, the days from one sprint to the next, and the number of sprints, `Infinity` where nothing ends it. */
export type SprintSeries<Row extends SprintSchedule = SprintSchedule> = { schedule: Row; first: Day; step: number; count: number };

/** From the Monday after a sprint back to its last Friday, in days. */
const FRIDAY = -3;

/** The sprints of each schedule, in order of time: whole sprints that are over before the schedule ends and before the next one starts. */
export function seriesOf<Row extends SprintSchedule>(schedules: readonly Row[]): SprintSeries<Row>[] {
  const sorted = [...schedules].sort((a, b) => (a.firstMonday < b.firstMonday ? -1 : 1));
  return sorted.map((schedule, place) => {
    const [first, step] = [dayOf(schedule.firstMonday), schedule.weeks * 7];
    const next = sorted[place + 1];
    const last = Math.min(schedule.until ? dayOf(schedule.until) : Infinity, next ? dayOf(next.firstMonday) - 1 : Infinity);
    return { schedule, first, step, count: Math.max(0, Math.floor((last - first - FRIDAY) / step)) };
  });
}

/** The sprint at a place of a series, counted from 0. */
export function sprintOf({ schedule, first, step }: SprintSeries, place: number): Sprint {
  const start = first + place * step;
  return { start, end: start + step + FRIDAY, timeZone: schedule.timeZone };
}

/** The sprint that started last and the one that starts next; `today` gives the day in a time zone. */
export function sprintsAround(schedules: readonly SprintSchedule[], today: (timeZone: string) => Day): { last?: Sprint; next?: Sprint } {
  const around: { last?: Sprint; next?: Sprint } = {};
  for (const series of seriesOf(schedules)) {
    const started = Math.floor((today(series.schedule.timeZone) - series.first) / series.step) + 1;
    const last = Math.min(started, series.count) - 1;
    const next = Math.max(started, 0);
    if (last >= 0) around.last = sprintOf(series, last);
    if (next < series.count) around.next ??= sprintOf(series, next);
  }
  return around;
}

/** What happens in each sprint on one day. */
export const moments = ['planning', 'kickoff', 'update'] as const;

/** One of them. */
export type Moment = (typeof moments)[number];

/** How many days after the first Monday of a sprint it happens: the Thursday before, the Monday itself, the first Friday. */
export const momentAfter: Readonly<Record<Moment, number>> = { planning: -4, kickoff: 0, update: 4 };

/** How many workdays a sprint has up to and including a day; weekends do not count. */
export function workdays({ start, end }: Sprint, day: Day = end): number {
  const days = Math.max(0, Math.min(day, end) - start + 1);
  return Math.floor(days / 7) * 5 + Math.min(days % 7, 5);
}
