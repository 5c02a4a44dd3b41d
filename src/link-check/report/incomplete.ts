import { count } from '../../problems/report.ts';
import type { Context } from '../verdict/context.ts';
import type { Operational, OnlineRun, SystemRun, Unverifiable } from '../verdict/fact.ts';
import { toolOf } from '../verdict/object-words.ts';
import type { CheckedObject } from './result.ts';
import { isTold } from '../verdict/opens-with.ts';
import { policyOf } from '../verdict/policy.ts';

/** Why a run online could not verify what its context wants to know, as whole sentences; empty where it could. */
export function incompleteOf(objects: readonly CheckedObject[], { systems, calls, complete }: OnlineRun, context: Context): string[] {
  const left = objects.filter(({ verdict, why }) => verdict === 'unverifiable' && why === 'budget').length;
  return [
    ...systems.flatMap(ofSystem),
    ...(left > 0
      ? [`The ${count(calls.most, 'call')} that the run may make did not suffice: ${count(left, 'object')} not asked for.`]
      : []),
    ...(complete ? [] : ['The run was stopped before it had asked for everything.']),
    ...(policyOf(context).asks === 'all' ? tooFew(objects) : []),
  ];
}

const troubles: Readonly<Record<Operational, string>> = {
  'auth-failed': 'refused the credentials',
  'rate-limited': 'asked to be asked less often',
  timeout: 'did not answer in time',
  unreachable: 'could not be reached',
  'unexpected-answer': 'gave an answer that is not its API’s',
};

function ofSystem({ system, canary, trouble }: SystemRun): string[] {
  return [
    ...(trouble === undefined ? [] : [`${toolOf(system)} ${troubles[trouble]}.`]),
    ...(canary === 'failed'
      ? [`The canary of ${toolOf(system)} failed, so what was not found there says nothing: these credentials do not see what they should.`]
      : []),
  ];
}

/** The share of what an API can see that a run must verify for its silence to mean something. */
const ENOUGH = 0.95;

/** No run can better these. */
const beyondReach: readonly (Unverifiable | undefined)[] = ['no-api', 'no-credentials', 'fork'];

function tooFew(objects: readonly CheckedObject[]): string[] {
  const visible = objects.filter(({ verdict, why }) => verdict !== 'unverifiable' || !beyondReach.includes(why));
  const told = visible.filter(({ verdict, fromLock }) => isTold(verdict) && !fromLock);
  if (told.length >= visible.length * ENOUGH) return [];
  return [`Only ${told.length} of ${count(visible.length, 'object')} that an API can see were verified, expected 95 % at least.`];
}
