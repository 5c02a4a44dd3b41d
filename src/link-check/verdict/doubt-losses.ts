import type { System } from '../../tool-links/link.ts';
import type { Lock } from '../lock/record.ts';
import type { JudgedObject } from './judge-fact.ts';
import { toolOf } from './object-words.ts';
import { isApiVerdict, opensWith } from './verdict.ts';

/** How many objects may turn missing in one run before it says more of the credentials than of them: fewer than five, or up to a fifth. */
const FEWEST = 5;
const SHARE = 0.2;

/** What remains of the verdicts of a run, and a sentence where losses are not to be believed; `trusted` are the systems whose canary passed. */
export function doubtLosses(
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
