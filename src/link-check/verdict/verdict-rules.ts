import type { ToldVerdict, VerdictName } from './verdict.ts';

/** The rule that each verdict breaks; an object that is verified breaks none. */
export const ruleOfVerdict = {
  renamed: 'link-renamed',
  moved: 'link-moved',
  stale: 'link-stale',
  'moved-to-personal': 'link-moved-to-personal',
  revoked: 'link-revoked',
  archived: 'link-archived',
  trashed: 'link-trashed',
  forbidden: 'link-forbidden',
  'not-found-or-forbidden': 'link-not-found',
  gone: 'link-gone',
} as const satisfies Record<Exclude<ToldVerdict, 'verified'>, string>;

/** A verdict that the object is not as readers expect it. */
export type BadVerdict = keyof typeof ruleOfVerdict;

/** A rule that the verdict on an object can break. */
export type VerdictRule = (typeof ruleOfVerdict)[BadVerdict];

/** The rule of pages outside the tools. */
export const WEB_RULE = 'web-link-broken';

const verdictRules: readonly string[] = Object.values(ruleOfVerdict);

/** Whether an API’s answer says that the object is not as readers expect it; what nobody could learn is no such verdict. */
export function isBad(verdict: VerdictName): verdict is BadVerdict {
  return Object.hasOwn(ruleOfVerdict, verdict);
}

/** Whether a rule is told from what a server answered, not from the text of the handbook. */
export function isAnswered(rule: string): boolean {
  return rule === WEB_RULE || verdictRules.includes(rule);
}
