import { toldVerdicts, type ToldVerdict, type VerdictName } from './verdict.ts';

const closed: readonly VerdictName[] = ['trashed', 'forbidden', 'not-found-or-forbidden', 'gone'];

/** Whether a verdict is one that an API told. */
export function isTold(verdict: VerdictName): verdict is ToldVerdict {
  return (toldVerdicts as readonly string[]).includes(verdict);
}

/** Whether an object opens that has such a verdict, as far as an API can tell: what is stale or archived does. */
export function opensWith(verdict: VerdictName): boolean {
  return isTold(verdict) && !closed.includes(verdict);
}
