import type { Fact } from './fact.ts';
import type { Judged } from './judged.ts';

/** What a fact is worth where a canary failed: credentials that do not see what must be there say nothing by not seeing more. */
export function unbelieved(fact: Fact): Fact {
  return fact.is === 'missing' || fact.is === 'forbidden' ? { is: 'unknown', why: 'credential-scope' } : fact;
}

/** A verdict of which only remains that the credentials do not reach the object. */
export function outOfReach({ key, object }: Judged): Judged {
  return { key, object, verdict: 'unverifiable', also: [], why: 'credential-scope' };
}
