import { count } from '../../problems/report.ts';
import type { LinksResult, Summary, WebVerdict } from './result.ts';
import { summarySentence } from './summary-sentence.ts';
import { isBad } from '../verdict/verdict-rules.ts';
import { toldVerdicts } from '../verdict/verdict.ts';
import { verdictNames } from './verdict-names.ts';

/** How much of what is linked was verified and when, in sentences: never more than a run can know. */
export function summaryWords({ summary, web, calls }: LinksResult): string[] {
  const links = `${count(summary.links, 'link')} to ${count(summary.objects, 'object')}: ${summarySentence(summary)}.`;
  return [links, ...bad(summary), ...ofWeb(web), ...(calls ? [callWords(calls)] : [])];
}

function bad({ verdicts }: Summary): string[] {
  const parts = [...toldVerdicts].reverse().flatMap((verdict) => {
    const number = verdicts[verdict] ?? 0;
    return isBad(verdict) && number > 0 ? [`${number} ${verdictNames[verdict]}`] : [];
  });
  return parts.length === 0 ? [] : [`In this run: ${parts.join(', ')}.`];
}

const webNames: Readonly<Record<WebVerdict, string>> = {
  working: 'working',
  broken: 'broken',
  moved: 'moved',
  refused: 'refused to a program',
  timeout: 'without an answer in time',
  unreachable: 'not reached',
  'rate-limited': 'too busy',
  'not-asked': 'not opened',
};

function ofWeb(web: LinksResult['web']): string[] {
  if (web.length === 0) return [];
  const parts = (Object.keys(webNames) as WebVerdict[]).flatMap((name) => {
    const number = web.filter(({ verdict }) => verdict === name).length;
    return number > 0 ? [`${number} ${webNames[name]}`] : [];
  });
  return [`${count(web.length, 'page')} outside the tools: ${parts.join(', ')}.`];
}

function callWords({ planned, made, most }: NonNullable<LinksResult['calls']>): string {
  return `${count(made, 'call')} made, ${planned} planned, ${most} allowed.`;
}
