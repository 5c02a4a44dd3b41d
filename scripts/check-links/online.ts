import { keyOf, type LinkObject } from '../../src/tool-links/link.ts';
import type { OnlineRun } from '../../src/link-check/verdict/fact.ts';
import { exploreIn } from '../../src/link-check/online/looker.ts';
import { redactedIn, redactor, secretsOf, type Redactor } from '../../src/link-check/online/redact.ts';
import { setupOf, type Env } from '../../src/link-check/online/setup.ts';
import { verifyOnline, type OnlineOptions } from '../../src/link-check/online/verify-online.ts';
import { count } from '../../src/problems/report.ts';
import { canariesOf, type LinkedObject, type LinksContent } from './content.ts';

/** The clock and the timeouts of what is asked over the network; only tests give other ones. */
export type NetworkOptions = Pick<OnlineOptions, 'timing' | 'timeoutMs'>;

/** What a run online may do, and how a person follows it. */
export type OnlineRequest = {
  env: Env;
  maxCalls?: number | undefined;
  network?: NetworkOptions;
  stop: AbortSignal;
  /** Shows a line to a person; the next one replaces a line that is `passing`. */
  show: (line: string, passing: boolean) => void;
};

/** What a run online learned, and what keeps its secrets out of every output. */
export type Asked = { run: OnlineRun; hasCredentials: boolean; redactor: Pick<Redactor, 'redact' | 'redactKnown'> };

/** Asks the tools about objects, with the credentials of the environment; the budget is shown before the first call. */
export async function askTools(objects: readonly LinkedObject[], content: LinksContent, request: OnlineRequest): Promise<Asked> {
  const { env, maxCalls, network, stop, show } = request;
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
        show(`Asking about ${count(objects.length, 'object')}: ${count(planned, 'call')} planned, ${most} at most.`, false);
      },
      onProgress: ({ made, planned, most }) => {
        show(`${count(made, 'call')} made of ${planned} planned, ${most} at most.`, true);
      },
    },
  );
  // A tool that repeats what it was sent, such as in a title, must not get it into the lock either.
  const facts = new Map([...run.facts].map(([key, fact]) => [key, redactedIn(fact, own.redact)]));
  return { run: { ...run, facts }, hasCredentials: Object.keys(setup).length > 0, redactor: own };
}

/** The explore that a query opens in, where its address has it: a query lives as long as that, and one list has all explores. */
function exploresOf(objects: readonly LinkedObject[]): Map<string, string> {
  return new Map(
    objects.flatMap(({ object, address }) => {
      const explore = object.kind === 'query' ? exploreIn(address) : undefined;
      return explore === undefined ? [] : [[keyOf(object), explore] as const];
    }),
  );
}

/** The canaries of the tenants that are asked; the others need no call. */
function askedCanaries(objects: readonly LinkedObject[], canaries: readonly LinkObject[]): LinkObject[] {
  const tenants = new Set(objects.map(({ object }) => tenantOf(object)));
  return canaries.filter((canary) => tenants.has(tenantOf(canary)));
}

function tenantOf(object: LinkObject): string {
  return keyOf({ ...object, kind: 'home', id: '' });
}
