import type { Lock } from '../../src/link-check/lock/record.ts';
import { policyOf } from '../../src/link-check/verdict/policy.ts';
import type { LinksRequest } from './check.ts';
import type { LinkedObject, LinksContent } from './content.ts';

/** The lock that is believed: that of the base, as a change could write anything into its own; where a pull request has no base, none. */
export function believedLock(lock: Lock, { context, base }: Pick<LinksRequest, 'context' | 'base'>): Lock {
  if (policyOf(context).showsNew) return lock;
  return base?.lock ?? (context === 'pull-request' ? new Map() : lock);
}

/** What to ask the tools for: objects that the lock knows first, and no more new ones than the context lets a change ask for. */
export function objectsToAsk(
  { objects }: LinksContent,
  known: Lock,
  { context, base }: Pick<LinksRequest, 'context' | 'base'>,
): LinkedObject[] {
  const { asks, maxNew } = policyOf(context);
  const wanted = [...objects].filter(([key]) => asks === 'all' || !base?.hasObject(key));
  const [old, fresh] = [wanted.filter(([key]) => known.has(key)), wanted.filter(([key]) => !known.has(key))];
  return [...old, ...fresh.slice(0, maxNew)].map(([, object]) => object);
}
