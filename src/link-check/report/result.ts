import type { Problem } from '../../problems/problem.ts';
import type { Context } from '../verdict/context.ts';
import type { Operational, SystemRun, Unverifiable } from '../verdict/fact.ts';
import type { ObjectVerdict } from '../verdict/verdict.ts';

/** A place that links to an object: file, line, column and the words of the link, never its raw address. */
export type LinkPlace = { file: string; line: number; column: number; text: string };

/** One object of a tool with what is known of it, its plain address, and every place that links to it. */
export type CheckedObject = ObjectVerdict & { address: string; places: readonly LinkPlace[] };

/** One address of the web outside the tools: what its server answered, or why nothing can be said. */
export type WebVerdict = 'working' | 'broken' | 'moved' | 'refused' | 'timeout' | 'unreachable' | 'rate-limited' | 'not-asked';

/** One address of the web with the places that link to it. */
export type CheckedWebLink = { url: string; verdict: WebVerdict; status?: number; places: readonly LinkPlace[] };

/** A problem of the report: of a link, an object or the lock; `key` names the object that it concerns. */
export type LinkReportProblem = Problem & { key?: string };

/**
 * How many objects were verified today, how many before and not today, how many a person attests, how many never and why, and what went wrong.
 * Each object counts once; those that are in the trash, gone, or no longer found count in none of these.
 */
export type Summary = {
  links: number;
  objects: number;
  verifiedToday: number;
  verifiedBefore: number;
  /** How many days ago the one of `verifiedBefore` was verified that nobody has verified for longest. */
  oldestDays?: number;
  attested: number;
  /** Neither verified nor attested, by the reason. */
  never: Partial<Record<Unverifiable | Operational | 'not-found-or-forbidden' | 'forbidden', number>>;
  /** Objects by verdict of this run; without a run online empty. */
  verdicts: Partial<Record<ObjectVerdict['verdict'], number>>;
};

/** Everything that one run of the check of links found: what each form of report prints, and what the exit code is decided from. */
export type LinksResult = {
  version: 1;
  context: Context;
  /** The day of the run, `YYYY-MM-DD`. */
  day: string;
  online: boolean;
  problems: readonly LinkReportProblem[];
  objects: readonly CheckedObject[];
  web: readonly CheckedWebLink[];
  summary: Summary;
  systems: readonly SystemRun[];
  calls?: { planned: number; made: number; most: number };
  /** What a reader must know first, such as that no credentials are set; whole sentences. */
  notes: readonly string[];
  /** Why the run could not verify what it should have, where it could not; whole sentences. */
  incomplete: readonly string[];
};
