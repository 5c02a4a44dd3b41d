import { oneOf } from '../../problems/problem.ts';
import { attestationFields } from './attestation-fields.ts';
import { isDay } from '../../days/day.ts';
import type { LockRecord } from './record.ts';
import { toldVerdicts } from '../verdict/verdict.ts';

/** What a field of the lock may hold, as a test and in words. */
export type LockField = { holds: (value: unknown) => boolean; expected: string };

const verdicts = [...toldVerdicts, 'unverifiable'];
const reasons = ['no-credentials', 'no-api', 'login-page', 'redirect', 'budget', 'fork', 'not-asked', 'credential-scope'];

/** A day as a field. */
export const dayField: LockField = { holds: (value) => typeof value === 'string' && isDay(value), expected: 'a day as `YYYY-MM-DD`' };

/** Every field of a record. */
export const lockFields: Readonly<Record<keyof LockRecord, LockField>> = {
  v: { holds: (value) => value === 1, expected: '`1`' },
  key: {
    holds: matches(/^(?:looker|amplitude):[^/\p{C}]+\/[a-z-]+\/[^\p{C}]{1,3000}$/u),
    expected: 'the name of an object such as `looker:acme.looker.com/dashboard/440`',
  },
  verdict: { holds: (value) => verdicts.includes(value as never), expected: oneOf(verdicts) },
  why: { holds: (value) => reasons.includes(value as never), expected: oneOf(reasons) },
  verified: dayField,
  since: dayField,
  title: { holds: matches(/^(?=[\s\S]*\S)[\s\S]{1,600}$/u), expected: 'the title that the tool has for it' },
  titleHash: { holds: matches(/^[0-9a-f]{32}$/), expected: '32 digits and letters from `a` to `f`' },
  folder: { holds: isFolder, expected: 'the id of a folder' },
  strikes: { holds: (value) => value === 1 || value === 2, expected: '`1` or `2`' },
  manual: { holds: (value) => typeof value === 'object' && value !== null, expected: oneOf(Object.keys(attestationFields)) },
};

/** Whether a value is an id of a folder that the lock can keep. */
export function isFolder(value: unknown): boolean {
  return matches(/^[\w.:-]{1,64}$/)(value);
}

function matches(shape: RegExp): (value: unknown) => boolean {
  return (value) => typeof value === 'string' && shape.test(value);
}
