import { dayOf, dayText } from './day.ts';

/** Whether a text is a day of the calendar, written `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(dayOf(text)) && dayText(dayOf(text)) === text;
}

/** How many days a day is before another. */
export function daysBetween(from: string, to: string): number {
  return dayOf(to) - dayOf(from);
}

/** The day that is so many days after another. */
export function dayAfter(day: string, days: number): string {
  return dayText(dayOf(day) + days);
}

/** The day if it is one and has come; a tool whose clock goes wrong may tell of tomorrow. */
export function pastDay(text: string | undefined, today: string): string | undefined {
  return text !== undefined && isDay(text) && text <= today ? text : undefined;
}
