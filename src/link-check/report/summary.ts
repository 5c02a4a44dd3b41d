import { daysBetween } from '../../days/day.ts';
import { count } from '../../problems/report.ts';
import {
  operationalWords,
  unverifiableWords,
  type OnlineRun,
  type Operational,
  type SystemRun,
  type Unverifiable,
} from '../verdict/fact.ts';
import { badVerdicts, isApiVerdict, opensWith, verdictName, type ObjectVerdict } from '../verdict/verdict.ts';
import type { CheckedObject, LinksResult, Summary, WebVerdict } from './result.ts';
import { policyOf, type Context } from '../verdict/policy.ts';
import { toolOf } from '../verdict/object-words.ts';

/** The line that a reader sees where there is no problem; it says nothing of what was not verified. */
export const CLEAN = 'No mistakes found. What was verified is counted below.';

/** Counts what was verified and when; `links` is how many links lead to the objects. */
export function summaryOf(verdicts: readonly ObjectVerdict[], links: number, day: string): Summary {
  const { today = [], before = [], attested = [], never = [] } = Object.groupBy(verdicts, (one) => groupOf(one, day));
  return {
    links,
    objects: verdicts.length,
    verifiedToday: today.length,
    verifiedBefore: before.length,
    ...(before.length > 0 && { oldestDays: Math.max(...before.map(({ verifiedOn = day }) => daysBetween(verifiedOn, day))) }),
    attested: attested.length,
    never: countsOf(never.map(({ verdict, why }) => why ?? (verdict as keyof Summary['never']))),
    verdicts: countsOf(verdicts.flatMap(({ verdict, fromLock }) => (fromLock ? [] : [verdict]))),
  };
}

/** The one group in which an object counts. */
function groupOf({ verdict, verifiedOn, attested }: ObjectVerdict, day: string): 'today' | 'before' | 'attested' | 'never' | 'lost' {
  const isClosed = isApiVerdict(verdict) && !opensWith(verdict);
  if (verdict === 'trashed' || verdict === 'gone' || (isClosed && verifiedOn !== undefined)) return 'lost';
  if (verifiedOn !== undefined) return verifiedOn === day ? 'today' : 'before';
  return attested ? 'attested' : 'never';
}

function countsOf<Name extends string>(names: readonly Name[]): Partial<Record<Name, number>> {
  const counts: Partial<Record<Name, number>> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}

const operational = Object.keys(operationalWords) as Operational[];

const reasons = {
  ...unverifiableWords,
  'not-found-or-forbidden': verdictName('not-found-or-forbidden'),
  forbidden: verdictName('forbidden'),
  ...(Object.fromEntries(operational.map((name) => [name, operationalWords[name].reason])) as Record<Operational, string>),
} satisfies Record<keyof Summary['never'], string>;

/** What was verified today, before and never, in one line; each object counts once, and none that was not verified is called fine. */
export function summarySentence({ objects, verifiedToday, verifiedBefore, oldestDays = 0, attested, never, verdicts }: Summary): string {
  const { total, words } = neverWords(never);
  const lost = objects - verifiedToday - verifiedBefore - attested - total;
  const { trashed = 0, gone = 0 } = verdicts;
  const parts: [number, string][] = [
    [verifiedBefore, `verified before, the oldest ${count(oldestDays, 'day')} ago`],
    [attested, 'opened by hand'],
    [total, `never verified (${words})`],
    [trashed, verdictName('trashed')],
    [gone, verdictName('gone')],
    [lost - trashed - gone, 'not there when last asked for'],
  ];
  return [`${verifiedToday} verified today`, ...parts.filter(([number]) => number > 0).map((part) => part.join(' '))].join(' · ');
}

function neverWords(never: Summary['never']): { total: number; words: string } {
  const known = (Object.keys(reasons) as (keyof Summary['never'])[]).flatMap((why) => (never[why] ? [{ why, number: never[why] }] : []));
  const [first] = known;
  const words = known.length === 1 && first ? reasons[first.why] : known.map(({ why, number }) => `${number}: ${reasons[why]}`).join(', ');
  return { total: known.reduce((sum, { number }) => sum + number, 0), words };
}

/** How much of what is linked was verified and when, in sentences: never more than a run can know. */
export function summaryWords({ summary, web, calls }: LinksResult): string[] {
  const links = `${count(summary.links, 'link')} to ${count(summary.objects, 'object')}: ${summarySentence(summary)}.`;
  const bad = countsInWords(badVerdicts.toReversed(), (verdict) => summary.verdicts[verdict] ?? 0, verdictName);
  const pages = countsInWords(
    Object.keys(webWords) as WebVerdict[],
    (name) => web.filter(({ verdict }) => verdict === name).length,
    (name) => webWords[name],
  );
  return [
    links,
    ...(bad === '' ? [] : [`In this run: ${bad}.`]),
    ...(pages === '' ? [] : [`${count(web.length, 'page')} outside the tools: ${pages}.`]),
    ...(calls ? [`${count(calls.made, 'call')} made, ${calls.planned} planned, ${calls.most} allowed.`] : []),
  ];
}

const webWords: Readonly<Record<WebVerdict, string>> = {
  working: 'working',
  broken: 'broken',
  moved: 'moved',
  refused: 'refused to a program',
  timeout: 'without an answer in time',
  unreachable: 'not reached',
  'rate-limited': 'too busy',
  'not-asked': 'not opened',
};

function countsInWords<Name>(names: readonly Name[], number: (name: Name) => number, words: (name: Name) => string): string {
  return names.flatMap((name) => (number(name) > 0 ? [`${number(name)} ${words(name)}`] : [])).join(', ');
}

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
const MIN_SHARE = 0.95;

/** No run can do better with these. */
const neverVerifiable: readonly (Unverifiable | undefined)[] = ['no-api', 'no-credentials', 'fork'];

function tooFew(objects: readonly CheckedObject[]): string[] {
  const visible = objects.filter(({ verdict, why }) => verdict !== 'unverifiable' || !neverVerifiable.includes(why));
  const answered = visible.filter(({ verdict, fromLock }) => isApiVerdict(verdict) && !fromLock);
  if (answered.length >= visible.length * MIN_SHARE) return [];
  return [`Only ${answered.length} of ${count(visible.length, 'object')} that an API can see were verified, expected 95 % at least.`];
}
