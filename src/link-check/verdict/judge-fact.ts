import type { Fact, Operational, Unverifiable } from './fact.ts';
import { judgeThere } from './judge-there.ts';
import { sinceOf, type Grounds, type Unnamed } from './judged.ts';
import type { LockRecord } from '../lock/record.ts';
import type { News } from '../lock/update.ts';
import type { ToldVerdict } from './verdict.ts';

/** The verdict that follows from a fact and from what the lock knows. */
export function judgeFact(fact: Fact, before: LockRecord | undefined, grounds: Grounds): Unnamed {
  switch (fact.is) {
    case 'there':
      return judgeThere(fact, before, grounds);
    case 'missing':
      return judgeMissing(before, grounds);
    case 'forbidden':
      return told('forbidden', before, grounds);
    case 'unknown':
      return judgeUnknown(fact.why);
  }
}

/** Gone is what was verified before, and was not found on two days on which the canaries held. */
function judgeMissing(before: LockRecord | undefined, grounds: Grounds): Unnamed {
  const { day, held } = grounds;
  if (before?.verdict === 'gone') return told('gone', before, grounds, { strikes: 2 });
  if (!held || before?.verified === undefined) return told('not-found-or-forbidden', before, grounds, keptStrikes(before));
  const struck = before.verdict === 'not-found-or-forbidden' && before.strikes !== undefined ? before.since : undefined;
  if (struck !== undefined && struck < day) return told('gone', before, grounds, { strikes: 2, since: struck });
  return told('not-found-or-forbidden', before, grounds, { strikes: 1, since: day });
}

/** A day without canaries neither counts nor breaks the row. */
function keptStrikes(before: LockRecord | undefined): Pick<News, 'strikes'> {
  return before?.verdict === 'not-found-or-forbidden' && before.strikes !== undefined ? { strikes: before.strikes } : {};
}

function told(verdict: ToldVerdict, before: LockRecord | undefined, { day }: Grounds, more: Pick<News, 'strikes' | 'since'> = {}): Unnamed {
  const since = more.since ?? sinceOf(verdict, before, day);
  return { verdict, also: [], ...(since !== undefined && { since }), news: { verdict, ...more } };
}

const operational: readonly string[] = [
  'rate-limited',
  'timeout',
  'unreachable',
  'auth-failed',
  'unexpected-answer',
] satisfies Operational[];

/** Only that a tool has no API for it is knowledge; all other reasons may be gone tomorrow. */
function judgeUnknown(why: Unverifiable | Operational): Unnamed {
  if (isOperational(why)) return { verdict: why, also: [] };
  return { verdict: 'unverifiable', also: [], why, ...(why === 'no-api' && { news: { verdict: 'unverifiable', why } }) };
}

function isOperational(why: Unverifiable | Operational): why is Operational {
  return operational.includes(why);
}
