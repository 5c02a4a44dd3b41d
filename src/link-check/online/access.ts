import { z } from 'zod';
import { isOperational, type Operational } from '../verdict/fact.ts';
import type { Client, Send } from './client.ts';
import { unknown, type Call, type Reply, type Retryable, type Unknown } from './exchange.ts';
import type { LookerSetup } from './setup.ts';

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
type Breaker = {
  /** Why it is open. */
  readonly open: Unknown | undefined;
  trip: (why: Unknown['why']) => Unknown;
  observe: (reply: Reply) => Reply;
  /** Why it is open, where that is a fault and not a decision of ours. */
  trouble: () => Operational | undefined;
};

/** What a login brought; `renewAt` in milliseconds since 1970. */
type Token = { text: string; renewAt: number };

const maxFailuresInARow = 3;
const maxLoginBytes = 64 * 1024;
const defaultLifetimeMs = 3_600_000;
const renewalMarginMs = 60_000;
const reasonsPassedOn: readonly Unknown['why'][] = ['rate-limited', 'timeout', 'unreachable', 'not-asked', 'budget'];

const loginAnswer = z.object({
  // Anything else could not be in a header.
  access_token: z.string().regex(/^[\x21-\x7e]{1,8192}$/u),
  expires_in: z.number().positive().optional().catch(undefined),
});

/** Access with a header that stays the same; one refusal is final. */
export function fixedAccess(base: string, authorization: string, client: Client): Access {
  const breaker = makeBreaker();
  const attempt = (call: Call) => async (send: Send) => {
    if (breaker.open) return breaker.open;
    const reply = await send(call);
    return reply.is === 'unauthorized' ? breaker.trip('auth-failed') : reply;
  };
  const ask: Ask = async (path, maxBytes) => breaker.observe(await client.call(attempt(getCall(base + path, authorization, maxBytes))));
  return { ask, trouble: breaker.trouble, close: () => Promise.resolve() };
}

/** Access to a Looker: logs in once for all, again shortly before the token expires or once when it is revoked, and out at the end. */
export function lookerSession(setup: LookerSetup, client: Client, onSecret: (secret: string) => void): Access {
  const base = `${setup.base}/api/4.0`;
  const breaker = makeBreaker();
  let token: Token | undefined;
  let login: Promise<Token | Unknown> | undefined;
  let isRenewed = false;
  // One call stays aside, so that a session that was opened can be closed; one in which nothing can be asked is not worth opening.
  const canClose = client.budget.reserve();
  if (!canClose || client.budget.left < 2) breaker.trip('budget');

  const open = async () => {
    const answer = await logIn(base, setup, client);
    login = undefined;
    if ('is' in answer) return breaker.trip(answer.why);
    onSecret(answer.text);
    return (token = answer);
  };
  /** A token that is still good; one login serves all that wait for it. */
  const validToken = async () => {
    if (breaker.open) return breaker.open;
    return token && client.timing.now() < token.renewAt ? token : await (login ??= open());
  };
  /** Gets the token when it is the call's turn, as an earlier one may have been refused or have expired by then. */
  const askInTurn = async (address: string, maxBytes: number, send: Send): Promise<Reply | Retryable> => {
    const used = await validToken();
    if ('is' in used) return used;
    const reply = await send(getCall(address, `token ${used.text}`, maxBytes));
    if (reply.is !== 'unauthorized') return reply;
    // Another call may have renewed it already; if not, one more login is allowed.
    if (token === used) {
      if (isRenewed) return breaker.trip('auth-failed');
      token = undefined;
      isRenewed = true;
    }
    return await askInTurn(address, maxBytes, send);
  };
  const ask: Ask = async (path, maxBytes) => breaker.observe(await client.call((send) => askInTurn(base + path, maxBytes, send)));
  const close = async () => {
    if (canClose) client.budget.release();
    // A refused token has no session that could be closed.
    if (token === undefined || breaker.open?.why === 'auth-failed') return;
    await client.final({ ...getCall(`${base}/logout`, `token ${token.text}`, 1024), method: 'DELETE' });
  };
  return { ask, trouble: breaker.trouble, close };
}

/** A breaker that opens after three calls in a row that brought nothing, and never closes again in the same run. */
function makeBreaker(): Breaker {
  let open: Unknown | undefined;
  let failures = 0;
  return {
    get open() {
      return open;
    },
    trip: (why) => (open ??= unknown(why)),
    trouble: () => (open !== undefined && isOperational(open.why) ? open.why : undefined),
    observe: (reply) => {
      failures = reply.is === 'unknown' ? failures + 1 : 0;
      if (reply.is === 'unknown' && failures >= maxFailuresInARow) open ??= reply;
      return reply;
    },
  };
}

/** Every answer without a token means that we were refused, never that an object is missing. */
async function logIn(base: string, { clientId, clientSecret }: LookerSetup, client: Client): Promise<Token | Unknown> {
  const call: Call = {
    method: 'POST',
    address: `${base}/login`,
    headers: { accept: 'application/json', 'content-type': 'application/x-www-form-urlencoded' },
    // In the body, as addresses end up in the logs of servers.
    body: new URLSearchParams({ client_id: clientId, client_secret: clientSecret }).toString(),
    maxBytes: maxLoginBytes,
  };
  const reply = await client.urgent(call);
  const answer = reply.is === 'json' ? loginAnswer.safeParse(reply.body).data : undefined;
  if (answer === undefined) return reply.is === 'unknown' && reasonsPassedOn.includes(reply.why) ? reply : unknown('auth-failed');
  const lifeMs = answer.expires_in === undefined ? defaultLifetimeMs : answer.expires_in * 1000;
  return { text: answer.access_token, renewAt: client.timing.now() + lifeMs - Math.min(renewalMarginMs, lifeMs / 2) };
}

/** A question to an API. */
function getCall(address: string, authorization: string, maxBytes: number): Call {
  return { method: 'GET', address, headers: { accept: 'application/json', authorization }, maxBytes };
}
