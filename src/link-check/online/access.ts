import type { Operational } from '../verdict/fact.ts';
import { breaker } from './breaker.ts';
import type { Client, Send } from './client.ts';
import type { Call, Reply, Unknown } from './reply.ts';

/** Asks for a path below the API's base; the answer may be `most` bytes long. */
export type Ask = (path: string, most: number) => Promise<Reply>;

/** The way into one API: it asks with credentials, and closes what it opened. */
export type Access = {
  ask: Ask;
  /** What went wrong with the way in as a whole. */
  trouble: () => Operational | undefined;
  close: () => Promise<void>;
};

/** A way in with a header that stays the same; who is refused once is refused for good. */
export function fixedAccess(base: string, authorization: string, client: Client): Access {
  const fuse = breaker();
  const turn = (call: Call) => async (send: Send) => {
    if (fuse.over) return fuse.over;
    const reply = await send(call);
    return reply.is === 'unauthorized' ? fuse.trip('auth-failed') : reply;
  };
  const ask: Ask = async (path, most) => fuse.heard(await client.call(turn(getCall(base + path, authorization, most))));
  return { ask, trouble: () => troubleOf(fuse.over), close: () => Promise.resolve() };
}

/** A question to an API. */
export function getCall(address: string, authorization: string, most: number): Call {
  return { method: 'GET', address, headers: { accept: 'application/json', authorization }, most };
}

const operational: readonly string[] = [
  'rate-limited',
  'timeout',
  'unreachable',
  'auth-failed',
  'unexpected-answer',
] satisfies Operational[];

/** Why a way in is closed, where that is somebody's trouble and not a decision of ours. */
export function troubleOf(over: Unknown | undefined): Operational | undefined {
  return over !== undefined && isOperational(over.why) ? over.why : undefined;
}

/** Whether something went wrong between us and the tool. */
export function isOperational(why: Unknown['why']): why is Operational {
  return operational.includes(why);
}
