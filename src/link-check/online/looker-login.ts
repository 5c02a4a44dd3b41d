import type { Client } from './client.ts';
import { recordOf } from './json-read.ts';
import { unknown, type Call, type Reply, type Unknown } from './reply.ts';
import type { LookerSetup } from './setup.ts';

/** What a login brought: the token, and when to get the next one (milliseconds since 1970). */
export type Token = { text: string; until: number };

const longestAnswer = 64 * 1024;
const usualLifeMs = 3_600_000;
const marginMs = 60_000;

/** Logs in; every answer that is no token means that we were refused, never that an object is not there. */
export async function logIn(setup: LookerSetup, client: Client): Promise<Token | Unknown> {
  const reply = await client.urgent(loginCall(setup));
  return (reply.is === 'json' ? tokenOf(reply.body, client.timing.now()) : undefined) ?? refusal(reply);
}

function loginCall({ base, clientId, clientSecret }: LookerSetup): Call {
  // In the body, as addresses end up in the logs of servers.
  const body = new URLSearchParams({ client_id: clientId, client_secret: clientSecret }).toString();
  const headers = { accept: 'application/json', 'content-type': 'application/x-www-form-urlencoded' };
  return { method: 'POST', address: `${base}/api/4.0/login`, headers, body, most: longestAnswer };
}

function tokenOf(body: unknown, now: number): Token | undefined {
  const { access_token: text, expires_in: seconds } = recordOf(body) ?? {};
  // Anything else could not stand in a header.
  if (typeof text !== 'string' || !/^[\x21-\x7e]{1,8192}$/u.test(text)) return undefined;
  const lifeMs = typeof seconds === 'number' && seconds > 0 ? seconds * 1000 : usualLifeMs;
  return { text, until: now + lifeMs - Math.min(marginMs, lifeMs / 2) };
}

function refusal(reply: Reply): Unknown {
  const passes = ['rate-limited', 'timeout', 'unreachable', 'not-asked', 'budget'];
  return reply.is === 'unknown' && passes.includes(reply.why) ? reply : unknown('auth-failed');
}
