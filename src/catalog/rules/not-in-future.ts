import { isDay } from '../../days/day.ts';
import { problemAt, type Path } from '../../problems/problem.ts';
import type { RuleDoc } from '../rule-doc.ts';
import type { Rule } from './index.ts';

/** A day of review, deprecation or change has come; content records what was, not what will be. Sprints alone are planned. */
export const notInFuture: Rule = (catalog, today) =>
  catalog.entries.flatMap((entry) =>
    (entry.collection === 'sprints' ? [] : days(entry.data, []))
      .filter(({ day }) => day > today)
      .map(({ day, path }) =>
        problemAt(entry, path, 'not-in-future', `Unexpected date \`${day}\`, expected a day that has come: today is ${today}`),
      ),
  );

/** What an editor should know of the rule. */
export const notInFutureDoc: RuleDoc = {
  rule: 'not-in-future',
  keeps: 'Days of reviews, changes and deprecations have come.',
  why: 'The handbook records what was. A day in the future is mostly a slip in the year.',
  fix: 'Correct the day. If it is a plan, add it when the day has come.',
  example: { file: 'content/metrics/mau.mdx', wrong: 'reviewed: 2062-03-01', right: 'reviewed: 2026-03-01' },
};

function days(data: unknown, path: Path): { day: string; path: Path }[] {
  if (typeof data === 'string') return isDay(data) ? [{ day: data, path }] : [];
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, value]) => days(value, [...path, Array.isArray(data) ? Number(key) : key]));
}
