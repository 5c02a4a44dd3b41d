import { daysBetween, pastDay } from '../../days/day.ts';
import { isFolder, type LockRecord } from '../lock/record.ts';
import { isRenamed, plainTitle, type LockChange } from '../lock/update.ts';
import { isOperational, type Fact, type Operational, type Unverifiable } from './fact.ts';
import { apiVerdicts, verdictRow, type ApiVerdict, type ObjectVerdict } from './verdict.ts';

/** A verdict with what it changes in the lock; without a change the lock learns nothing. */
export type Verdict = Omit<ObjectVerdict, 'key' | 'object'> & { change?: LockChange };

/** The verdict on one object. */
export type JudgedObject = ObjectVerdict & { change?: LockChange };

/** What a fact is judged by: `canaryPassed` is whether the canaries of its system were as they must be. */
export type JudgeContext = { day: string; staleDays: number; accept: boolean; canaryPassed: boolean };

type There = Extract<Fact, { is: 'there' }>;

/** The verdict that follows from a fact and from what the lock knows. */
export function judgeFact(fact: Fact, before: LockRecord | undefined, context: JudgeContext): Verdict {
  switch (fact.is) {
    case 'there':
      return judgeThere(fact, before, context);
    case 'missing':
      return judgeMissing(before, context);
    case 'forbidden':
      return closed('forbidden', before, context);
    case 'unknown':
      return judgeUnknown(fact.why);
  }
}

/** What the lock alone says of an object; `notAsked` is why nothing was asked. */
export function judgeFromLock(before: LockRecord | undefined, notAsked: Unverifiable): Verdict {
  if (before === undefined || before.verdict === 'unverifiable') {
    const why = before?.why === undefined || before.why === 'not-asked' ? notAsked : before.why;
    return { verdict: 'unverifiable', also: [], why, fromLock: true };
  }
  const { verdict, since, title } = before;
  return {
    verdict,
    also: [],
    ...(title !== undefined && (verdict === 'renamed' ? { formerTitle: title } : { title })),
    ...(since !== undefined && { since }),
    fromLock: true,
  };
}

/** Whether an object that is there is as it was, and as readers expect it. */
function judgeThere(fact: There, before: LockRecord | undefined, context: JudgeContext): Verdict {
  const { day, accept } = context;
  const title = plainTitle(fact.title);
  const renamed = isRenamed(before, title);
  const folder = isFolder(fact.folder?.id) ? fact.folder?.id : undefined;
  const moved = before?.folder !== undefined && folder !== undefined && folder !== before.folder;
  const holding = verdictsOn(fact, renamed, moved, context);
  // What a person has looked at is reported once more and then known.
  const lasting = accept ? holding.filter((one) => one !== 'renamed' && one !== 'moved' && one !== 'moved-to-personal') : holding;
  const ownDay = ownDayOf(fact, lasting[0], day);
  const change: LockChange = {
    verdict: lasting[0] ?? 'verified',
    opens: !holding.includes('trashed'),
    ...(ownDay !== undefined && { since: ownDay }),
    ...((!renamed || accept) && { title }),
    ...((!moved || accept) && { folder }),
  };
  const [verdict, ...also] = holding;
  const since = ownDayOf(fact, verdict, day) ?? (verdict && sinceOf(verdict, before, day));
  return {
    verdict: verdict ?? 'verified',
    also,
    ...(title !== undefined && { title }),
    ...(renamed && before?.title !== undefined && { formerTitle: before.title }),
    ...(since !== undefined && { since }),
    change,
  };
}

/** Every verdict that holds, the most severe first. */
function verdictsOn(fact: There, renamed: boolean, moved: boolean, { day, staleDays }: JudgeContext): ApiVerdict[] {
  const lastViewed = pastDay(fact.lastViewed, day);
  const unviewedDays = lastViewed === undefined ? 0 : daysBetween(lastViewed, day);
  return apiVerdicts.filter((verdict) => verdictRow(verdict).holds?.({ fact, renamed, moved, unviewedDays, staleDays })).reverse();
}

/** The day that the tool itself gives for a verdict. */
function ownDayOf({ trashed, lastViewed }: There, verdict: ApiVerdict | undefined, day: string): string | undefined {
  if (verdict === 'trashed') return pastDay(trashed?.since, day);
  return verdict === 'stale' ? pastDay(lastViewed, day) : undefined;
}

/** Gone is what was verified before, and was not found on two days on which the canaries passed. */
function judgeMissing(before: LockRecord | undefined, context: JudgeContext): Verdict {
  const { day, canaryPassed } = context;
  if (before?.verdict === 'gone') return closed('gone', before, context, { strikes: 2 });
  const missed = before?.verdict === 'not-found-or-forbidden' ? before.strikes : undefined;
  // A day without a canary neither counts nor breaks the row.
  if (!canaryPassed || before?.verified === undefined)
    return closed('not-found-or-forbidden', before, context, missed === undefined ? {} : { strikes: missed });
  const since = missed === undefined ? undefined : before.since;
  if (since !== undefined && since < day) return closed('gone', before, context, { strikes: 2, since });
  return closed('not-found-or-forbidden', before, context, { strikes: 1, since: day });
}

function closed(
  verdict: ApiVerdict,
  before: LockRecord | undefined,
  { day }: JudgeContext,
  more: Pick<LockChange, 'strikes' | 'since'> = {},
): Verdict {
  return { verdict, also: [], since: more.since ?? sinceOf(verdict, before, day), change: { verdict, ...more } };
}

/** Since when a verdict holds, where the tool does not say it: since the lock has it, else from today on. */
function sinceOf(verdict: ApiVerdict, before: LockRecord | undefined, day: string): string {
  return (before?.verdict === verdict ? before.since : undefined) ?? day;
}

/** Only that a tool has no API for it is knowledge; all other reasons may be gone tomorrow. */
function judgeUnknown(why: Unverifiable | Operational): Verdict {
  if (isOperational(why)) return { verdict: why, also: [] };
  return { verdict: 'unverifiable', also: [], why, ...(why === 'no-api' && { change: { verdict: 'unverifiable', why } }) };
}
