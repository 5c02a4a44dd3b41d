import { dayAfter, daysBetween } from '../../days/day.ts';
import type { Attestation, LockRecord } from './record.ts';

/** How many days an attestation counts unless its author gives another number, and at most. */
export const attestationDays = { usual: 90, most: 365 } as const;

/** Whether an attestation counts on a day. */
export function counts({ on, expires }: Attestation, day: string): boolean {
  return on <= day && day <= expires;
}

/** Whether an attestation counts for longer than any may, or ends before it began. */
export function isOutOfBounds({ on, expires }: Attestation): boolean {
  return expires < on || daysBetween(on, expires) > attestationDays.most;
}

/** An attestation from a day on, for so many days. */
export function attestation(by: string, on: string, days: number, note?: string): Attestation {
  return { by, on, expires: dayAfter(on, days), ...(note !== undefined && { note }) };
}

/** What is known of an object once a person has opened it by hand; `isSeen` is whether an API could see it. */
export function attested(before: LockRecord | undefined, key: string, isSeen: boolean, manual: Attestation): LockRecord {
  return { ...(before ?? { v: 1, key, verdict: 'unverifiable', why: isSeen ? 'not-asked' : 'no-api' }), manual };
}

/** What is known of an object without what a person attested; undefined where nothing else was. */
export function withoutAttestation({ manual: _, ...record }: LockRecord): LockRecord | undefined {
  return record.verdict === 'unverifiable' && record.why === 'not-asked' ? undefined : record;
}
