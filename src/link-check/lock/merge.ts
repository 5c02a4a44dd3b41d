import type { Attestation, Lock, LockRecord } from './record.ts';
import { recordText, sortedRecords } from './text.ts';
import { toldVerdicts } from '../verdict/verdict.ts';

/** Two locks as one: of each object what is known last, whichever lock has it. */
export function mergeLocks(a: Lock, b: Lock): Lock {
  const merged = new Map(a);
  for (const [key, record] of b) {
    const other = merged.get(key);
    merged.set(key, other ? mergeRecords(other, record) : record);
  }
  return new Map(sortedRecords(merged.values()).map((record) => [record.key, record]));
}

/** What is known last of one object, and what a person attested last: the two come about on different branches. */
export function mergeRecords(a: LockRecord, b: LockRecord): LockRecord {
  const { manual: ofA, ...plainA } = a;
  const { manual: ofB, ...plainB } = b;
  const record = rank(plainA) >= rank(plainB) ? plainA : plainB;
  const manual = ofA && ofB ? (attestationRank(ofA) >= attestationRank(ofB) ? ofA : ofB) : (ofA ?? ofB);
  return { ...record, ...(manual && { manual }) };
}

/** Later days rank higher, then graver verdicts; no two different records rank the same, so that no order of merges matters. */
function rank(record: LockRecord): string {
  const { verified = '', since = '', verdict, strikes = 0 } = record;
  const gravity = (toldVerdicts as readonly string[]).indexOf(verdict) + 11;
  return [verified > since ? verified : since, gravity, strikes, recordText(record)].join(' ');
}

function attestationRank({ on, expires, by, note = '' }: Attestation): string {
  return [on, expires, by, note].join(' ');
}
