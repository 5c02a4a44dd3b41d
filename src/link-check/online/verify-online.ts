import { keyOf, type LinkObject, type System } from '../../tool-links/link.ts';
import type { Fact, OnlineRun, SystemRun } from '../verdict/fact.ts';
import { isAskable } from './api-path.ts';
import { callBudget } from './call-budget.ts';
import { judgeSystem, type CheckedPart } from './canary.ts';
import { makeClient, type Client } from './client.ts';
import { nameOf } from './kind-api.ts';
import { apiKinds, askedTenant, onlineParts, type Ways } from './online-parts.ts';
import type { OnlineOptions } from './online-options.ts';
import type { Part } from './part.ts';
import { unknown } from './reply.ts';
import { stopping } from './stopping.ts';
import { realTiming } from './timing.ts';

/** Asks the tools' own APIs about objects, in few calls and no more than allowed. It never throws for what a server does; what could not be learned is told with the reason. */
export async function verifyOnline(objects: readonly LinkObject[], options: OnlineOptions): Promise<OnlineRun> {
  const { maxCalls: most = 300, deadlineMs = 120_000, canaries = [], onPlan } = options;
  const stop = stopping(deadlineMs, options.stop);
  const progress = { planned: 0 };
  const client = clientOf(options, most, stop.signal, progress);
  const ways: Ways = {
    setup: options.setup,
    tenants: options.tenants,
    client,
    hints: options.hints ?? {},
    exploreOf: (query) => options.explores?.get(keyOf(query)),
    onSecret: options.onSecret ?? (() => undefined),
  };
  const parts = onlineParts(distinct([...objects, ...canaries]), ways);
  progress.planned = parts.reduce((sum, { planned }) => sum + planned, 0);
  onPlan?.(progress.planned, most);
  try {
    const systems = judged(await runAll(parts, canaries, ways));
    const facts = new Map(objects.map((object) => [keyOf(object), factOf(object, systems, ways)]));
    return {
      facts,
      systems: [...systems.values()].map(({ run }) => run),
      calls: { planned: progress.planned, made: client.budget.made, most },
      complete: !stop.signal.aborted,
    };
  } finally {
    stop.clear();
  }
}

function clientOf(
  { fetch: fetcher = fetch, timing = realTiming, concurrency = 4, timeoutMs = 10_000, onProgress }: OnlineOptions,
  most: number,
  stop: AbortSignal,
  progress: { planned: number },
): Client {
  const budget = callBudget(most);
  const onCall = () => onProgress?.({ made: budget.made, planned: progress.planned, most });
  return makeClient({ fetch: fetcher, timing, budget, concurrency, timeoutMs, stop, onCall });
}

async function runAll(parts: readonly Part[], canaries: readonly LinkObject[], ways: Ways): Promise<CheckedPart[]> {
  return await Promise.all(
    parts.map(async (part) => {
      const run = await part.run().finally(part.access.close);
      const tenant = askedTenant(part.system, ways)?.name;
      const own = canaries.filter((each) => each.system === part.system && each.tenant === tenant && part.kinds.includes(each.kind));
      return { part, run, canaries: own };
    }),
  );
}

type Judged = ReadonlyMap<System, { run: SystemRun; facts: ReadonlyMap<string, Fact> }>;

function judged(parts: readonly CheckedPart[]): Judged {
  const systems = Map.groupBy(parts, ({ part }) => part.system);
  return new Map([...systems].map(([system, own]) => [system, judgeSystem(system, own)]));
}

/** What is known of an object, or why nothing is: no API knows its kind, nobody gave credentials for it, or its id cannot be asked for. */
function factOf(object: LinkObject, systems: Judged, ways: Ways): Fact {
  if (!apiKinds[object.system].includes(object.kind)) return unknown('no-api');
  if (askedTenant(object.system, ways)?.name !== object.tenant) return unknown('no-credentials');
  if (!isAskable(object.id)) return unknown('not-asked');
  return systems.get(object.system)?.facts.get(nameOf(object)) ?? unknown('no-credentials');
}

function distinct(objects: readonly LinkObject[]): LinkObject[] {
  return [...new Map(objects.map((object) => [keyOf(object), object])).values()];
}
