import { count } from '../../problems/report.ts';
import type { Summary } from './result.ts';

const reasons: Readonly<Record<keyof Summary['never'], string>> = {
  'no-api': 'no API',
  'no-credentials': 'no credentials',
  'not-asked': 'not asked for',
  fork: 'a change from outside',
  budget: 'no calls left',
  'credential-scope': 'beyond the credentials',
  'login-page': 'a login page answered',
  redirect: 'a redirect answered',
  'not-found-or-forbidden': 'not found or not shared',
  forbidden: 'not shared',
  'auth-failed': 'credentials refused',
  'rate-limited': 'tool too busy',
  timeout: 'no answer in time',
  unreachable: 'not reached',
  'unexpected-answer': 'a senseless answer',
};

/** What was verified today, before and never, in one line; each object counts once, and none is called fine that nobody saw. */
export function summarySentence({ objects, verifiedToday, verifiedBefore, oldestDays = 0, attested, never, verdicts }: Summary): string {
  const { total, told } = neverWords(never);
  const lost = objects - verifiedToday - verifiedBefore - attested - total;
  const { trashed = 0, gone = 0 } = verdicts;
  const parts: [number, string][] = [
    [verifiedBefore, `verified before, the oldest ${count(oldestDays, 'day')} ago`],
    [attested, 'opened by hand'],
    [total, `never verified (${told})`],
    [trashed, 'in the trash'],
    [gone, 'gone'],
    [lost - trashed - gone, 'not there when last asked for'],
  ];
  return [`${verifiedToday} verified today`, ...parts.filter(([number]) => number > 0).map((part) => part.join(' '))].join(' · ');
}

function neverWords(never: Summary['never']): { total: number; told: string } {
  const known = (Object.keys(reasons) as (keyof Summary['never'])[]).flatMap((why) => (never[why] ? [{ why, number: never[why] }] : []));
  const [first] = known;
  const told = known.length === 1 && first ? reasons[first.why] : known.map(({ why, number }) => `${number}: ${reasons[why]}`).join(', ');
  return { total: known.reduce((sum, { number }) => sum + number, 0), told };
}
