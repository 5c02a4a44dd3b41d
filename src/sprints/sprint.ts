import { dayOf, type Day } from '../days/day.ts';

/** Sprints of one length that follow each other from a Monday on; the days of a row of `content/sprints.yaml`. */
export type Rhythm = { firstMonday: string; weeks: number; timeZone: string; until?: string | undefined };

/** One sprint: its first Monday, the Friday on which it ends, and the time zone whose days these are. It has no number: its days name it. */
export type Sprint = { start: Day; end: Day; timeZone: string };

/** A rhythm with the number of sprints that it holds, which has no end where nothing ends the rhythm. */
export type Held<Row extends Rhythm = Rhythm> = { rhythm: Row; first: Day; step: number; count: number };

/** From the Monday of a sprint to that of the next, less the weekend: the Friday. */
const FRIDAY = -3;

/** Each rhythm in the order of time with the sprints that it holds: whole ones, over before it ends and before the next one starts. */
export function heldBy<Row extends Rhythm>(rhythms: readonly Row[]): Held<Row>[] {
  const sorted = [...rhythms].sort((a, b) => (a.firstMonday < b.firstMonday ? -1 : 1));
  return sorted.map((rhythm, place) => {
    const [first, step] = [dayOf(rhythm.firstMonday), rhythm.weeks * 7];
    const next = sorted[place + 1];
    const last = Math.min(rhythm.until ? dayOf(rhythm.until) : Infinity, next ? dayOf(next.firstMonday) - 1 : Infinity);
    return { rhythm, first, step, count: Math.max(0, Math.floor((last - first - FRIDAY) / step)) };
  });
}

/** The sprint at a place of a rhythm, counted from 0. */
export function sprintOf({ rhythm, first, step }: Held, place: number): Sprint {
  const start = first + place * step;
  return { start, end: start + step + FRIDAY, timeZone: rhythm.timeZone };
}

/** The sprint that has started last and the one that starts next; `today` tells the day in a time zone. */
export function sprintsAround(rhythms: readonly Rhythm[], today: (timeZone: string) => Day): { last?: Sprint; next?: Sprint } {
  const around: { last?: Sprint; next?: Sprint } = {};
  for (const held of heldBy(rhythms)) {
    const started = Math.floor((today(held.rhythm.timeZone) - held.first) / held.step) + 1;
    const last = Math.min(started, held.count) - 1;
    const next = Math.max(started, 0);
    if (last >= 0) around.last = sprintOf(held, last);
    if (next < held.count) around.next ??= sprintOf(held, next);
  }
  return around;
}

/** What happens in each sprint on one day. */
export const moments = ['planning', 'kickoff', 'update'] as const;

/** One of them. */
export type Moment = (typeof moments)[number];

/** How many days after the first Monday of a sprint it is: the Thursday before, the Monday itself, the first Friday. */
export const momentAfter: Readonly<Record<Moment, number>> = { planning: -4, kickoff: 0, update: 4 };

/** How many workdays a sprint has until the end of a day: with the day itself, and without weekends. */
export function workdays({ start, end }: Sprint, day: Day = end): number {
  const days = Math.max(0, Math.min(day, end) - start + 1);
  return Math.floor(days / 7) * 5 + Math.min(days % 7, 5);
}
