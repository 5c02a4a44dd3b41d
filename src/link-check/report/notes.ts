import { count } from '../../problems/report.ts';
import type { Context } from '../verdict/context.ts';
import { operationalWords, type OnlineRun, type SystemRun, type Unverifiable } from '../verdict/fact.ts';
import { toolOf } from '../verdict/object-words.ts';
import { policyOf } from '../verdict/policy.ts';
import { isApiVerdict } from '../verdict/verdict.ts';
import type { CheckedObject } from './result.ts';

/** What a reader must know before the findings: why nothing was asked, where nothing was. `online` is whether that was wanted. */
export function notesOf(context: Context, online: boolean, hasCredentials: boolean): string[] {
  if (context === 'fork')
    return [
      'This change comes from outside: nothing was asked over the network and credentials were left alone. Objects are reported as the lock has them.',
    ];
  if (!online) return ['Nothing was asked over the network: objects are reported as the lock has them.'];
  if (!policyOf(context).mayAsk) return [`Nothing was asked over the network, because the context is \`${context}\`.`];
  return hasCredentials ? [] : [NO_CREDENTIALS];
}

const NO_CREDENTIALS =
  'No credentials are set, so no object could be verified: expected `LOOKERSDK_BASE_URL`, `LOOKERSDK_CLIENT_ID` and `LOOKERSDK_CLIENT_SECRET`, `AMPLITUDE_ACCESS_TOKEN`, or `AMPLITUDE_API_KEY` and `AMPLITUDE_SECRET_KEY`.';

/** Why a run online could not verify what its context wants to know, as whole sentences; empty where it could. */
export function incompleteOf(objects: readonly CheckedObject[], { systems, calls, complete }: OnlineRun, context: Context): string[] {
  const unasked = objects.filter(({ verdict, why }) => verdict === 'unverifiable' && why === 'budget').length;
  return [
    ...systems.flatMap(systemSentences),
    ...(unasked > 0
      ? [`The ${count(calls.most, 'call')} that the run may make did not suffice: ${count(unasked, 'object')} not asked for.`]
      : []),
    ...(complete ? [] : ['The run was stopped before it had asked for everything.']),
    ...(policyOf(context).asks === 'all' ? tooFew(objects) : []),
  ];
}

function systemSentences({ system, canary, trouble }: SystemRun): string[] {
  return [
    ...(trouble === undefined ? [] : [`${toolOf(system)} ${operationalWords[trouble].tool}.`]),
    ...(canary === 'failed'
      ? [`The canary of ${toolOf(system)} failed, so what was not found there says nothing: these credentials do not see what they should.`]
      : []),
  ];
}

/** The share of what an API can see that a run must verify for its silence to mean something. */
const ENOUGH = 0.95;

/** No run can do better with these. */
const beyondReach: readonly (Unverifiable | undefined)[] = ['no-api', 'no-credentials', 'fork'];

function tooFew(objects: readonly CheckedObject[]): string[] {
  const visible = objects.filter(({ verdict, why }) => verdict !== 'unverifiable' || !beyondReach.includes(why));
  const answered = visible.filter(({ verdict, fromLock }) => isApiVerdict(verdict) && !fromLock);
  if (answered.length >= visible.length * ENOUGH) return [];
  return [`Only ${answered.length} of ${count(visible.length, 'object')} that an API can see were verified, expected 95 % at least.`];
}
