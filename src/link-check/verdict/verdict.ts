import type { RuleDoc } from '../../catalog/rule.ts';
import type { LinkObject } from '../../tool-links/link.ts';
import { isOperational, operationalWords, type Operational, type Unverifiable } from './fact.ts';
import type { VerdictRow } from './verdict-row.ts';
import { verdictTable } from './verdict-table.ts';

/** A verdict that an API's answer carries. */
export type ApiVerdict = keyof typeof verdictTable;

/** A verdict that the object is not as readers expect it. */
export type BadVerdict = { [Name in ApiVerdict]: (typeof verdictTable)[Name] extends { broken: object } ? Name : never }[ApiVerdict];

/** Every verdict on an object: what an API said, that it cannot be verified, or that the request failed, which says nothing about the object. */
export type VerdictName = ApiVerdict | 'unverifiable' | Operational;

/** What is known of one object after a run. */
export type ObjectVerdict = {
  /** The object's name in the lock, as `keyOf` writes it. */
  key: string;
  object: LinkObject;
  /** The most severe verdict. */
  verdict: VerdictName;
  /** The others that hold as well, such as `renamed` of something stale. */
  also: readonly ApiVerdict[];
  /** Why an object is unverifiable. */
  why?: Unverifiable;
  /** The title that the tool has for it; absent where it must not be shown. */
  title?: string;
  /** The title at the last verification, where it differs and may be shown. */
  formerTitle?: string;
  /** Since when the verdict holds: the tool's own day for the trash, the day of its last view when it is stale, else the day of the run that saw it first. */
  since?: string;
  /** The day on which an API verified it last, today or before; absent where that never happened. */
  verifiedOn?: string;
  /** Who opened it by hand, on which day, and until when that counts; only while it counts. */
  attested?: { by: string; on: string; expires: string };
  /** That this run has no answer on it, and the lock says all of this. */
  fromLock?: true;
};

/** The verdicts that an API's answer can carry, the most severe last. */
export const apiVerdicts = Object.keys(verdictTable) as [ApiVerdict, ...ApiVerdict[]];

/** The verdicts that say that an object is not as readers expect it, the most severe last. */
export const badVerdicts = apiVerdicts.filter((verdict): verdict is BadVerdict => 'broken' in verdictTable[verdict]);

/** The rule of pages outside the tools. */
export const WEB_RULE = 'web-link-broken';

/** The row of a verdict. */
export function verdictRow(verdict: ApiVerdict): VerdictRow {
  return verdictTable[verdict];
}

/** Whether a verdict is one that an API's answer carries. */
export function isApiVerdict(verdict: VerdictName): verdict is ApiVerdict {
  return Object.hasOwn(verdictTable, verdict);
}

/** Whether an API’s answer says that the object is not as readers expect it; an object that could not be verified has no such verdict. */
export function isBad(verdict: VerdictName): verdict is BadVerdict {
  return (badVerdicts as readonly string[]).includes(verdict);
}

/** Whether an object with such a verdict opens, as far as an API knows. */
export function opensWith(verdict: VerdictName): boolean {
  return isApiVerdict(verdict) && verdictTable[verdict].opens;
}

/** How severe a verdict is: the higher, the more; negative for one that no API gave. */
export function severityRank(verdict: VerdictName): number {
  return (apiVerdicts as readonly string[]).indexOf(verdict);
}

/** Whether a rule is about what a server answered, not about the text of the handbook. */
export function isAnswered(rule: string): boolean {
  return rule === WEB_RULE || badVerdicts.some((verdict) => verdictTable[verdict].broken.rule === rule);
}

/** What each verdict is called in a list. */
export function verdictName(verdict: VerdictName): string {
  if (verdict === 'unverifiable') return 'not verifiable';
  return isOperational(verdict) ? operationalWords[verdict].name : verdictTable[verdict].name;
}

/** The verdict on an object with its day, such as `in the trash since 2026-11-01`. */
export function verdictWords({ verdict, since }: Pick<ObjectVerdict, 'verdict' | 'since'>): string {
  if (since === undefined) return verdictName(verdict);
  const name = isApiVerdict(verdict) ? verdictRow(verdict).nameSince : undefined;
  return `${name ?? verdictName(verdict)} since ${since}`;
}

/** What an editor should know of the rule of each verdict, and of pages outside the tools. */
export const verdictRuleDocs: readonly RuleDoc[] = [
  ...badVerdicts.map((verdict): RuleDoc => {
    const { rule, doc } = verdictTable[verdict].broken;
    const [wrongWords, rightWords] = doc.example;
    return { rule, ...doc, example: { wrongWords, rightWords } };
  }),
  {
    rule: WEB_RULE,
    keeps: 'A page outside the tools is there.',
    why: 'Readers get an error. Only the weekly run opens such pages, and only a server that says that the page is not there counts.',
    fix: 'Correct the address, or remove the link.',
    example: { wrongWords: 'The server answers 404.', rightWords: 'The page opens.' },
  },
];
