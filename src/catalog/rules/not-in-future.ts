import { problemAt, type Path } from '../problem.ts';
import type { Rule } from './index.ts';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A day of review, deprecation or change has come; content records what was, not what will be. */
export const notInFuture: Rule = (catalog, today) =>
  catalog.entries.flatMap((entry) =>
    days(entry.data, [])
      .filter(({ day }) => day > today)
      .map(({ day, path }) =>
        problemAt(entry, path, 'not-in-future', `Unexpected date \`${day}\`, expected a day that has come: today is ${today}`),
      ),
  );

function days(data: unknown, path: Path): { day: string; path: Path }[] {
  if (typeof data === 'string') return DAY.test(data) ? [{ day: data, path }] : [];
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, value]) => days(value, [...path, Array.isArray(data) ? Number(key) : key]));
}
