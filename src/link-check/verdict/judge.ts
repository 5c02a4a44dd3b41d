import { keyOf, type LinkObject, type System } from '../../tool-links/link.ts';
import type { Fact, OnlineRun, SystemRun, Unverifiable } from './fact.ts';
import { guardOf } from './judge-guard.ts';
import { judgeFact } from './judge-fact.ts';
import type { Judged } from './judged.ts';
import { fromLock } from './judge-lock.ts';
import { unbelieved } from './judge-trust.ts';
import { counts } from '../lock/attestation.ts';
import type { Lock, LockRecord } from '../lock/record.ts';
import { titleMode, type TitleMode } from '../lock/title.ts';
import { updateLock, type News } from '../lock/update.ts';
import type { ObjectVerdict } from './verdict.ts';

/** How a run is judged. */
export type JudgeOptions = {
  /** The day of the run, `YYYY-MM-DD`. */
  day: string;
  /** After how many days without a view an object is stale. */
  staleDays: number;
  /** How the lock keeps titles; as it does already unless told. */
  mode?: TitleMode | undefined;
  /** Makes the hash of a title; without it hashed titles are not compared, and with `mode: 'hash'` none is kept. */
  hash?: ((title: string) => string) | undefined;
  /** The keys of objects whose titles may be shown; all of them unless told. */
  reveal?: ReadonlySet<string> | undefined;
  /** Whether new titles and folders are taken as known: a person has looked at them. */
  accept?: boolean;
  /** The keys of what is still linked, where the lock is to forget the rest. */
  keep?: ReadonlySet<string> | undefined;
  /** Why nothing was asked of an object that the run has no fact on. */
  otherwise?: Unverifiable;
};

/** What is known of each object, in the order of the keys; the lock with what was learned; and why nothing was, where too much changed at once. */
export type Judgment = { verdicts: ObjectVerdict[]; lock: Lock; guard?: string };

/** Judges what a run brought, with what the lock knows; without a run it tells what the lock knows. */
export function judge(objects: Iterable<LinkObject>, run: OnlineRun | undefined, lock: Lock, options: JudgeOptions): Judgment {
  const believed = judgeAll(objects, run, lock, options);
  const { guard, judged } = guardOf(believed, lock, provenSystems(run));
  const verdicts = judged.map((one) => shown(one, lock.get(one.key), options));
  if (guard !== undefined) return { verdicts, lock, guard };
  const titles = titlesOf(lock, options);
  if (run?.systems.some(isUnfit)) return { verdicts, lock: updateLock(lock, new Map(), { day: options.day, titles }) };
  const news = new Map(judged.flatMap(({ key, news }): [string, News][] => (news ? [[key, news]] : [])));
  return { verdicts, lock: updateLock(lock, news, { day: options.day, titles, keep: options.keep }) };
}

function judgeAll(objects: Iterable<LinkObject>, run: OnlineRun | undefined, lock: Lock, options: JudgeOptions): Judged[] {
  const { day, staleDays, accept = false, otherwise = 'not-asked' } = options;
  const known = new Map([...objects].map((object) => [keyOf(object), object]));
  const proven = provenSystems(run);
  return [...known]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, object]) => {
      const before = lock.get(key);
      const fact = factOf(key, object, run);
      const held = proven.has(object.system);
      return {
        key,
        object,
        ...(fact
          ? judgeFact(fact, before, { day, staleDays, accept, held, titles: titlesOf(lock, options) })
          : fromLock(before, otherwise)),
      };
    });
}

/** Whether a person must see to the credentials first: a run with such ones is no ground for writing anything. */
function isUnfit({ canary, trouble }: SystemRun): boolean {
  return canary === 'failed' || trouble === 'auth-failed';
}

/** The systems whose canaries were as they must be. */
function provenSystems(run: OnlineRun | undefined): Set<System> {
  const systems = Map.groupBy(run?.systems ?? [], ({ system }) => system);
  return new Set([...systems].flatMap(([system, own]) => (own.every(({ canary }) => canary === 'held') ? [system] : [])));
}

function factOf(key: string, { system }: LinkObject, run: OnlineRun | undefined): Fact | undefined {
  const fact = run?.facts.get(key);
  return fact && run?.systems.some((one) => one.system === system && one.canary === 'failed') ? unbelieved(fact) : fact;
}

function titlesOf(lock: Lock, { mode, hash }: JudgeOptions) {
  return { mode: mode ?? titleMode(lock) ?? 'plain', hash };
}

function shown({ news, ...judged }: Judged, before: LockRecord | undefined, { day, reveal }: JudgeOptions): ObjectVerdict {
  const { title, formerTitle, ...rest } = judged;
  const verifiedOn = news?.opens ? day : before?.verified;
  const manual = before?.manual && counts(before.manual, day) ? before.manual : undefined;
  const isShown = reveal?.has(judged.key) ?? true;
  return {
    ...rest,
    ...(isShown && title !== undefined && { title }),
    ...(isShown && formerTitle !== undefined && { formerTitle }),
    ...(verifiedOn !== undefined && { verifiedOn }),
    ...(manual && { attested: { by: manual.by, on: manual.on, expires: manual.expires } }),
  };
}
