import { setTimeout as pause } from 'node:timers/promises';
import pLimit from 'p-limit';
import { exchange, stopReason, unknown, type Call, type Reply, type Retryable } from './exchange.ts';

/** The clock, the pause and the chance that retries need; tests bring their own. */
export type Timing = {
  /** Milliseconds since 1970. */
  now: () => number;
  /** Ends after `ms`, or at once when the signal stops the run; never throws. */
  sleep: (ms: number, stop: AbortSignal) => Promise<void>;
  /** At least 0 and less than 1. */
  random: () => number;
};

/** The machine's own clock. */
export const realTiming: Timing = {
  now: Date.now,
  sleep: (ms, signal) => pause(ms, undefined, { signal }).catch(() => undefined),
  random: Math.random,
};

/** Counts calls before they are made; `reserve` sets one aside for later, so that a session that was opened can be closed. */
export type CallBudget = { readonly made: number; readonly left: number; take: () => boolean; reserve: () => boolean; release: () => void };

/** The limits that a client keeps; `stop` ends the run. */
export type ClientOptions = {
  fetch: typeof fetch;
  timing: Timing;
  budget: CallBudget;
  concurrency: number;
  timeoutMs: number;
  stop: AbortSignal;
  onCall: () => void;
};

/** Makes one try of a call, if it is still allowed. */
export type Send = (call: Call) => Promise<Reply | Retryable>;

/** Makes calls within the budget, a few at once, and retries where that helps. */
export type Client = {
  readonly budget: CallBudget;
  readonly timing: Timing;
  /** Runs `attempt` when it is its turn, which may have to get a token before it sends its call. */
  call: (attempt: (send: Send) => Promise<Reply | Retryable>) => Promise<Reply>;
  /** A call that others wait for in their turn, such as a login. */
  urgent: (call: Call) => Promise<Reply>;
  /** One short try, even after the deadline or Ctrl+C: for the logout. */
  final: (call: Call) => Promise<void>;
};

const maxTries = 3;
const firstWaitMs = 500;
const maxWaitMs = 30_000;
const finalTimeoutMs = 2_000;

/** A budget of at most `most` calls. */
export function callBudget(most: number): CallBudget {
  let made = 0;
  let reserved = 0;
  const left = () => Math.max(0, most - made - reserved);
  return {
    get made() {
      return made;
    },
    get left() {
      return left();
    },
    take: () => left() > 0 && ++made > 0,
    reserve: () => left() > 0 && ++reserved > 0,
    release: () => {
      reserved -= 1;
    },
  };
}

/** A client for the APIs of one run. */
export function makeClient(options: ClientOptions): Client {
  const { budget, timing, fetch, timeoutMs, stop, onCall } = options;
  const inTurn = pLimit(Math.max(1, options.concurrency));
  const sendWithin = async (call: Call, ms: number, signal?: AbortSignal) => {
    if (signal?.aborted === true) return unknown(stopReason(signal));
    if (!budget.take()) return unknown('budget');
    onCall();
    return await exchange(call, fetch, ms, signal);
  };
  const send: Send = (call) => sendWithin(call, timeoutMs, stop);
  return {
    budget,
    timing,
    call: (attempt) => withRetries(() => inTurn(() => attempt(send)), options),
    urgent: (call) => withRetries(() => send(call), options),
    final: async (call) => {
      await sendWithin(call, Math.min(timeoutMs, finalTimeoutMs));
    },
  };
}

/** Not p-retry: it knows neither `retry-after` nor a budget, and its pauses cannot be injected. */
async function withRetries(once: () => Promise<Reply | Retryable>, { timing, stop }: ClientOptions): Promise<Reply> {
  let why: Retryable['why'] | undefined;
  for (let tries = 1; ; tries += 1) {
    const reply = await once();
    // A retry for which no call is left says what went wrong, not that the budget is used up.
    if (reply.is !== 'retryable') return why !== undefined && reply.is === 'unknown' && reply.why === 'budget' ? unknown(why) : reply;
    why = reply.why;
    const wait = tries < maxTries ? waitBefore(tries, reply.retryAfter, timing.random()) : undefined;
    if (wait === undefined) return unknown(why);
    await timing.sleep(wait, stop);
    if (stop.aborted) return unknown(why);
  }
}

/** Milliseconds to wait before try number `tries + 1`; undefined where the server asks for a longer wait than a check makes. */
export function waitBefore(tries: number, retryAfter: string | undefined, random: number): number | undefined {
  // Neither tool gives a date, and what is no number of seconds counts as nothing.
  if (!/^\s*\d{1,12}\s*$/u.test(retryAfter ?? '')) return Math.min(maxWaitMs, firstWaitMs * 2 ** (tries - 1) * (0.75 + random / 2));
  const asked = Number(retryAfter) * 1000;
  return asked > maxWaitMs ? undefined : asked;
}
