import { daysBetween } from '../../days/day.ts';
import { isTold, opensWith } from '../verdict/opens-with.ts';
import type { Summary } from './result.ts';
import type { ObjectVerdict } from '../verdict/verdict.ts';

/** Counts what was verified and when; `links` is how many links lead to the objects. */
export function summaryOf(verdicts: readonly ObjectVerdict[], links: number, day: string): Summary {
  const before = verdicts.filter((one) => groupOf(one, day) === 'before');
  const oldest = Math.max(...before.map(({ verifiedOn = day }) => daysBetween(verifiedOn, day)));
  const never = verdicts.filter((one) => groupOf(one, day) === 'never');
  return {
    links,
    objects: verdicts.length,
    verifiedToday: verdicts.filter((one) => groupOf(one, day) === 'today').length,
    verifiedBefore: before.length,
    ...(before.length > 0 && { oldestDays: oldest }),
    attested: verdicts.filter((one) => groupOf(one, day) === 'attested').length,
    never: countsOf(never.map(({ verdict, why }) => why ?? verdict)),
    verdicts: countsOf(verdicts.flatMap(({ verdict, fromLock }) => (fromLock ? [] : [verdict]))),
  };
}

type Group = 'today' | 'before' | 'attested' | 'never' | 'lost';

/** The one group in which an object counts. */
function groupOf({ verdict, verifiedOn, attested }: ObjectVerdict, day: string): Group {
  const isClosed = isTold(verdict) && !opensWith(verdict);
  if (verdict === 'trashed' || verdict === 'gone' || (isClosed && verifiedOn !== undefined)) return 'lost';
  if (verifiedOn !== undefined) return verifiedOn === day ? 'today' : 'before';
  return attested ? 'attested' : 'never';
}

function countsOf<Name extends string>(names: readonly Name[]): Partial<Record<Name, number>> {
  const counts: Partial<Record<Name, number>> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}
