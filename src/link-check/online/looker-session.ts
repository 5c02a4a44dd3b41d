import { z } from 'zod';
import { getCall, makeBreaker, troubleOf, type Access, type Ask, type Breaker } from './access.ts';
import type { Client, Send } from './client.ts';
import { unknown, type Call, type Reply, type Retryable, type Unknown } from './exchange.ts';
import type { LookerSetup } from './setup.ts';

/** What a login brought; `renewAt` in milliseconds since 1970. */
type Token = { text: string; renewAt: number };

/** The token of a session: one login for all that wait for it. */
type TokenHolder = {
  /** A token that is still good, after a login where there is none. */
  valid: () => Promise<Token | Unknown>;
  /** The token of this moment, without a login. */
  current: () => Token | undefined;
  /** Whether another try makes sense after this token was refused: there is a new one already, or one more login is allowed. */
  renew: (refused: Token) => boolean;
};

const longestAnswer = 64 * 1024;
const usualLifeMs = 3_600_000;
const marginMs = 60_000;
const passedOn: readonly Unknown['why'][] = ['rate-limited', 'timeout', 'unreachable', 'not-asked', 'budget'];

const login = z.object({
  // Anything else could not be in a header.
  access_token: z.string().regex(/^[\x21-\x7e]{1,8192}$/u),
  expires_in: z.number().positive().optional().catch(undefined),
});

/** Access to a Looker: logs in once for all, again shortly before the token expires or once when it is revoked, and out at the end. */
export function lookerSession(setup: LookerSetup, client: Client, onSecret: (secret: string) => void): Access {
  const base = `${setup.base}/api/4.0`;
  const breaker = makeBreaker();
  const holder = tokenHolder(() => logIn(base, setup, client), client, breaker, onSecret);
  // One call stays aside, so that a session that was opened can be closed; one in which nothing can be asked is not worth opening.
  const canClose = client.budget.reserve();
  if (!canClose || client.budget.left < 2) breaker.trip('budget');
  const ask: Ask = async (path, maxBytes) =>
    breaker.observe(await client.call((send) => askInTurn(base + path, maxBytes, send, holder, breaker)));
  const close = async () => {
    if (canClose) client.budget.release();
    const token = holder.current();
    // A refused token has no session that could be closed.
    if (token === undefined || breaker.open?.why === 'auth-failed') return;
    await client.final({ ...getCall(`${base}/logout`, `token ${token.text}`, 1024), method: 'DELETE' });
  };
  return { ask, trouble: () => troubleOf(breaker), close };
}

/** Gets the token when it is the call's turn, as an earlier one may have been refused or have expired by then. */
async function askInTurn(address: string, maxBytes: number, send: Send, holder: TokenHolder, breaker: Breaker): Promise<Reply | Retryable> {
  const token = await holder.valid();
  if ('is' in token) return token;
  const reply = await send(getCall(address, `token ${token.text}`, maxBytes));
  if (reply.is !== 'unauthorized') return reply;
  return holder.renew(token) ? await askInTurn(address, maxBytes, send, holder, breaker) : breaker.trip('auth-failed');
}

function tokenHolder(
  logInOnce: () => Promise<Token | Unknown>,
  { timing }: Client,
  breaker: Breaker,
  onSecret: (secret: string) => void,
): TokenHolder {
  let token: Token | undefined;
  let pending: Promise<Token | Unknown> | undefined;
  let isRenewed = false;
  const open = async () => {
    const answer = await logInOnce();
    pending = undefined;
    if ('is' in answer) return breaker.trip(answer.why);
    onSecret(answer.text);
    return (token = answer);
  };
  return {
    current: () => token,
    valid: async () => {
      if (breaker.open) return breaker.open;
      return token && timing.now() < token.renewAt ? token : await (pending ??= open());
    },
    renew: (refused) => {
      if (token !== refused) return true;
      if (isRenewed) return false;
      token = undefined;
      return (isRenewed = true);
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
    maxBytes: longestAnswer,
  };
  const reply = await client.urgent(call);
  const answer = reply.is === 'json' ? login.safeParse(reply.body).data : undefined;
  if (answer === undefined) return reply.is === 'unknown' && passedOn.includes(reply.why) ? reply : unknown('auth-failed');
  const lifeMs = answer.expires_in === undefined ? usualLifeMs : answer.expires_in * 1000;
  return { text: answer.access_token, renewAt: client.timing.now() + lifeMs - Math.min(marginMs, lifeMs / 2) };
}
