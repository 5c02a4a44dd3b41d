import type { LinkObject } from '../../src/tool-links/link.ts';
import { keyOf } from '../../src/tool-links/link.ts';
import type { OnlineRun } from '../../src/link-check/verdict/fact.ts';
import { exploreIn } from '../../src/link-check/online/looker.ts';
import { redactedIn, redactor, secretsOf, type Redactor } from '../../src/link-check/online/redact.ts';
import { setupOf, type Env } from '../../src/link-check/online/setup.ts';
import { verifyOnline, type OnlineOptions } from '../../src/link-check/online/verify-online.ts';
import { count } from '../../src/problems/report.ts';
import type { LinkedObject } from './content.ts';
import { canariesOf, type LinksContent } from './content.ts';

/** The clock and the patience for what is asked over the network; only tests give others than the usual ones. */
export type NetworkOptions = Pick<OnlineOptions, 'timing' | 'timeoutMs'>;

/** What a run online may do, and how a person follows it. */
export type OnlineRequest = {
  env: Env;
  maxCalls?: number | undefined;
  network?: NetworkOptions;
  stop: AbortSignal;
  /** Takes a line for a person; `passing` lines are written over by the next. */
  tell: (line: string, passing: boolean) => void;
};

/** What a run online brought, and what keeps its secrets out of every output. */
export type Asked = { run: OnlineRun; hasCredentials: boolean; redactor: Pick<Redactor, 'redact' | 'redactKnown'> };

/** Asks the tools about objects, with the credentials of the environment; the budget is told before the first call. */
export async function askTools(objects: readonly LinkedObject[], content: LinksContent, request: OnlineRequest): Promise<Asked> {
  const { env, maxCalls, network, stop, tell } = request;
  const setup = setupOf(env);
  const { add, ...own } = redactor(secretsOf(setup));
  const run = await verifyOnline(
    objects.map(({ object }) => object),
    {
      setup,
      tenants: content.tenants,
      canaries: askedCanaries(objects, canariesOf(content)),
      explores: exploresOf(objects),
      ...(maxCalls !== undefined && { maxCalls }),
      ...network,
      stop,
      onSecret: add,
      onPlan: (planned, most) => {
        tell(`Asking about ${count(objects.length, 'object')}: ${count(planned, 'call')} planned, ${most} at most.`, false);
      },
      onProgress: ({ made, planned, most }) => {
        tell(`${count(made, 'call')} made of ${planned} planned, ${most} at most.`, true);
      },
    },
  );
  // A tool that repeats what it was sent, such as in a title, must not bring it into the lock either.
  const facts = new Map([...run.facts].map(([key, fact]) => [key, redactedIn(fact, own.redact)]));
  return { run: { ...run, facts }, hasCredentials: Object.keys(setup).length > 0, redactor: own };
}

/** The explore that a query opens in, where its address tells: a query lives as long as that, and one list tells of all explores. */
function exploresOf(objects: readonly LinkedObject[]): Map<string, string> {
  return new Map(
    objects.flatMap(({ object, address }) => {
      const explore = object.kind === 'query' ? exploreIn(address) : undefined;
      return explore === undefined ? [] : [[keyOf(object), explore] as const];
    }),
  );
}

/** Where nothing of a tool is asked, its canary need not sing. */
function askedCanaries(objects: readonly LinkedObject[], canaries: readonly LinkObject[]): LinkObject[] {
  const tenants = new Set(objects.map(({ object }) => tenantOf(object)));
  return canaries.filter((canary) => tenants.has(tenantOf(canary)));
}

function tenantOf(object: LinkObject): string {
  return keyOf({ ...object, kind: 'home', id: '' });
}
