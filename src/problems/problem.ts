import { closest, distance } from 'fastest-levenshtein';

/** The way to a value inside an entry's data: keys and list indexes from the outside in. */
export type Path = readonly PropertyKey[];

/** A place in a file, both numbers counted from 1. */
export type Position = { line: number; column: number };

/** An error fails the check; a warning is reported and never fails it. */
export type Severity = 'error' | 'warning';

/** One mistake in the content: where it is, which rule saw it, what was found and expected, and how to fix it. */
export type Problem = Position & {
  /** The file, relative to the folder that holds `content/`, with forward slashes. */
  file: string;
  /** The way to the field, such as `calculation.numerator.entry`; empty when the whole file is meant. */
  path: string;
  rule: string;
  severity: Severity;
  /** `Unexpected <found>, expected <right> (did you mean …?)`, values in backticks. */
  message: string;
  /** The value or the action that fixes it, where one is known. */
  suggestion?: string;
};

/** Anything that a problem can be about: it knows its file and can place a path in it. */
export type Located = { file: string; locate: (path: Path, of?: 'key' | 'value') => Position };

/** A problem of `rule` at `path` of an entry, an error unless `more` says differently. */
export function problemAt(
  entry: Located,
  path: Path,
  rule: string,
  message: string,
  more: { severity?: Severity; suggestion?: string | undefined; of?: 'key' | 'value'; at?: Position | undefined } = {},
): Problem {
  const { suggestion, severity = 'error', of = 'value', at = entry.locate(path, of) } = more;
  return {
    file: entry.file,
    line: at.line,
    column: at.column,
    path: path.map(String).join('.'),
    rule,
    severity,
    message: message + (suggestion === undefined ? '' : ` (did you mean \`${suggestion}\`?)`),
    ...(suggestion === undefined ? {} : { suggestion }),
  };
}

/** An error in a file that is about no field, at its start unless `at` says differently. */
export function fileProblem(file: string, rule: string, message: string, { line, column }: Position = { line: 1, column: 1 }): Problem {
  return { file, line, column, path: '', rule, severity: 'error', message };
}

/** The place of a character of a text, by its index. */
export function positionIn(text: string, index: number): Position {
  const before = text.slice(0, index).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

/** The candidate that `word` was probably meant to be, or undefined when none is near: a third of its letters may differ, or two be swapped. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const all = [...candidates];
  if (all.length === 0) return undefined;
  const swapped = all.find((candidate) => sorted(candidate) === sorted(word) && distance(word, candidate) === 2);
  const best = closest(word, all);
  return distance(word, best) <= Math.max(1, Math.floor(word.length / 3)) ? best : swapped;
}

function sorted(word: string): string {
  return Array.from(word).sort().join('');
}

/** Orders problems by file, then line, then column. */
export function byPlace(a: Problem, b: Problem): number {
  return a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column;
}

/** `values` as text in backticks, with commas and a final "or". */
export function oneOf(values: readonly string[]): string {
  const quoted = values.map((value) => `\`${value}\``);
  return quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1)}`;
}
