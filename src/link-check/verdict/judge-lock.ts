import type { Unverifiable } from './fact.ts';
import type { Unnamed } from './judged.ts';
import type { LockRecord } from '../lock/record.ts';

/** What the lock alone says of an object; `otherwise` is why nothing was asked. */
export function fromLock(before: LockRecord | undefined, otherwise: Unverifiable): Unnamed {
  if (before === undefined || before.verdict === 'unverifiable') {
    const why = before?.why === undefined || before.why === 'not-asked' ? otherwise : before.why;
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
