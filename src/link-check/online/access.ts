import { isOperational, type Operational } from '../verdict/fact.ts';
import type { Client, Send } from './client.ts';
import { unknown, type Call, type Reply, type Unknown } from './exchange.ts';

/** Asks for a path below the API's base; at most `maxBytes` of the answer are read. */
export type Ask = (path: string, maxBytes: number) => Promise<Reply>;

/** Access to one API: it asks with credentials, and closes what it opened. */
export type Access = {
  ask: Ask;
  /** What went wrong with the access as a whole. */
  trouble: () => Operational | undefined;
  close: () => Promise<void>;
};

/** Stops calls to a system that no longer answers, so that a hundred objects do not wait for a hundred timeouts; `trip` opens it at once. */
export type Breaker = {
  /** Why it is open. */
  readonly open: Unknown | undefined;
  trip: (why: Unknown['why']) => Unknown;
  observe: (reply: Reply) => Reply;
};

const maxFailuresInARow = 3;

/** A breaker that opens after three calls in a row that brought nothing, and never closes again in the same run. */
export function makeBreaker(): Breaker {
  let open: Unknown | undefined;
  let failures = 0;
  return {
    get open() {
      return open;
    },
    trip: (why) => (open ??= unknown(why)),
    observe: (reply) => {
      failures = reply.is === 'unknown' ? failures + 1 : 0;
      if (reply.is === 'unknown' && failures >= maxFailuresInARow) open ??= reply;
      return reply;
    },
  };
}

/** Access with a header that stays the same; one refusal is final. */
export function fixedAccess(base: string, authorization: string, client: Client): Access {
  const breaker = makeBreaker();
  const attempt = (call: Call) => async (send: Send) => {
    if (breaker.open) return breaker.open;
    const reply = await send(call);
    return reply.is === 'unauthorized' ? breaker.trip('auth-failed') : reply;
  };
  const ask: Ask = async (path, maxBytes) => breaker.observe(await client.call(attempt(getCall(base + path, authorization, maxBytes))));
  return { ask, trouble: () => troubleOf(breaker), close: () => Promise.resolve() };
}

/** A question to an API. */
export function getCall(address: string, authorization: string, maxBytes: number): Call {
  return { method: 'GET', address, headers: { accept: 'application/json', authorization }, maxBytes };
}

/** Why a breaker is open, where that is a fault and not a decision of ours. */
export function troubleOf({ open }: Breaker): Operational | undefined {
  return open !== undefined && isOperational(open.why) ? open.why : undefined;
}
