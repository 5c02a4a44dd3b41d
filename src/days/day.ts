/** A day as a whole number: the days since January 1, 1970. It has no hour and no zone, so nothing can shift it. */
export type Day = number;

const MILLISECONDS = 86_400_000;

/** The day that is written `YYYY-MM-DD`. */
export function dayOf(text: string): Day {
  return Date.parse(`${text}T00:00:00Z`) / MILLISECONDS;
}

/** A day as `YYYY-MM-DD`. */
export function dayText(day: Day): string {
  return dateOf(day).toISOString().slice(0, 10);
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
