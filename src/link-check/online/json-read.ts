import { isDay, utcDay } from '../../days/day.ts';

/** An object of JSON whose fields nobody has looked at yet. */
export type Json = Readonly<Record<string, unknown>>;

const longestTitle = 300;

/** The value as an object, or undefined where it is something else, a list too. */
export function recordOf(value: unknown): Json | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : undefined;
}

/** The value as a list, or undefined where it is something else. */
export function listOf(value: unknown): readonly unknown[] | undefined {
  return Array.isArray(value) ? (value as unknown[]) : undefined;
}

/** An id as text; older versions of the APIs write whole numbers. */
export function idOf(value: unknown): string | undefined {
  if (typeof value === 'number' && Number.isSafeInteger(value)) return String(value);
  return typeof value === 'string' && value !== '' && value.length <= longestTitle ? value : undefined;
}

/** A title as it came but not longer than a report can show; what it says is not to be trusted. */
export function titleOf(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  // Cut by characters, so that none is left in half.
  const characters = Array.from(value.slice(0, 2 * longestTitle));
  return characters.slice(0, longestTitle).join('').toWellFormed();
}

/** The day of a time, `YYYY-MM-DD`: of a date as text, or of the seconds or milliseconds since 1970. */
export function dayOf(value: unknown): string | undefined {
  if (typeof value === 'number') return value > 0 && value < 8e15 ? dayOfNumber(value) : undefined;
  const day = typeof value === 'string' ? /^\d{4}-\d{2}-\d{2}(?=$|[T ])/u.exec(value)?.[0] : undefined;
  return day !== undefined && isDay(day) ? day : undefined;
}

/** The same fields without those that are undefined. */
export function known<Fields extends object>(fields: Fields): { [Name in keyof Fields]?: Exclude<Fields[Name], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never;
}

function dayOfNumber(value: number): string {
  // As seconds, a number this large would be in the year 5138.
  return utcDay(new Date(value < 1e11 ? value * 1000 : value));
}
