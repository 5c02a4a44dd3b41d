import { daysBetween } from '../../days/day.ts';
import type { Unverifiable } from '../verdict/fact.ts';
import type { Lock, LockRecord } from './record.ts';
import { sortedRecords } from './text.ts';
import { inMode, keptNames, type Names, type Titles } from './title.ts';
import type { ToldVerdict } from '../verdict/verdict.ts';

/** What a run learned of one object for good; names that are absent stay as they were. */
export type News = {
  verdict: ToldVerdict | 'unverifiable';
  why?: Unverifiable;
  /** Whether an API told that it is there and opens. */
  opens?: boolean;
  since?: string;
  title?: string | undefined;
  folder?: string | undefined;
  strikes?: number;
};

/** How a lock is written: the day, how titles are kept, and the keys of what is still linked where the rest is to go. */
export type LockUpdate = { day: string; titles: Titles; keep?: ReadonlySet<string> | undefined };

/** After so many days the day of a verification is written anew. */
const REFRESH_DAYS = 7;

/** The lock with what a run learned. Of what it learned nothing about, and where nothing changed, every line stays as it is. */
export function updateLock(lock: Lock, news: ReadonlyMap<string, News>, { day, titles, keep }: LockUpdate): Lock {
  const updated = new Map([...lock].map(([key, record]) => [key, { ...withoutNames(record), ...inMode(record, titles) }]));
  for (const [key, one] of news) updated.set(key, nextRecord(lock.get(key), key, one, day, titles));
  const kept = [...updated.values()].filter(({ key }) => keep?.has(key) ?? true);
  return new Map(sortedRecords(kept).map((record) => [record.key, record]));
}

function nextRecord(before: LockRecord | undefined, key: string, news: News, day: string, titles: Titles): LockRecord {
  const { verdict, why, strikes } = news;
  const isLasting = verdict !== 'unverifiable' || before === undefined || before.verdict === 'unverifiable';
  if (!isLasting) return { ...withoutNames(before), ...inMode(before, titles) };
  const verified = verifiedDay(before, news, day);
  const since = sinceDay(before, news, day);
  return {
    v: 1,
    key,
    verdict,
    ...(why !== undefined && { why }),
    ...(verified !== undefined && { verified }),
    ...(since !== undefined && { since }),
    ...names(before, news, titles),
    ...(strikes !== undefined && { strikes }),
    ...(before?.manual && { manual: before.manual }),
  };
}

function verifiedDay(before: LockRecord | undefined, { verdict, opens }: News, day: string): string | undefined {
  const last = before?.verified;
  if (!opens) return last;
  return last !== undefined && before?.verdict === verdict && daysBetween(last, day) < REFRESH_DAYS ? last : day;
}

function sinceDay(before: LockRecord | undefined, { verdict, since }: News, day: string): string | undefined {
  if (verdict === 'verified' || verdict === 'unverifiable') return undefined;
  return since ?? (before?.verdict === verdict ? before.since : undefined) ?? day;
}

function names(before: LockRecord | undefined, { title, folder }: News, titles: Titles): Names {
  const taken = keptNames(title, folder, titles);
  const { titleHash, ...rest } = { ...inMode(before ?? {}, titles), ...taken };
  return taken.title === undefined && titleHash !== undefined ? { ...rest, titleHash } : rest;
}

function withoutNames({ title: _, titleHash: __, folder: ___, ...record }: LockRecord): LockRecord {
  return record;
}
