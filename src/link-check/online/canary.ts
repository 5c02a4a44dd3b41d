import type { LinkObject, System } from '../../tool-links/link.ts';
import type { Fact, SystemRun } from '../verdict/fact.ts';
import { isOperational } from './access.ts';
import { nameOf } from './kind-api.ts';
import type { Part, PartRun } from './part.ts';
import { unknown } from './reply.ts';

type Canary = SystemRun['canary'];

/** An API with what it brought, and with the objects of it that must exist. */
export type CheckedPart = { part: Part; run: PartRun; canaries: readonly LinkObject[] };

/** How the runs of one system went, and what its facts are worth after that; by name. */
export function judgeSystem(system: System, parts: readonly CheckedPart[]): { run: SystemRun; facts: Map<string, Fact> } {
  const canaries = parts.map((each) => canaryOf(each));
  const canary = (['failed', 'not-reached', 'held'] as const).find((each) => canaries.includes(each)) ?? 'none';
  const lies = parts.some(({ run }) => run.lies);
  const facts = parts.flatMap((each, index) => {
    const distrusted = canary === 'failed' || (canary === 'held' && canaries[index] === 'none' && !isReached(each.run));
    return [...each.run.found].map(([name, fact]) => [name, lies ? doubted(fact) : distrusted ? reachless(fact) : fact] as const);
  });
  const trouble = troubleIn(parts);
  return { run: { system, canary, ...(trouble !== undefined && { trouble }) }, facts: new Map(facts) };
}

function canaryOf({ run: { found, lies }, canaries }: CheckedPart): Canary {
  const facts = canaries.map((object) => found.get(nameOf(object)));
  if (lies || facts.some((fact) => fact !== undefined && isAbsent(fact))) return 'failed';
  if (facts.length === 0) return 'none';
  return facts.every((fact) => fact?.is === 'there') ? 'held' : 'not-reached';
}

function isAbsent(fact: Fact): boolean {
  return fact.is === 'missing' || fact.is === 'forbidden' || (fact.is === 'unknown' && fact.why === 'credential-scope');
}

/** A canary speaks only for the API that answered it; what another API found speaks for that one. */
function isReached({ found }: PartRun): boolean {
  return [...found.values()].some((fact) => fact.is === 'there');
}

function reachless(fact: Fact): Fact {
  return fact.is === 'missing' || fact.is === 'forbidden' ? unknown('credential-scope') : fact;
}

function doubted(fact: Fact): Fact {
  return fact.is === 'unknown' ? fact : unknown('credential-scope');
}

/** What went wrong with the system as a whole: its way in, or everything that was asked. */
function troubleIn(parts: readonly CheckedPart[]): SystemRun['trouble'] {
  const ofAccess = parts.map(({ part }) => part.access.trouble()).find((trouble) => trouble !== undefined);
  if (ofAccess !== undefined) return ofAccess;
  const facts = parts.flatMap(({ run }) => [...run.found.values()]);
  const failed = facts.flatMap((fact) => (fact.is === 'unknown' && isOperational(fact.why) ? [fact.why] : []));
  return facts.every((fact) => fact.is === 'unknown') ? failed[0] : undefined;
}
