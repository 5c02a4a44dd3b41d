import { lstatSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileProblem, type Problem } from '../../problems/problem.ts';
import { LOCK_FILE } from '../../read/files.ts';
import { oneLine } from '../../text/one-line.ts';
import { severityRank } from '../verdict/verdict.ts';
import { attestationDays, counts, isOutOfBounds, mistakeIn, recordText, type Attestation, type Lock, type LockRecord } from './record.ts';
import { ATTEST, UPDATE_LOCK } from './commands.ts';

/** A lock as read: what can be believed of it, and what is wrong with the rest. */
type ReadLock = { lock: Lock; problems: Problem[] };

/** The largest lock that is read, in bytes: some 100,000 objects. */
const MAX_BYTES = 20 * 1024 * 1024;

/** So many broken lines are no accident in a line but another file; reporting millions of them would only use up the memory. */
const MOST_BROKEN = 200;

const TOO_MANY = 'Unexpected number of broken lines, expected none: no further line was read; restore the file with git';

const FIX = `restore the line with git, or delete it and run \`${UPDATE_LOCK}\``;

/** The path of the lock in a content folder. */
export function lockPath(content: string): string {
  return join(content, basename(LOCK_FILE));
}

/** Reads the link lock of a content folder, undefined where there is none; what is no regular file there is reported and not followed. */
export function readLinksLock(content: string, day: string): { lock?: Lock; problems: Problem[] } {
  const path = lockPath(content);
  const stat = lstatSync(path, { throwIfNoEntry: false });
  if (stat === undefined) return { problems: [] };
  if (!stat.isFile()) {
    const found = stat.isSymbolicLink() ? 'symbolic link' : stat.isDirectory() ? 'folder' : 'special file';
    return { problems: [fileProblem(LOCK_FILE, 'regular-file', `Unexpected ${found}, expected a regular file; delete it`)] };
  }
  if (stat.size > MAX_BYTES)
    return { problems: [fileProblem(LOCK_FILE, 'file-size', 'Unexpected size, expected at most 20 MB; restore the file with git')] };
  return readLock(readFileSync(path, 'utf8'), day);
}

/**
 * Reads the text of a lock on a day. A line that is broken, or that has days that have not come, is a problem and is not believed;
 * of two lines on one object, as a merge leaves them, the one with the latest knowledge counts.
 */
export function readLock(text: string, day: string): ReadLock {
  const rows = new Map<string, { line: number; record: LockRecord }>();
  const problems: Problem[] = [];
  for (const [index, source] of text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .entries()) {
    const line = index + 1;
    if (source.trim() === '') continue;
    const read = readLine(source, line, day);
    if (!('rule' in read)) rows.set(read.key, { line, record: latest(rows.get(read.key)?.record ?? read, read) });
    else if (problems.push(read) >= MOST_BROKEN) {
      problems.push(lockProblem(line, 'lock-line', TOO_MANY));
      break;
    }
  }
  const expired = [...rows.values()].flatMap(({ line, record }) => expiredProblem(line, record, day));
  const lock = new Map([...rows].map(([key, { record }]) => [key, record]));
  return { lock, problems: [...problems, ...expired].sort((a, b) => a.line - b.line) };
}

/** Whether a lock may be written anew: a line that cannot be read would be lost. */
export function isWhole({ problems }: Pick<ReadLock, 'problems'>): boolean {
  return !problems.some(({ rule }) => rule === 'lock-line');
}

function lockProblem(line: number, rule: string, message: string, severity: Problem['severity'] = 'error'): Problem {
  return { file: LOCK_FILE, line, column: 1, path: '', rule, severity, message };
}

function readLine(source: string, line: number, day: string): LockRecord | Problem {
  if (/^(?:<{7}|={7}|>{7}|\|{7})(?:\s|$)/.test(source)) {
    const message = `Unexpected conflict marker \`${oneLine(source, 40)}\`, expected records: keep the lines of both sides and delete the markers, then run \`${UPDATE_LOCK}\``;
    return lockProblem(line, 'lock-line', message);
  }
  const value = parsed(source);
  const mistake = value === undefined ? notRecord(source) : mistakeIn(value);
  if (mistake !== undefined) return lockProblem(line, 'lock-line', `${mistake}; ${FIX}`);
  const record = value as LockRecord;
  const tampering = tamperingIn(record, day);
  return tampering === undefined ? record : lockProblem(line, 'lock-tampered', `${tampering}; ${FIX}`);
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

/** What a record says that nobody can know yet, or that no command writes; undefined where it says nothing of the kind. */
function tamperingIn({ verified, since, manual }: LockRecord, day: string): string | undefined {
  const days = { verified, since, 'manual.on': manual?.on };
  const future = Object.entries(days).find(([, value]) => value !== undefined && value > day);
  if (future) return `Unexpected day \`${future[1] ?? ''}\` in \`${future[0]}\`, expected one that has come`;
  return manual && isOutOfBounds(manual)
    ? `Unexpected day \`${manual.expires}\` in \`manual.expires\`, expected one at most ${attestationDays.most} days after \`${manual.on}\``
    : undefined;
}

/** An object that an API has verified needs no attestation. */
function expiredProblem(line: number, { key, verified, manual }: LockRecord, day: string): Problem[] {
  if (manual === undefined || verified !== undefined || counts(manual, day)) return [];
  const message = `Unexpected attestation of \`${oneLine(key, 120)}\` that expired on \`${manual.expires}\`, expected one that still counts: open it by hand, then run \`${ATTEST}\``;
  return [lockProblem(line, 'lock-expired', message, 'warning')];
}

/** What is known last of one object, and what a person attested last: the two come about on different branches. */
function latest(a: LockRecord, b: LockRecord): LockRecord {
  const { manual: ofA, ...plainA } = a;
  const { manual: ofB, ...plainB } = b;
  const record = rank(plainA) >= rank(plainB) ? plainA : plainB;
  const manual = ofA && ofB ? (attestationRank(ofA) >= attestationRank(ofB) ? ofA : ofB) : (ofA ?? ofB);
  return { ...record, ...(manual && { manual }) };
}

/** Later days rank higher, then more severe verdicts; no two different records rank the same, so that no order of lines matters. */
function rank(record: LockRecord): string {
  const { verified = '', since = '', verdict, strikes = 0 } = record;
  return [verified > since ? verified : since, severityRank(verdict) + 11, strikes, recordText(record)].join(' ');
}

function attestationRank({ on, expires, by, note = '' }: Attestation): string {
  return [on, expires, by, note].join(' ');
}
