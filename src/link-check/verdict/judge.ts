import { keyOf, type LinkObject, type System } from '../../tool-links/link.ts';
import { counts, type Lock, type LockRecord } from '../lock/record.ts';
import { updateLock, type LockChange } from '../lock/update.ts';
import type { OnlineRun, Unverifiable } from './fact.ts';
import { judgeFact, judgeFromLock, type JudgedObject } from './judge-fact.ts';
import { isApiVerdict, opensWith, type ObjectVerdict } from './verdict.ts';
import { toolOf } from './object-words.ts';

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

/** The systems whose canaries were all as they must be; where one failed, the run itself has no fact left that says that something is missing. */
function trustedSystems(run: OnlineRun | undefined): Set<System> {
  return new Set(run?.systems.flatMap(({ system, canary }) => (canary === 'held' ? [system] : [])));
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
      return { key, object, ...judgeFact(fact, before, context) };
    });
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

/** How many objects may turn missing in one run before it says more of the credentials than of them: fewer than five, or up to a fifth. */
const FEWEST = 5;
const SHARE = 0.2;

/** What remains of the verdicts of a run, and a sentence where losses are not to be believed; `trusted` are the systems whose canary passed. */
function doubtLosses(
  judged: readonly JudgedObject[],
  lock: Lock,
  trusted: ReadonlySet<System>,
): { judged: readonly JudgedObject[]; guard?: string } {
  const asked = judged.filter(({ key, change }) => change !== undefined && opensWith(lock.get(key)?.verdict ?? 'unverifiable'));
  const changed = changedSystems(asked);
  const blind = systemsOf(judged).filter(
    (system) => !changed.includes(system) && !trusted.has(system) && isBlind(ofSystems(judged, [system])),
  );
  if (changed.length + blind.length === 0) return { judged };
  const isDoubted = ({ object }: JudgedObject) => [...changed, ...blind].includes(object.system);
  const sentences = [
    ...(changed.length > 0 ? [changeSentence(ofSystems(asked, changed), changed)] : []),
    ...blind.map((system) => blindSentence(ofSystems(judged, [system]), system)),
  ];
  return { judged: judged.map((one) => (isDoubted(one) && isLost(one) ? outOfReach(one) : one)), guard: sentences.join(' ') };
}

/** The systems in which too much changed at once: in one, or in all together. */
function changedSystems(asked: readonly JudgedObject[]): System[] {
  const systems = systemsOf(asked);
  return isTooMuch(asked) ? systems : systems.filter((system) => isTooMuch(ofSystems(asked, [system])));
}

function systemsOf(judged: readonly JudgedObject[]): System[] {
  return [...new Set(judged.map(({ object }) => object.system))];
}

function ofSystems(judged: readonly JudgedObject[], systems: readonly System[]): JudgedObject[] {
  return judged.filter(({ object }) => systems.includes(object.system));
}

/** Whether credentials saw nothing at all of what was asked: a lost role looks the same on the first run, when no lock knows better. */
function isBlind(judged: readonly JudgedObject[]): boolean {
  const answered = judged.filter(({ verdict, fromLock }) => isApiVerdict(verdict) && !fromLock);
  return answered.length > 0 && answered.every(isLost) && judged.filter(isUnshown).length >= FEWEST;
}

/** Lost, or beyond credentials that could not even read a list. */
function isUnshown(one: JudgedObject): boolean {
  return isLost(one) || (one.why === 'credential-scope' && !one.fromLock);
}

function isTooMuch(asked: readonly JudgedObject[]): boolean {
  const lost = asked.filter(isLost).length;
  return lost >= FEWEST && lost > asked.length * SHARE;
}

function isLost({ verdict, fromLock }: JudgedObject): boolean {
  return !fromLock && (verdict === 'not-found-or-forbidden' || verdict === 'forbidden' || verdict === 'gone');
}

function changeSentence(asked: readonly JudgedObject[], systems: readonly System[]): string {
  const names = systems.map(toolOf).sort().join(' and ');
  return `${asked.filter(isLost).length} of ${asked.length} objects of ${names} that were verified before were not shown in this run. So many at once say more of the credentials than of the objects: none of it was believed, and nothing was written into the lock.`;
}

function blindSentence(judged: readonly JudgedObject[], system: System): string {
  return `None of the ${judged.filter(isUnshown).length} objects of ${toolOf(system)} that were asked for was shown in this run, and no canary says that these credentials see anything: none of it was believed, and nothing was written into the lock.`;
}

/** A verdict of which only remains that the credentials do not reach the object. */
function outOfReach({ key, object }: JudgedObject): JudgedObject {
  return { key, object, verdict: 'unverifiable', also: [], why: 'credential-scope' };
}
