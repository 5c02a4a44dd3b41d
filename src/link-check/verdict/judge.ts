import { keyOf, type LinkObject, type System } from '../../tool-links/link.ts';
import { counts } from '../lock/attestation.ts';
import type { Lock, LockRecord } from '../lock/record.ts';
import { updateLock, type LockChange } from '../lock/update.ts';
import type { Fact, OnlineRun, SystemRun, Unverifiable } from './fact.ts';
import { doubtLosses } from './doubt-losses.ts';
import { judgeFact, judgeFromLock, type JudgedObject } from './judge-fact.ts';
import type { ObjectVerdict } from './verdict.ts';

/** How a run is judged. */
export type JudgeOptions = {
  /** The day of the run, `YYYY-MM-DD`. */
  day: string;
  /** After how many days without a view an object is stale. */
  staleDays: number;
  /** The keys of objects whose titles may be shown; all of them where it is absent. */
  reveal?: ReadonlySet<string> | undefined;
  /** Whether new titles and folders are accepted: a person has looked at them. */
  accept?: boolean;
  /** The keys of what is still linked, where the lock is to forget the rest. */
  keep?: ReadonlySet<string> | undefined;
  /** Why nothing was asked of an object that the run has no fact on. */
  notAsked?: Unverifiable;
};

/** What is known of each object, in the order of the keys; the lock with what was learned; and why nothing was, where too much changed at once. */
export type Judgment = { verdicts: ObjectVerdict[]; lock: Lock; guard?: string };

/** Judges what a run learned, with what the lock knows; without a run it says what the lock knows. */
export function judge(objects: Iterable<LinkObject>, run: OnlineRun | undefined, lock: Lock, options: JudgeOptions): Judgment {
  const trusted = trustedSystems(run);
  const { guard, judged } = doubtLosses(judgeAll(objects, run, lock, trusted, options), lock, trusted);
  const verdicts = judged.map((one) => shownVerdict(one, lock.get(one.key), options));
  // Where a person must see to the credentials first, a run is no ground for writing anything.
  if (guard !== undefined) return { verdicts, lock, guard };
  if (run?.systems.some(({ canary, trouble }) => canary === 'failed' || trouble === 'auth-failed')) return { verdicts, lock };
  const changes = new Map(judged.flatMap(({ key, change }): [string, LockChange][] => (change ? [[key, change]] : [])));
  return { verdicts, lock: updateLock(lock, changes, options) };
}

/** The systems whose canaries were all as they must be. */
function trustedSystems(run: OnlineRun | undefined): Set<System> {
  const systems = Map.groupBy(run?.systems ?? [], ({ system }) => system);
  return new Set([...systems].flatMap(([system, own]) => (own.every(({ canary }) => canary === 'held') ? [system] : [])));
}

function judgeAll(
  objects: Iterable<LinkObject>,
  run: OnlineRun | undefined,
  lock: Lock,
  trusted: ReadonlySet<System>,
  { day, staleDays, accept = false, notAsked = 'not-asked' }: JudgeOptions,
): JudgedObject[] {
  const known = new Map([...objects].map((object) => [keyOf(object), object]));
  return [...known]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, object]) => {
      const before = lock.get(key);
      const fact = run?.facts.get(key);
      if (fact === undefined) return { key, object, ...judgeFromLock(before, notAsked) };
      const context = { day, staleDays, accept, canaryPassed: trusted.has(object.system) };
      return { key, object, ...judgeFact(believed(fact, object.system, run?.systems), before, context) };
    });
}

/** What a fact is worth where a canary failed: credentials that do not see what must be there say nothing by not seeing more. */
function believed(fact: Fact, system: System, systems: readonly SystemRun[] = []): Fact {
  const isDoubted = systems.some((one) => one.system === system && one.canary === 'failed');
  return isDoubted && (fact.is === 'missing' || fact.is === 'forbidden') ? { is: 'unknown', why: 'credential-scope' } : fact;
}

function shownVerdict({ change, ...judged }: JudgedObject, before: LockRecord | undefined, { day, reveal }: JudgeOptions): ObjectVerdict {
  const { title, formerTitle, ...rest } = judged;
  const verifiedOn = change?.opens ? day : before?.verified;
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
