import type { LinkObject, System } from '../../tool-links/link.ts';
import { isOperational, type Fact, type SystemRun } from '../verdict/fact.ts';
import { unknown } from './exchange.ts';
import type { Part, PartRun } from './find.ts';
import { nameOf } from './kind-api.ts';

/** An API with what it brought, and with its objects that must exist. */
export type CheckedPart = { part: Part; run: PartRun; canaries: readonly LinkObject[] };

/** How the run went with one system, and what its facts are worth after that, by name. */
export type SystemFacts = { run: SystemRun; facts: ReadonlyMap<string, Fact> };

/** Judges by the objects that must exist, and by the one that cannot, how far the answers of a system's APIs are to be trusted. */
export function judgeSystem(system: System, parts: readonly CheckedPart[]): SystemFacts {
  const canaries = parts.map(canaryOf);
  const canary = (['failed', 'not-reached', 'held'] as const).find((each) => canaries.includes(each)) ?? 'none';
  const isDoubtful = parts.some(({ run }) => run.alwaysYes);
  const facts = parts.flatMap(({ run: { found } }, index) => {
    // A canary vouches only for the API that answered it; another API is vouched for by what it found.
    const isReached = canaries[index] !== 'none' || [...found.values()].some((fact) => fact.is === 'there');
    const distrusted = (fact: Fact) => {
      if (isDoubtful) return fact.is !== 'unknown';
      return isAbsent(fact) && (canary === 'failed' || (canary === 'held' && !isReached));
    };
    return [...found].map(([name, fact]) => [name, distrusted(fact) ? unknown('credential-scope') : fact] as const);
  });
  const trouble = troubleIn(parts);
  return { run: { system, canary, ...(trouble !== undefined && { trouble }) }, facts: new Map(facts) };
}

function canaryOf({ run: { found, alwaysYes }, canaries }: CheckedPart): SystemRun['canary'] {
  const facts = canaries.map((object) => found.get(nameOf(object)));
  if (alwaysYes || facts.some((fact) => fact !== undefined && isAbsent(fact))) return 'failed';
  if (facts.length === 0) return 'none';
  return facts.every((fact) => fact?.is === 'there') ? 'held' : 'not-reached';
}

function isAbsent(fact: Fact): boolean {
  return fact.is === 'missing' || fact.is === 'forbidden' || (fact.is === 'unknown' && fact.why === 'credential-scope');
}

/** What went wrong with the system as a whole: its access, or everything that was asked. */
function troubleIn(parts: readonly CheckedPart[]): SystemRun['trouble'] {
  const trouble = parts.flatMap(({ part }) => part.access.trouble() ?? [])[0];
  if (trouble !== undefined) return trouble;
  const facts = parts.flatMap(({ run }) => [...run.found.values()]);
  const failed = facts.flatMap((fact) => (fact.is === 'unknown' && isOperational(fact.why) ? [fact.why] : []));
  return facts.every((fact) => fact.is === 'unknown') ? failed[0] : undefined;
}
