import type { CallBudget } from './call-budget.ts';
import { exchange } from './exchange.ts';
import { gate } from './gate.ts';
import { stopReason, unknown, type Again, type Call, type Reply } from './reply.ts';
import { waitBefore } from './retry-wait.ts';
import type { Timing } from './timing.ts';

/** What a client keeps to. */
export type ClientOptions = {
  fetch: typeof fetch;
  timing: Timing;
  budget: CallBudget;
  concurrency: number;
  timeoutMs: number;
  /** Ends the run; its reason is a `StopReason`. */
  stop: AbortSignal;
  onCall: () => void;
};

/** Makes one try of a call, if there still may be one. */
export type Send = (call: Call) => Promise<Reply | Again>;

/** What to do when it is a call's turn, such as to get a token first. */
export type Turn = (send: Send) => Promise<Reply | Again>;

/** Makes calls within the budget, a few at once, and again where that helps. */
export type Client = {
  readonly budget: CallBudget;
  readonly timing: Timing;
  call: (turn: Turn) => Promise<Reply>;
  /** A call that others wait for in their turn, such as a login. */
  urgent: (call: Call) => Promise<Reply>;
  /** One short try, outside the deadline and after Ctrl+C too: for saying goodbye. */
  last: (call: Call) => Promise<void>;
};

const mostTries = 3;
const lastTimeoutMs = 2_000;

/** A client for the APIs of one run. */
export function makeClient(options: ClientOptions): Client {
  const { budget, timing, concurrency } = options;
  const enter = gate(concurrency);
  const send: Send = (call) => sendOnce(call, options);
  return {
    budget,
    timing,
    call: (turn) => withRetries(() => enter(() => turn(send)), options),
    urgent: (call) => withRetries(() => send(call), options),
    last: (call) => farewell(call, options),
  };
}

async function withRetries(once: () => Promise<Reply | Again>, { timing, stop }: ClientOptions): Promise<Reply> {
  let why: Again['why'] | undefined;
  for (let tries = 1; ; tries += 1) {
    const outcome = await once();
    // A retry for which no call is left says what went wrong, not that the budget is used up.
    if (outcome.is !== 'again') return why !== undefined && outcome.is === 'unknown' && outcome.why === 'budget' ? unknown(why) : outcome;
    const wait = tries < mostTries ? waitBefore(tries, outcome.hint, timing.now(), timing.random()) : undefined;
    if (wait === undefined) return unknown(outcome.why);
    why = outcome.why;
    await timing.sleep(wait, stop);
    if (stop.aborted) return unknown(why);
  }
}

async function sendOnce(call: Call, { budget, fetch, timeoutMs, stop, onCall }: ClientOptions): Promise<Reply | Again> {
  if (stop.aborted) return unknown(stopReason(stop));
  if (!budget.take()) return unknown('budget');
  onCall();
  return await exchange(call, fetch, timeoutMs, stop);
}

async function farewell(call: Call, { budget, fetch, timeoutMs, onCall }: ClientOptions): Promise<void> {
  if (!budget.take()) return;
  onCall();
  await exchange(call, fetch, Math.min(timeoutMs, lastTimeoutMs));
}
