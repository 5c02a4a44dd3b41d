import type { Unverifiable } from '../verdict/fact.ts';
import type { ToldVerdict } from '../verdict/verdict.ts';

/** The command that asks the tools and writes the lock. */
export const UPDATE_LOCK = 'npm run check:links -- --online --update';

/** The command that also takes the titles and folders of today as the known ones; without it a person is asked again in every run. */
export const ACCEPT_LOCK = `${UPDATE_LOCK} --accept`;

/** The command by which a person vouches for an object that they have opened; the capitals stand for what they fill in. */
export const ATTEST = 'npm run attest -- ADDRESS --by @NAME';

/** That a person opened an object by hand, for what no API can see; it counts until a day. */
export type Attestation = { by: string; on: string; expires: string; note?: string };

/**
 * One line of `content/links.lock.jsonl`: what is known of one object. Days are `YYYY-MM-DD`.
 * It never holds a name of a person of the tool, a filter, a token or an address; what went wrong on the way is no knowledge and is not written.
 */
export type LockRecord = {
  v: 1;
  /** `system:tenant/kind/id`, as `keyOf` writes it. */
  key: string;
  /** The last verdict that an API told, or why none can. */
  verdict: ToldVerdict | 'unverifiable';
  why?: Unverifiable;
  /** The day on which an API last told that it is there and opens; rewritten only when it is a week old or the verdict changes. */
  verified?: string;
  /** Since when the verdict holds: the tool's own day for the trash and for the last view, else the day of the run that saw it first. */
  since?: string;
  /** The title that was last taken as known, plain or as a keyed hash, never both. */
  title?: string;
  titleHash?: string;
  /** The id of the folder that was last taken as known. */
  folder?: string;
  /** On how many days in a row it was not found; two are enough, and more are not counted. */
  strikes?: number;
  manual?: Attestation;
};

/** The lock: what is known of each object, by its key. */
export type Lock = ReadonlyMap<string, LockRecord>;
