import { isDay } from '../../days/day.ts';
import { problemAt, type Path } from '../../problems/problem.ts';
import type { RuleDoc } from '../rule-doc.ts';
import type { Rule } from './index.ts';

/** Dates of reviews, deprecations and changes are not in the future, because content records what has happened. Only sprints are planned. */
export const notInFuture: Rule = (catalog, today) =>
  catalog.entries.flatMap((entry) =>
    (entry.collection === 'sprints' ? [] : days(entry.data, []))
      .filter(({ day }) => day > today)
      .map(({ day, path }) =>
        problemAt(entry, path, 'not-in-future', `Unexpected date \`${day}\`, expected a day that is not in the future: today is ${today}`),
      ),
  );

/** The documentation of the rule for editors. */
export const notInFutureDoc: RuleDoc = {
  rule: 'not-in-future',
  keeps: 'Dates of reviews, changes and deprecations are not in the future.',
  why: 'The handbook records what has happened. A date in the future is usually a typo in the year.',
  fix: 'Correct the date. If it is planned, add it on the day.',
  example: { file: 'content/metrics/mau.mdx', wrong: 'reviewed: 2062-03-01', right: 'reviewed: 2026-03-01' },
};

function days(data: unknown, path: Path): { day: string; path: Path }[] {
  if (typeof data === 'string') return isDay(data) ? [{ day: data, path }] : [];
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, value]) => days(value, [...path, Array.isArray(data) ? Number(key) : key]));
}
