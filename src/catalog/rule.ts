import { problemAt, type Path, type Position, type Problem } from '../problems/problem.ts';
import type { Catalog } from './catalog.ts';
import type { Entry } from './entry.ts';
import type { RuleDoc } from './rule-doc.ts';

/** A mistake that a rule finds in an entry: at a field, at a place `at` in its prose, or in the file as a whole where it has neither. */
export type Mistake = {
  entry: Entry;
  path?: Path;
  at?: Position | undefined;
  of?: 'key' | 'value';
  message: string;
  suggestion?: string | undefined;
};

/** A rule of content: its documentation, and the mistakes that it finds in the whole catalog; `today` is a day as `YYYY-MM-DD`. */
export type Rule = RuleDoc & { check: (catalog: Catalog, today: string) => Mistake[] };

/** The problems that one rule finds; `today` is a day as `YYYY-MM-DD`. */
export function problemsOf({ rule, check }: Rule, catalog: Catalog, today: string): Problem[] {
  return check(catalog, today).map(({ entry, path = [], message, ...more }) => problemAt(entry, path, rule, message, more));
}
