import type { CollectionName } from '../schemas/index.ts';
import { problemAt, type Path, type Position, type Problem, type Severity } from '../problems/problem.ts';
import type { Catalog } from './catalog.ts';
import type { Entry } from './entry.ts';

/** A mistake that a rule finds in an entry: at a field, at a place `at` in its prose, or in the file as a whole where it has neither. */
export type Mistake = {
  entry: Entry;
  path?: Path;
  at?: Position | undefined;
  of?: 'key' | 'value';
  message: string;
  suggestion?: string | undefined;
  /** An error unless it says differently. */
  severity?: Severity;
};

/** A rule of content: its documentation, and the mistakes that it finds in the whole catalog; `today` is a day as `YYYY-MM-DD`. */
export type Rule = RuleDoc & { check: (catalog: Catalog, today: string) => Mistake[] };

/** What a rule finds in an entry that it looks at by itself. */
type Found = Omit<Mistake, 'entry'>;

/** A check that looks at each entry of a collection by itself; `today` is a day as `YYYY-MM-DD`. */
export function eachOf<Name extends CollectionName>(
  collection: Name,
  check: (entry: Entry<Name>, catalog: Catalog, today: string) => Found[],
): Rule['check'] {
  return (catalog, today) =>
    [...catalog.of(collection).values()].flatMap((entry) => check(entry, catalog, today).map((found) => ({ ...found, entry })));
}

/** A check that looks at each entry by itself; `today` is a day as `YYYY-MM-DD`. */
export function eachEntry(check: (entry: Entry, catalog: Catalog, today: string) => Found[]): Rule['check'] {
  return (catalog, today) => catalog.entries.flatMap((entry) => check(entry, catalog, today).map((found) => ({ ...found, entry })));
}

/** The problems that one rule finds; `today` is a day as `YYYY-MM-DD`. */
export function problemsOf({ rule, check }: Rule, catalog: Catalog, today: string): Problem[] {
  return check(catalog, today).map(({ entry, path = [], message, ...more }) => problemAt(entry, path, rule, message, more));
}

/** Two forms of one place in a sample file: `wrong` breaks the rule, `right` keeps it. A test puts both through the real check. */
export type TextExample = { file: string; wrong: string; right: string };

/** Two names of one file: `wrong` breaks the rule, `right` keeps it. */
export type NameExample = { wrongName: string; rightName: string };

/** What breaks and what keeps a rule, in words, where no text of a file can show it. */
export type WordsExample = { wrongWords: string; rightWords: string };

/** One mistake against a rule, and how it looks fixed. */
export type RuleExample = TextExample | NameExample | WordsExample;

/** The documentation of a rule for editors, from which its section on the checks page is made. Plain sentences; code is in backticks. */
export type RuleDoc = {
  /** The name that its problems carry. */
  rule: string;
  /** Names that it had before: links to their sections still lead here. */
  formerRules?: readonly string[];
  /** What must hold. */
  keeps: string;
  /** Why that matters to a reader or an editor. */
  why: string;
  /** What to do when the check reports it. */
  fix: string;
  /** Whether `npm run fix` fixes it. */
  fixable?: boolean;
  example: RuleExample;
};
