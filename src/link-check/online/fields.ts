import { z } from 'zod';

// What a field of an answer holds is not to be trusted: one that is not as expected counts as absent.

const maxTextLength = 300;

/** An id as text; older versions of the APIs write whole numbers. */
export const id = z.union([z.string().min(1).max(maxTextLength), z.int().transform(String)]);

/** A title as it came but not longer than a report can show, cut by characters so that none is left in half. */
export const title = optional(
  z.string().transform((text) =>
    Array.from(text.slice(0, 2 * maxTextLength))
      .slice(0, maxTextLength)
      .join('')
      .toWellFormed(),
  ),
);

/** The day of a time, `YYYY-MM-DD`: of a date as text, or of the seconds or milliseconds since 1970. */
export const day = optional(z.union([z.string().transform(dayOfText), z.number().transform(dayOfNumber)]));

/** Whether a field is `true`; absent for everything else. */
export const flag = optional(z.literal(true));

/** A field that counts as absent where it is not as `schema` expects. */
export function optional<Schema extends z.ZodType>(schema: Schema) {
  return schema.optional().catch(undefined);
}

/** The same fields without those that are undefined. */
export function defined<Fields extends object>(fields: Fields): { [Name in keyof Fields]?: Exclude<Fields[Name], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never;
}

/** A path whose values are encoded, so that none of them can leave its place: apiPath`/looks/${id}`. */
export function apiPath(texts: TemplateStringsArray, ...values: string[]): string {
  return texts.map((text, index) => text + encodeURIComponent(values[index] ?? '')).join('');
}

/** Whether an id may be in a path at all: `.` and `..` mean other paths however they are encoded, and no id is long or has control characters. */
export function isAskable(text: string): boolean {
  return (
    text.length > 0 &&
    text.length <= maxTextLength &&
    !/[\p{Cc}\\]/u.test(text) &&
    text.split('/').every((part) => !['', '.', '..'].includes(part)) &&
    text.isWellFormed()
  );
}

function dayOfText(text: string): string | undefined {
  const written = /^\d{4}-\d{2}-\d{2}(?=$|[T ])/u.exec(text)?.[0];
  return z.iso.date().safeParse(written).data;
}

function dayOfNumber(time: number): string | undefined {
  // As seconds, a number this large would be in the year 5138.
  return time > 0 && time < 8e15 ? new Date(time < 1e11 ? time * 1000 : time).toISOString().slice(0, 10) : undefined;
}
