import { oneLine } from '../../text/one-line.ts';
import type { Problem } from '../../problems/problem.ts';
import { counts } from './attestation.ts';
import { LOCK_FILE } from '../../read/files.ts';
import { ATTEST, UPDATE_LOCK, type Lock, type LockRecord } from './record.ts';
import { mistakeIn, tamperingIn } from './mistakes.ts';
import { mergeRecords } from './merge.ts';

/** A lock as read: what can be believed of it, and what is wrong with the rest. */
export type ReadLock = { lock: Lock; problems: Problem[] };

/** So many broken lines are no accident in a line but another file; telling millions of them would only use up the memory. */
const MOST_BROKEN = 200;

const TOO_MANY = 'Unexpected number of broken lines, expected none: no further line was read; restore the file with git';

type Row = { line: number; record: LockRecord };

/**
 * Reads the text of a lock on a day. A line that is broken, or that tells of days that have not come, is a problem and is not believed;
 * of two lines on one object, as a merge leaves them, the one with what is known last counts.
 */
export function readLock(text: string, day: string): ReadLock {
  const rows = new Map<string, Row>();
  const problems: Problem[] = [];
  for (const [index, source] of text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .entries()) {
    if (source.trim() === '') continue;
    const read = readLine(source, index + 1, day);
    if (!('rule' in read)) keep(rows, read, index + 1);
    else if (problems.push(read) >= MOST_BROKEN) {
      problems.push(lockProblem(index + 1, 'lock-line', TOO_MANY));
      break;
    }
  }
  const lock = new Map([...rows].map(([key, { record }]) => [key, record]));
  return { lock, problems: [...problems, ...expiredIn(rows.values(), day)].sort((a, b) => a.line - b.line) };
}

function keep(rows: Map<string, Row>, record: LockRecord, line: number): void {
  const other = rows.get(record.key);
  rows.set(record.key, { line, record: other ? mergeRecords(other.record, record) : record });
}

/** Whether a lock may be written anew: a line that cannot be read would be lost. */
export function isWhole({ problems }: Pick<ReadLock, 'problems'>): boolean {
  return !problems.some(({ rule }) => rule === 'lock-line');
}

/** A problem at a line of the lock. */
export function lockProblem(line: number, rule: string, message: string, severity: Problem['severity'] = 'error'): Problem {
  return { file: LOCK_FILE, line, column: 1, path: '', rule, severity, message };
}

function readLine(source: string, line: number, day: string): LockRecord | Problem {
  if (/^(?:<{7}|={7}|>{7}|\|{7})(?:\s|$)/.test(source)) return lockProblem(line, 'lock-line', conflict(source));
  const value = parsed(source);
  const mistake = value === undefined ? notRecord(source) : mistakeIn(value);
  if (mistake !== undefined) return lockProblem(line, 'lock-line', `${mistake}; ${FIX}`);
  const record = value as LockRecord;
  const tampering = tamperingIn(record, day);
  return tampering === undefined ? record : lockProblem(line, 'lock-tampered', `${tampering}; ${FIX}`);
}

const FIX = `restore the line with git, or delete it and run \`${UPDATE_LOCK}\``;

function conflict(source: string): string {
  return `Unexpected conflict marker \`${oneLine(source, 40)}\`, expected records: keep the lines of both sides and delete the markers, then run \`${UPDATE_LOCK}\``;
}

function notRecord(source: string): string {
  return `Unexpected line \`${oneLine(source, 60).replaceAll('`', '’')}\`, expected a record as \`${UPDATE_LOCK}\` writes it`;
}

function parsed(source: string): object | undefined {
  try {
    const value: unknown = JSON.parse(source);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** What an API has seen needs nobody's word. */
function expiredIn(rows: Iterable<Row>, day: string): Problem[] {
  return [...rows].flatMap(({ line, record: { key, verified, manual } }) => {
    if (manual === undefined || verified !== undefined || counts(manual, day)) return [];
    const message = `Unexpected attestation of \`${oneLine(key, 120)}\` that expired on \`${manual.expires}\`, expected one that still counts: open it by hand, then run \`${ATTEST}\``;
    return [lockProblem(line, 'lock-expired', message, 'warning')];
  });
}
