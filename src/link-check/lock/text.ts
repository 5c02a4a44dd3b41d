import type { Attestation, Lock, LockRecord } from './record.ts';

/** The text of a lock: one record a line, in the order of the keys; the same records always give the same text. */
export function lockText(lock: Lock): string {
  return sortedRecords(lock.values())
    .map((record) => `${recordText(record)}\n`)
    .join('');
}

/** Records in the order in which the lock has them. */
export function sortedRecords(records: Iterable<LockRecord>): LockRecord[] {
  return [...records].sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
}

/** One record as its line, without the line end. */
export function recordText({ v, key, verdict, why, verified, since, title, folder, strikes, manual }: LockRecord): string {
  const fields = { v, key, verdict, why, verified, since, title, folder, strikes, manual: manual && ordered(manual) };
  return escaped(JSON.stringify(fields));
}

function ordered({ by, on, expires, note }: Attestation): Attestation {
  return { by, on, expires, ...(note !== undefined && { note }) };
}

/** Anyone who may name an object could hide characters in its title or reverse their order; in the lock they are visible. */
function escaped(json: string): string {
  return json.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (character) =>
    character
      .split('')
      .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
      .join(''),
  );
}
