import type { ObjectVerdict, VerdictName } from '../verdict/verdict.ts';

/** What each verdict is called in a list. */
export const verdictNames: Readonly<Record<VerdictName, string>> = {
  verified: 'verified',
  renamed: 'renamed',
  moved: 'moved to another folder',
  stale: 'not opened for long',
  'moved-to-personal': 'moved to a personal folder',
  revoked: 'no longer certified',
  archived: 'archived',
  trashed: 'in the trash',
  forbidden: 'not shared',
  'not-found-or-forbidden': 'not found or not shared',
  gone: 'gone',
  unverifiable: 'not verifiable',
  'rate-limited': 'not asked, the tool was too busy',
  timeout: 'without an answer in time',
  unreachable: 'not reached',
  'auth-failed': 'not asked, the credentials were refused',
  'unexpected-answer': 'answered with what makes no sense',
};

/** The verdict on an object with its day, such as `in the trash since 2026-11-01`. */
export function verdictWords({ verdict, since }: Pick<ObjectVerdict, 'verdict' | 'since'>): string {
  const name = verdict === 'stale' && since !== undefined ? 'not opened' : verdictNames[verdict];
  return since === undefined ? name : `${name} since ${since}`;
}
