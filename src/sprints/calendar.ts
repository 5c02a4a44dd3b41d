import { dayIn, dayOf, todayIn, type Day } from '../days/day.ts';
import {
  momentAfter,
  moments,
  seriesOf,
  sprintOf,
  sprintsAround,
  workdays,
  type Moment,
  type SprintSchedule,
  type Sprint,
} from './sprint.ts';

/** A day of a sprint in words: what happens, when, how far off, and whether it is over. */
export type MomentWords = { name: string; day: string; when: string; state: 'past' | 'today' | 'coming' };

/** What the calendar says about one sprint; a sprint that is not set has no moments. */
export type SprintWords = { label: string; days: string; state: string; done: number; total: number; moments: MomentWords[] };

/** What the calendar says at an instant. Its two sprints always have the same parts, so that a different day changes only words. */
export type CalendarWords = { today: string; timeZone: string; sprints: [SprintWords, SprintWords] };

/** What the moments of a sprint are called. */
export const momentNames: Readonly<Record<Moment, string>> = {
  planning: 'Sprint planning',
  kickoff: 'Kick-off message',
  update: 'Mid-sprint update',
};

/** When things happen in every sprint, in a sentence. */
export const scheduleWords =
  'A sprint starts on a Monday and ends on a Friday: planning is on the Thursday before, the kick-off message on the first Monday, the mid-sprint update on the first Friday.';

/** Each schedule that has a sprint, in a sentence or two that stay true: its start, its length, its first sprint, and its last one if it ends. */
export function schedulesInWords(schedules: readonly SprintSchedule[]): string[] {
  return seriesOf(schedules)
    .filter(({ count }) => count > 0)
    .map((series) => {
      const { firstMonday, weeks, timeZone } = series.schedule;
      const from = dayIn({ dateStyle: 'long' }, dayOf(firstMonday));
      const every = weeks === 1 ? 'every week' : `every ${weeks} weeks`;
      const last = Number.isFinite(series.count) ? `, and the last is ${rangeWords(sprintOf(series, series.count - 1))}` : '';
      return `From ${from} on, a sprint starts ${every} (${timeZone} time). The first is ${rangeWords(sprintOf(series, 0))}${last}.`;
    });
}

/** What a reader should know while no first Monday is set: the fact, and why. */
export const noDateWords = {
  fact: 'No date is set',
  why: 'the team has not said on which Monday a sprint starts, so this page cannot show the current one.',
} as const;

const MONTH_DAY = { month: 'long', day: 'numeric' } as const;
const WEEKDAY = { weekday: 'long' } as const;
const SHORT = { month: 'short', day: 'numeric' } as const;
const FULL = { ...SHORT, year: 'numeric' } as const;

/** The sprint calendar at an instant, whatever the reader's time zone; undefined where no sprint ever takes place. */
export function calendarWords(schedules: readonly SprintSchedule[], instant: Date): CalendarWords | undefined {
  const todayOf = (timeZone: string) => todayIn(timeZone, instant);
  const { last, next } = sprintsAround(schedules, todayOf);
  const first = last ?? next;
  if (!first) return undefined;
  // Before the first sprint there is none to look back on, so the second one is shown next to it.
  const second = last ? next : sprintsAround(schedules, () => first.start).next;
  const today = todayOf(first.timeZone);
  return {
    today: dayIn({ ...WEEKDAY, ...FULL }, today),
    timeZone: first.timeZone,
    sprints: [
      last ? startedWords(last, today) : comingWords('Next sprint', first, today),
      second ? comingWords(last ? 'Next sprint' : 'The sprint after', second, todayOf(second.timeZone)) : notSet,
    ],
  };
}

const notSet: SprintWords = {
  label: 'Next sprint',
  days: 'No date is set',
  state: 'The team has not said when.',
  done: 0,
  total: 0,
  moments: [],
};

function startedWords(sprint: Sprint, today: Day): SprintWords {
  const isOver = sprint.end < today;
  const [done, total] = [workdays(sprint, today), workdays(sprint)];
  const isWorkday = done > workdays(sprint, today - 1);
  const state = isWorkday ? `Workday ${done} of ${total}` : `${done} of ${total} workdays are over`;
  return {
    ...wordsOf(sprint, today),
    label: isOver ? 'Previous sprint' : 'Current sprint',
    state: isOver ? `Ended ${fromNow(sprint.end - today)}` : state,
    done,
    total,
  };
}

function comingWords(label: string, sprint: Sprint, today: Day): SprintWords {
  return { ...wordsOf(sprint, today), label, state: `Starts ${fromNow(sprint.start - today)}`, done: 0, total: workdays(sprint) };
}

function wordsOf(sprint: Sprint, today: Day): Pick<SprintWords, 'days' | 'moments'> {
  return {
    days: rangeWords(sprint),
    moments: moments.map((moment) => {
      const day = sprint.start + momentAfter[moment];
      const state = day < today ? 'past' : day === today ? 'today' : 'coming';
      return { name: momentNames[moment], day: dayIn({ ...WEEKDAY, ...MONTH_DAY }, day), when: fromNow(day - today), state };
    }),
  };
}

/** The days of a sprint: "January 4–15, 2027", "Jan 25 – Feb 5, 2027"; always short enough for one line. */
export function rangeWords({ start, end }: Pick<Sprint, 'start' | 'end'>): string {
  const same = (part: Intl.DateTimeFormatOptions) => dayIn(part, start) === dayIn(part, end);
  if (!same({ year: 'numeric' })) return `${dayIn(FULL, start)} – ${dayIn(FULL, end)}`;
  if (!same({ month: 'long' })) return `${dayIn(SHORT, start)} – ${dayIn(FULL, end)}`;
  return `${dayIn(MONTH_DAY, start)}–${dayIn({ day: 'numeric' }, end)}, ${dayIn({ year: 'numeric' }, end)}`;
}

const relative = new Intl.RelativeTimeFormat('en-US', { numeric: 'auto' });

/** A number of days from today in words: "in 3 days", "tomorrow", "today", "4 months ago". */
function fromNow(days: number): string {
  const months = Math.round(days / 30.4);
  if (Math.abs(months) < 3) return relative.format(days, 'day');
  return Math.abs(months) < 24 ? relative.format(months, 'month') : relative.format(Math.round(months / 12), 'year');
}
