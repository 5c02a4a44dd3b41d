/** A day as a whole number: the days since January 1, 1970. It has no hour and no zone, so nothing can shift it. */
export type Day = number;

const MILLISECONDS = 86_400_000;

/** The day that is written `YYYY-MM-DD`. */
export function dayOf(text: string): Day {
  return Date.parse(`${text}T00:00:00Z`) / MILLISECONDS;
}

/** A day as `YYYY-MM-DD`. */
export function dayText(day: Day): string {
  return utcDay(dateOf(day));
}

/** The day of an instant in UTC, as `YYYY-MM-DD`. */
export function utcDay(instant: Date): string {
  return instant.toISOString().slice(0, 10);
}

/** Now, or noon in UTC of the day that `HANDBOOK_DAY` names: a run for another day says everything as of that day. Throws a `DayError`. */
export function now(env: Readonly<Record<string, string | undefined>>): Date {
  const day = env['HANDBOOK_DAY']?.trim() ?? '';
  if (day === '') return new Date();
  if (!isDay(day)) throw new DayError(`Unexpected \`HANDBOOK_DAY\`, expected a calendar day as \`YYYY-MM-DD\`.`);
  return new Date(`${day}T12:00:00Z`);
}

/** Today in UTC as `YYYY-MM-DD`, or the day that `HANDBOOK_DAY` names. Throws a `DayError`. */
export function today(env: Readonly<Record<string, string | undefined>>): string {
  return utcDay(now(env));
}

/** That the environment names no day where it should; its message is a sentence for the person who set it. */
export class DayError extends Error {
  readonly code = 'handbook-day';
}

/** Whether a text is a day of the calendar, written `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(dayOf(text)) && dayText(dayOf(text)) === text;
}

/** How many days lie from one day to another, both as `YYYY-MM-DD`; negative where the second comes first. */
export function daysBetween(from: string, to: string): number {
  return dayOf(to) - dayOf(from);
}

/** The day that is so many days after another, both as `YYYY-MM-DD`. */
export function dayAfter(day: string, days: number): string {
  return dayText(dayOf(day) + days);
}

/** The day if it is one and has come; a tool whose clock is wrong may report tomorrow. */
export function pastDay(text: string | undefined, today: string): string | undefined {
  return text !== undefined && isDay(text) && text <= today ? text : undefined;
}

/** How many days a day is after the last Monday: 0 on a Monday, 6 on a Sunday. */
export function daysSinceMonday(day: Day): number {
  // January 1, 1970 was a Thursday; days before it are negative.
  return (((day + 3) % 7) + 7) % 7;
}

/** The day that a clock in a time zone shows at an instant. */
export function todayIn(timeZone: string, instant: Date): Day {
  const format = new Intl.DateTimeFormat('en-US', { timeZone, year: 'numeric', month: 'numeric', day: 'numeric' });
  const parts = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
  return Date.UTC(parts['year'] ?? NaN, (parts['month'] ?? NaN) - 1, parts['day']) / MILLISECONDS;
}

/** A day in words of American English. */
export function dayIn(words: Intl.DateTimeFormatOptions, day: Day): string {
  return new Intl.DateTimeFormat('en-US', { ...words, timeZone: 'UTC' }).format(dateOf(day));
}

function dateOf(day: Day): Date {
  return new Date(day * MILLISECONDS);
}
