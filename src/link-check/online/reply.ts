import type { Operational, Unverifiable } from '../verdict/fact.ts';
import type { Hint } from './retry-wait.ts';

/** One request to an API: the whole address stands on the configured base, and the body of the answer may be `most` bytes long. */
export type Call = {
  method: 'GET' | 'POST' | 'DELETE';
  address: string;
  headers: Readonly<Record<string, string>>;
  body?: string;
  most: number;
};

/** A reply that tells nothing of the object, and why. */
export type Unknown = { is: 'unknown'; why: Unverifiable | Operational };

/** What an API answered, in the few words that matter here. `refused` is every other status that blames the question. */
export type Reply =
  { is: 'json'; body: unknown } | { is: 'missing' } | { is: 'forbidden' } | { is: 'unauthorized' } | { is: 'refused' } | Unknown;

/** An answer that another try may better. */
export type Again = { is: 'again'; why: 'rate-limited' | 'unreachable'; hint: Hint };

/** Why a run is told to stop: its time is over, or somebody pressed Ctrl+C. */
export type StopReason = 'timeout' | 'not-asked';

/** A reply that tells nothing of the object, and why. */
export function unknown(why: Unknown['why']): Unknown {
  return { is: 'unknown', why };
}

/** Why a run was stopped, as `verifyOnline` gave it to its own signal. */
export function stopReason({ reason }: AbortSignal): StopReason {
  return reason === 'timeout' ? 'timeout' : 'not-asked';
}
