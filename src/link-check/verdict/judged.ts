import type { LockRecord } from '../lock/record.ts';
import type { Titles } from '../lock/title.ts';
import type { News } from '../lock/update.ts';
import type { ObjectVerdict, ToldVerdict } from './verdict.ts';

/** A verdict with what it brings for the lock; without news the lock learns nothing. */
export type Judged = ObjectVerdict & { news?: News };

/** A verdict on an object that is not named yet. */
export type Unnamed = Omit<Judged, 'key' | 'object'>;

/** What a fact is judged by: `held` is whether the canaries of its system were as they must be. */
export type Grounds = { day: string; staleDays: number; accept: boolean; held: boolean; titles: Titles };

/** Since when a verdict holds, where the tool does not say it: since the lock has it, else from today on. */
export function sinceOf(verdict: ToldVerdict | undefined, before: LockRecord | undefined, day: string): string | undefined {
  if (verdict === undefined) return undefined;
  return (before?.verdict === verdict ? before.since : undefined) ?? day;
}
