import type { System } from '../../tool-links/link.ts';
import type { Judged } from './judged.ts';
import { outOfReach } from './judge-trust.ts';
import type { Lock } from '../lock/record.ts';
import { toolOf } from './object-words.ts';
import { isTold, opensWith } from './opens-with.ts';

/** How many objects may turn missing in one run before it says more of the credentials than of them: fewer than five, or up to a fifth. */
const FEWEST = 5;
const SHARE = 0.2;

/** What remains of the verdicts of a run, and what is told where nothing is to be believed; `proven` are the systems whose canary was there. */
export function guardOf(judged: readonly Judged[], lock: Lock, proven: ReadonlySet<System>): { judged: readonly Judged[]; guard?: string } {
  const asked = judged.filter(({ key, news }) => news !== undefined && opensWith(lock.get(key)?.verdict ?? 'unverifiable'));
  const changed = changedSystems(asked);
  const blind = systemsOf(judged).filter(
    (system) => !changed.includes(system) && !proven.has(system) && isBlind(ofSystems(judged, [system])),
  );
  if (changed.length + blind.length === 0) return { judged };
  const isDoubted = ({ object }: Judged) => [...changed, ...blind].includes(object.system);
  const told = [
    ...(changed.length > 0 ? [changeSentence(ofSystems(asked, changed), changed)] : []),
    ...blind.map((system) => blindSentence(ofSystems(judged, [system]), system)),
  ];
  return { judged: judged.map((one) => (isDoubted(one) && isLost(one) ? outOfReach(one) : one)), guard: told.join(' ') };
}

/** The systems in which too much changed at once: in one, or in all together. */
function changedSystems(asked: readonly Judged[]): System[] {
  const systems = systemsOf(asked);
  return isTooMuch(asked) ? systems : systems.filter((system) => isTooMuch(ofSystems(asked, [system])));
}

function systemsOf(judged: readonly Judged[]): System[] {
  return [...new Set(judged.map(({ object }) => object.system))];
}

function ofSystems(judged: readonly Judged[], systems: readonly System[]): Judged[] {
  return judged.filter(({ object }) => systems.includes(object.system));
}

/** Whether credentials saw nothing at all of what was asked: a lost role looks the same on the first run, when no lock knows better. */
function isBlind(judged: readonly Judged[]): boolean {
  const told = judged.filter(({ verdict, fromLock }) => isTold(verdict) && !fromLock);
  return told.length > 0 && told.every(isLost) && judged.filter(isUnshown).length >= FEWEST;
}

/** Lost, or beyond credentials that could not even read a list. */
function isUnshown(one: Judged): boolean {
  return isLost(one) || (one.why === 'credential-scope' && !one.fromLock);
}

function isTooMuch(asked: readonly Judged[]): boolean {
  const lost = asked.filter(isLost).length;
  return lost >= FEWEST && lost > asked.length * SHARE;
}

function isLost({ verdict, fromLock }: Judged): boolean {
  return !fromLock && (verdict === 'not-found-or-forbidden' || verdict === 'forbidden' || verdict === 'gone');
}

function changeSentence(asked: readonly Judged[], systems: readonly System[]): string {
  const names = systems.map(toolOf).sort().join(' and ');
  return `${asked.filter(isLost).length} of ${asked.length} objects of ${names} that were verified before were not shown in this run. So many at once say more of the credentials than of the objects: none of it was believed, and nothing was written into the lock.`;
}

function blindSentence(judged: readonly Judged[], system: System): string {
  return `None of the ${judged.filter(isUnshown).length} objects of ${toolOf(system)} that were asked for was shown in this run, and no canary says that these credentials see anything: none of it was believed, and nothing was written into the lock.`;
}
