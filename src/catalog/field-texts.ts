import type { Path } from '../problems/problem.ts';

/** One text in the fields of an entry, and its path. */
export type FieldText = { path: Path; text: string };

/** Every text in the fields of an entry, ids and addresses too, in the order of the fields. */
export function fieldTexts(data: unknown, path: Path = []): FieldText[] {
  if (typeof data === 'string') return [{ path, text: data }];
  if (typeof data !== 'object' || data === null) return [];
  const inner: [PropertyKey, unknown][] = Array.isArray(data) ? [...data.entries()] : Object.entries(data);
  return inner.flatMap(([key, value]) => fieldTexts(value, [...path, key]));
}

/** The parts of a text that are outside backticks. */
export function outsideCode(text: string): string[] {
  return text.split('`').filter((_, index) => index % 2 === 0);
}
