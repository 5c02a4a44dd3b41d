import { counts } from '../lock/attestation.ts';
import type { Lock, LockRecord } from '../lock/record.ts';
import type { ToldVerdict } from './verdict.ts';

/** What is known of links when the site is built: the lock, and the day of the build. */
export type LinksKnown = { lock: Lock; day: string };

/** A piece of a sentence: words, or a day that is told as such or by how long ago it was. */
export type Piece = string | { day: string; as: 'day' | 'ago' };

/** What a reader is told of a link in one sentence, and how it sounds: it opens, nobody knows, mind something, or do not rely on it. */
export type LinkState = { tone: 'good' | 'unknown' | 'mind' | 'broken'; pieces: readonly Piece[] };

/** What the lock knows of an object, as a reader is told; without a record nobody ever verified it. */
export function linkState(record: LockRecord | undefined, day: string): LinkState {
  if (record === undefined) return { tone: 'unknown', pieces: ['Never verified.'] };
  return record.verdict === 'unverifiable' ? byHand(record, day) : told(record.verdict, record);
}

type Telling = { tone: LinkState['tone']; words: string; since?: true; verified?: true; end?: string };

const tellings: Readonly<Record<ToldVerdict, Telling>> = {
  verified: { tone: 'good', words: 'Verified' },
  moved: { tone: 'good', words: 'Verified' },
  stale: { tone: 'mind', words: 'Nobody has opened it in the tool', since: true, verified: true },
  renamed: { tone: 'mind', words: 'Renamed in the tool', since: true, verified: true },
  'moved-to-personal': { tone: 'mind', words: 'In a personal folder', since: true, end: '; you may not be able to open it' },
  revoked: { tone: 'mind', words: 'No longer certified', since: true, verified: true },
  archived: { tone: 'broken', words: 'Archived in the tool', since: true },
  trashed: { tone: 'broken', words: 'In the trash', since: true },
  forbidden: { tone: 'mind', words: 'Not shared with the check of links', since: true, verified: true },
  'not-found-or-forbidden': { tone: 'mind', words: 'Not found or not shared', since: true, verified: true },
  gone: { tone: 'broken', words: 'Gone', since: true, verified: true },
};

function told(verdict: ToldVerdict, { since, verified }: LockRecord): LinkState {
  const { tone, words, end = '', ...telling } = tellings[verdict];
  const last: Piece[] = verified === undefined ? [] : [{ day: verified, as: 'ago' }];
  if (!telling.since) return { tone, pieces: [`${words} `, ...last, '.'] };
  const from: Piece[] = since === undefined ? [] : [' since ', { day: since, as: 'day' }];
  const seen: Piece[] = telling.verified && last.length > 0 ? ['; last verified ', ...last] : [];
  return { tone, pieces: [words, ...from, ...seen, `${end}.`] };
}

/** What no API can see, or none has seen yet, only a person can vouch for. */
function byHand({ why, manual }: LockRecord, day: string): LinkState {
  const start = why === 'no-api' ? 'Cannot be checked automatically' : 'Never checked automatically';
  if (manual === undefined) return { tone: 'unknown', pieces: [`${start}; nobody has opened it by hand yet.`] };
  const on: Piece = { day: manual.on, as: 'day' };
  return counts(manual, day)
    ? { tone: 'good', pieces: [`${start}; opened by hand on `, on, '.'] }
    : { tone: 'unknown', pieces: [`${start}; nobody has opened it by hand since `, on, '.'] };
}
