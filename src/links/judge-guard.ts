import type { System } from '../catalog/links/link.ts';
import type { Judged } from './judged.ts';
import { outOfReach } from './judge-trust.ts';
import type { Lock } from './lock-record.ts';
import { toolOf } from './object-words.ts';
import { opensWith } from './opens-with.ts';

/** How many objects may turn missing in one run before it says more of the credentials than of them: fewer than five, or up to a fifth. */
const FEWEST = 5;
const SHARE = 0.2;

/** What remains of the verdicts of a run, and what is told where too much changed at once: in one system, or in all together. */
export function guardOf(judged: readonly Judged[], lock: Lock): { judged: readonly Judged[]; guard?: string } {
  const asked = judged.filter(({ key, news }) => news !== undefined && opensWith(lock.get(key)?.verdict ?? 'unverifiable'));
  const systems = [...new Set(asked.map(({ object }) => object.system))];
  const broken = isTooMuch(asked) ? systems : systems.filter((system) => isTooMuch(asked.filter(({ object }) => object.system === system)));
  if (broken.length === 0) return { judged };
  const of = (one: Judged) => broken.includes(one.object.system);
  return { judged: judged.map((one) => (of(one) && isLost(one) ? outOfReach(one) : one)), guard: sentence(asked.filter(of), broken) };
}

function isTooMuch(asked: readonly Judged[]): boolean {
  const lost = asked.filter(isLost).length;
  return lost >= FEWEST && lost > asked.length * SHARE;
}

function isLost({ verdict, fromLock }: Judged): boolean {
  return !fromLock && (verdict === 'not-found-or-forbidden' || verdict === 'forbidden' || verdict === 'gone');
}

function sentence(asked: readonly Judged[], systems: readonly System[]): string {
  const names = systems.map(toolOf).sort().join(' and ');
  return `${asked.filter(isLost).length} of ${asked.length} objects of ${names} that were verified before were not shown in this run. So many at once say more of the credentials than of the objects: none of it was believed, and nothing was written into the lock.`;
}
