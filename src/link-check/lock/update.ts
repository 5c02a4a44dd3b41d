import { daysBetween } from '../../days/day.ts';
import type { ApiVerdict } from '../verdict/verdict.ts';
import type { Unverifiable } from '../verdict/fact.ts';
import { sortedRecords, type Lock, type LockRecord } from './record.ts';

/** What a run learned of one object for good; a title or folder that is absent stays as it was. */
export type LockChange = {
  verdict: ApiVerdict | 'unverifiable';
  why?: Unverifiable;
  /** Whether an API said that it is there and opens. */
  opens?: boolean;
  since?: string;
  title?: string | undefined;
  folder?: string | undefined;
  strikes?: 1 | 2;
};

/** After so many days the day of a verification is written anew. */
const REFRESH_DAYS = 7;

const LONGEST_TITLE = 300;

/** The lock with what a run learned by a day; `keep` are the keys of what is still linked, where the rest is to go. All other lines stay as they are. */
export function updateLock(
  lock: Lock,
  changes: ReadonlyMap<string, LockChange>,
  { day, keep }: { day: string; keep?: ReadonlySet<string> | undefined },
): Lock {
  const updated = new Map(lock);
  for (const [key, change] of changes) updated.set(key, nextRecord(lock.get(key), key, change, day));
  const kept = [...updated.values()].filter(({ key }) => keep?.has(key) ?? true);
  return new Map(sortedRecords(kept).map((record) => [record.key, record]));
}

function nextRecord(before: LockRecord | undefined, key: string, change: LockChange, day: string): LockRecord {
  const { verdict, why, strikes } = change;
  if (verdict === 'unverifiable' && before !== undefined && before.verdict !== 'unverifiable') return before;
  const verified = verifiedDay(before, change, day);
  const since = sinceDay(before, change, day);
  const title = plainTitle(change.title) ?? before?.title;
  const folder = change.folder ?? before?.folder;
  return {
    v: 1,
    key,
    verdict,
    ...(why !== undefined && { why }),
    ...(verified !== undefined && { verified }),
    ...(since !== undefined && { since }),
    ...(title !== undefined && { title }),
    ...(folder !== undefined && { folder }),
    ...(strikes !== undefined && { strikes }),
    ...(before?.manual && { manual: before.manual }),
  };
}

function verifiedDay(before: LockRecord | undefined, { verdict, opens }: LockChange, day: string): string | undefined {
  const last = before?.verified;
  if (!opens) return last;
  return last !== undefined && before?.verdict === verdict && daysBetween(last, day) < REFRESH_DAYS ? last : day;
}

function sinceDay(before: LockRecord | undefined, { verdict, since }: LockChange, day: string): string | undefined {
  if (verdict === 'verified' || verdict === 'unverifiable') return undefined;
  return since ?? (before?.verdict === verdict ? before.since : undefined) ?? day;
}

/** A title as it is compared and kept: in one normal form, without spaces around it, 300 characters at most; undefined where nothing is left. */
export function plainTitle(title: string | undefined): string | undefined {
  const plain = Array.from(
    (title ?? '')
      .slice(0, 4 * LONGEST_TITLE)
      .toWellFormed()
      .normalize('NFC')
      .trim(),
  );
  return plain.slice(0, LONGEST_TITLE).join('').trim() || undefined;
}

/** Whether a title differs from the one that the lock knows; where either is missing, it does not. */
export function isRenamed(before: LockRecord | undefined, title: string | undefined): boolean {
  const now = plainTitle(title);
  return before?.title !== undefined && now !== undefined && plainTitle(before.title) !== now;
}
