import { z } from 'zod';
import { dayAfter, dayIn, dayOf, daysSinceMonday, isDay } from '../days/day.ts';
import { day, words } from './fields.ts';

/** The Monday nearest to a day. */
function nearestMonday(text: string): string {
  const since = daysSinceMonday(dayOf(text));
  return dayAfter(text, since < 4 ? -since : 7 - since);
}

// `day` reports a text that is no day, such as February 30.
const monday = day.refine((text) => !isDay(text) || daysSinceMonday(dayOf(text)) === 0, {
  error: ({ input }) => {
    const text = String(input);
    const weekday = dayIn({ weekday: 'long' }, dayOf(text));
    return `Unexpected day, a ${weekday}, expected a Monday (did you mean \`${nearestMonday(text)}\`?)`;
  },
});

const wrongLength = 'Unexpected length, expected 1 to 6 weeks';

/** Whether every browser knows a time zone by this name, written as it is in the list of zones. */
function isTimeZone(name: string): boolean {
  // An offset such as `+02:00` would be wrong for half of the year.
  if (!/^[A-Z]/.test(name)) return false;
  const lower = name.toLowerCase();
  if (Intl.supportedValuesOf('timeZone').some((known) => known !== name && known.toLowerCase() === lower)) return false;
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** One sprint schedule from a day on: a row of `content/sprints.yaml`. The sprint calendar is computed from it. */
export const sprintSchema = z.strictObject({
  id: words.describe('Short name of the row, written once and never reused: calendars know its events by it.'),
  firstMonday: monday.describe('The Monday on which the first sprint of this schedule starts.'),
  weeks: z
    .int()
    .min(1, wrongLength)
    .max(6, wrongLength)
    .describe('How many weeks a sprint takes, 1 to 6; it ends on the Friday of the last.'),
  timeZone: words
    .refine(isTimeZone, 'Unexpected time zone, expected a name of the IANA list such as `America/New_York`')
    .describe('The time zone whose days count, by its IANA name such as `America/New_York`.'),
  until: day
    .optional()
    .describe(
      'Last day of the schedule, where no other follows immediately; a sprint that would end later does not take place. Without it, the schedule goes on until the next row starts.',
    ),
  note: words.optional().describe('What readers should know about it, in one sentence, such as why it changed.'),
});
