import { expect, it } from 'vitest';
import { type FakeLookerOptions, many } from '../testing/fake-looker.ts';
import { hang, status } from '../testing/faults.ts';
import { asked, inLooker, noPauses, outcomes, startLooker, verify } from './testing.ts';
import type { OnlineOptions } from './verify-online.ts';

const merges = many(20, (id) => inLooker('merge', `merge${id}`));
const content = { merges: many(20, (id) => ({ id: `merge${id}` })) };

/** Asks for twenty objects one by one: what is known of all of them, how often it logged in, and the last request. */
async function session(options: FakeLookerOptions, more: Partial<OnlineOptions> = {}) {
  const looker = await startLooker(content, options);
  const run = await verify(merges, { looker }, more);
  const requests = asked(looker);
  const logins = requests.filter((request) => request === 'POST /api/4.0/login').length;
  return { looker, run, requests, summary: [outcomes(run, merges), logins, requests.at(-1)?.split('/').at(-1)] };
}

/** A clock on which ten seconds pass each time that somebody looks. */
function fastClock() {
  let now = 0;
  return { ...noPauses(), now: () => (now += 10_000) };
}

it.each<[string, FakeLookerOptions, Partial<OnlineOptions>, unknown[]]>([
  ['opened once for 20 first calls at once', { latencyMs: 5 }, { concurrency: 20 }, ['20 there', 1, 'logout']],
  ['opened once more when its token is revoked in the middle', { revokeAfter: 5 }, {}, ['20 there', 2, 'logout']],
  ['renewed before its token expires', { tokenSeconds: 240 }, { timing: fastClock(), concurrency: 1 }, ['20 there', 2, 'logout']],
  [
    'closed where the tool answers with faults only',
    { faults: [{ on: /merge_/u, does: status(500) }] },
    {},
    ['20 unreachable', 1, 'logout'],
  ],
  ['not held open by a logout that hangs', { faults: [{ on: /logout/u, does: hang }] }, { timeoutMs: 500 }, ['20 there', 1, 'logout']],
  [
    'over when its token is refused again, without further calls',
    { faults: [{ on: /merge_/u, does: status(401) }] },
    { concurrency: 1 },
    ['20 auth-failed', 2, 'merge1'],
  ],
  ['refused with a wrong secret', { clientSecret: 'anotherClientSecret00' }, {}, ['20 auth-failed', 1, 'login']],
])('a session is %s', async (_name, options, more, expected) => {
  expect((await session(options, more)).summary).toEqual(expected);
});

it('each token that was received is passed on, so that outputs can keep it out, and none stays open', async () => {
  const secrets: string[] = [];
  const { looker } = await session({ revokeAfter: 5 }, { onSecret: (secret) => secrets.push(secret) });
  expect(secrets).toEqual(['fakeLookerToken00001', 'fakeLookerToken00002']);
  expect(looker.requests.some(({ headers }) => headers.authorization === 'token fakeLookerToken00002')).toBe(true);
  expect(looker.tokens.size).toBe(0);
});

it('a base with a path is asked below that path', async () => {
  const looker = await startLooker(content);
  await verify(merges.slice(0, 1), { looker: { base: `${looker.base}/proxy` } });
  expect(asked(looker)).toEqual(['POST /proxy/api/4.0/login']);
});
