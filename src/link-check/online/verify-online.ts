import { keyOf, type LinkObject, type ObjectKind, type System, type Tenant } from '../../tool-links/link.ts';
import type { Fact, OnlineRun, Unverifiable } from '../verdict/fact.ts';
import { fixedAccess, lookerSession } from './access.ts';
import { amplitudeBases, chartsPart, cohortsPart } from './amplitude.ts';
import { callBudget, makeClient, realTiming, type Client, type Timing } from './client.ts';
import { timeLimit, unknown } from './exchange.ts';
import { isAskable } from './fields.ts';
import type { Part } from './find.ts';
import { nameOf } from './kind-api.ts';
import { lookerKinds, lookerPart } from './looker.ts';
import type { Setup } from './setup.ts';
import { judgeSystem, type CheckedPart, type SystemFacts } from './trust.ts';

/** How an online run goes; what is left out has a sensible value. */
export type OnlineOptions = {
  /** The APIs and credentials, as `setupOf` reads them. */
  setup: Setup;
  tenants: readonly Tenant[];
  /** Objects that must exist; one for each API is enough. */
  canaries?: readonly LinkObject[];
  /** Calls at most, with logins, logouts and retries: 300. */
  maxCalls?: number;
  /** Calls at once: 4. */
  concurrency?: number;
  /** Milliseconds for one try: 10 seconds. */
  timeoutMs?: number;
  /** Milliseconds for everything: 2 minutes. */
  deadlineMs?: number;
  /** Ends the run early, such as by Ctrl+C; what is known by then is kept. */
  stop?: AbortSignal;
  fetch?: typeof fetch;
  timing?: Timing;
  /** The explores of queries as `model/explore`, by the key of the query, where an address names them: that saves one call for each. */
  explores?: ReadonlyMap<string, string>;
  /** Called before the first call: how many calls are expected, and how many are allowed. */
  onPlan?: (planned: number, most: number) => void;
  /** Called at each call. */
  onProgress?: (progress: { made: number; planned: number; most: number }) => void;
  /** Called with each secret that the run itself received, so that it can be kept out of every output. */
  onSecret?: (secret: string) => void;
};

/** The kinds of each system that an API knows. */
export const apiKinds: Readonly<Record<System, readonly ObjectKind[]>> = { looker: lookerKinds, amplitude: ['chart', 'cohort'] };

/** Asks the tools' own APIs about objects, in few calls and no more than allowed. It never throws for what a server does; what could not be learned is given with the reason. */
export async function verifyOnline(objects: readonly LinkObject[], options: OnlineOptions): Promise<OnlineRun> {
  const { maxCalls: most = 300, deadlineMs = 120_000, canaries = [], onPlan, onProgress } = options;
  const { fetch: fetcher = fetch, timing = realTiming, concurrency = 4, timeoutMs = 10_000 } = options;
  const { signal, clear } = timeLimit(deadlineMs, options.stop);
  const budget = callBudget(most);
  let planned = 0;
  const onCall = () => onProgress?.({ made: budget.made, planned, most });
  const client = makeClient({ fetch: fetcher, timing, budget, concurrency, timeoutMs, stop: signal, onCall });
  const distinct = [...new Map([...objects, ...canaries].map((object) => [keyOf(object), object])).values()];
  const askable = distinct.filter((object) => reasonNotAsked(object, options) === undefined);
  const parts = partsOf(askable, client, options);
  planned = parts.reduce((sum, part) => sum + part.planned, 0);
  onPlan?.(planned, most);
  try {
    const checked = await Promise.all(parts.map((part) => runPart(part, canaries, options)));
    const systems = [...Map.groupBy(checked, ({ part }) => part.system)].map(([system, own]) => judgeSystem(system, own));
    return {
      facts: new Map(objects.map((object) => [keyOf(object), factOf(object, systems, options)])),
      systems: systems.map(({ run }) => run),
      calls: { planned, made: budget.made, most },
      complete: !signal.aborted,
    };
  } finally {
    clear();
  }
}

/** The APIs that are asked for these objects, as far as we have credentials. */
function partsOf(objects: readonly LinkObject[], client: Client, options: OnlineOptions): Part[] {
  const { setup, explores, onSecret = () => undefined } = options;
  const parts: Part[] = [];
  const inLooker = objects.filter(({ system }) => system === 'looker');
  if (setup.looker && inLooker.length > 0) {
    const session = lookerSession(setup.looker, client, onSecret);
    parts.push(lookerPart(inLooker, (query) => explores?.get(keyOf(query)), session, client));
  }
  const amplitude = askedTenant('amplitude', options);
  const { chart: charts = [], cohort: cohorts = [] } = Object.groupBy(objects, ({ kind }) => kind);
  if (setup.charts && amplitude && charts.length > 0) {
    const { base = amplitudeBases(amplitude).charts, token, projects } = setup.charts;
    parts.push(chartsPart(charts, projects, fixedAccess(base, `Bearer ${token}`, client), client));
  }
  if (setup.cohorts && amplitude && cohorts.length > 0) {
    const { base = amplitudeBases(amplitude).cohorts, apiKey, secretKey } = setup.cohorts;
    parts.push(cohortsPart(cohorts, fixedAccess(base, `Basic ${btoa(`${apiKey}:${secretKey}`)}`, client)));
  }
  return parts;
}

async function runPart(part: Part, canaries: readonly LinkObject[], options: OnlineOptions): Promise<CheckedPart> {
  const { system, kinds, access } = part;
  const own = canaries.filter((each) => each.system === system && kinds.includes(each.kind) && isInAskedTenant(each, options));
  try {
    return { part, run: await part.run(), canaries: own };
  } finally {
    await access.close();
  }
}

/** The workspace that the credentials of a system are for: of several, the one whose host the API has, else the first. */
function askedTenant(system: System, { setup, tenants }: OnlineOptions): Tenant | undefined {
  const own = tenants.filter((tenant) => tenant.system === system);
  const host = system === 'looker' && setup.looker ? URL.parse(setup.looker.base)?.hostname : undefined;
  return own.find(({ hosts }) => host !== undefined && hosts.includes(host)) ?? own[0];
}

function isInAskedTenant({ system, tenant }: LinkObject, options: OnlineOptions): boolean {
  return askedTenant(system, options)?.name === tenant;
}

/** Why an object is not asked for: no API knows its kind, its workspace is not the one that is asked, or no path can hold its id. */
function reasonNotAsked(object: LinkObject, options: OnlineOptions): Unverifiable | undefined {
  if (!apiKinds[object.system].includes(object.kind)) return 'no-api';
  if (!isInAskedTenant(object, options)) return 'no-credentials';
  return isAskable(object.id) ? undefined : 'not-asked';
}

/** What is known about an object, or why nothing is. */
function factOf(object: LinkObject, systems: readonly SystemFacts[], options: OnlineOptions): Fact {
  const reason = reasonNotAsked(object, options);
  if (reason !== undefined) return unknown(reason);
  const system = systems.find(({ run }) => run.system === object.system);
  return system?.facts.get(nameOf(object)) ?? unknown('no-credentials');
}
