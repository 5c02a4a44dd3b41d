import { describe, expect, it } from 'vitest';
import { startFakeServer } from '../testing/fake-server.ts';
import { fakeDashboard, fakeLook, many } from '../testing/fake-looker-content.ts';
import { half, hang, json, loginPage, redirect, reset, slow, status, trickle, type FaultAction } from '../testing/faults.ts';
import { asked, inLooker, noPauses, setupFor, startLooker, toldAll, verify } from './testing.ts';

const content = { dashboards: many(30, fakeDashboard), looks: many(30, fakeLook), merges: many(40, (id) => ({ id: `merge${id}` })) };
const merges = many(20, (id) => inLooker('merge', `merge${id}`));
const all = (why: string) => merges.map(() => ({ is: 'unknown', why }));
const logins = (requests: string[]) => requests.filter((request) => request === 'POST /api/4.0/login').length;

describe('a session with Looker', () => {
  it('is opened once for 20 first calls at once', async () => {
    const looker = await startLooker(content, { latencyMs: 5 });
    const run = await verify(merges, { looker }, { concurrency: 20 });
    expect(toldAll(run, merges).every((fact) => fact?.is === 'there')).toBe(true);
    expect(logins(asked(looker))).toBe(1);
  });

  it.each<[string, FaultAction, string]>([
    ['another status', status(403), 'auth-failed'],
    ['404, as for a wrong secret', status(404), 'auth-failed'],
    ['401', status(401), 'auth-failed'],
    ['a page to log in', loginPage(), 'auth-failed'],
    ['a redirect', redirect(), 'auth-failed'],
    ['JSON without a token', json({ token_type: 'Bearer' }), 'auth-failed'],
    ['a list', json([]), 'auth-failed'],
    ['a token that no header can hold', json({ access_token: 'one\r\nX-Other: two', expires_in: 3600 }), 'auth-failed'],
    ['a token that is no text', json({ access_token: 7 }), 'auth-failed'],
    ['429', status(429), 'rate-limited'],
    ['500', status(500), 'unreachable'],
    ['a broken connection', reset(), 'unreachable'],
    ['half a body', half(), 'unreachable'],
    ['no answer', hang(), 'timeout'],
    ['a body that trickles', trickle(), 'timeout'],
    ['an answer that comes too late', slow(20_000), 'timeout'],
  ])('is not there when the login answers %s', async (_name, does, why) => {
    const looker = await startLooker(content, { faults: [{ on: /\/login/u, does }] });
    const run = await verify(merges, { looker }, { timeoutMs: why === 'timeout' ? 300 : 30_000 });
    expect(toldAll(run, merges)).toEqual(all(why));
    expect(run.systems).toEqual([{ system: 'looker', canary: 'none', trouble: why }]);
    expect(new Set(asked(looker))).toEqual(new Set(['POST /api/4.0/login']));
  });

  it('is refused with a wrong secret, which says nothing of any object', async () => {
    const looker = await startLooker(content, { clientSecret: 'anotherClientSecret00' });
    const run = await verify(merges, { looker }, { canaries: [inLooker('dashboard', 1)] });
    expect(toldAll(run, merges)).toEqual(all('auth-failed'));
    expect(run.systems).toEqual([{ system: 'looker', canary: 'not-reached', trouble: 'auth-failed' }]);
    expect(run.calls.made).toBe(1);
  });

  it('never follows a login to another host, which would bring the secret there', async () => {
    const other = await startFakeServer(() => ({ status: 200, body: { access_token: 'x', expires_in: 3600 } }));
    const looker = await startLooker(content, { faults: [{ on: /\/login/u, does: redirect(`${other.base}/api/4.0/login`, 307) }] });
    const run = await verify(merges, { looker });
    await other.stop();
    expect(toldAll(run, merges)).toEqual(all('auth-failed'));
    expect(other.requests).toEqual([]);
  });

  it('is opened once more when its token is revoked in the middle', async () => {
    const looker = await startLooker(content, { revokeAfter: 5 });
    const run = await verify(merges, { looker }, { concurrency: 4 });
    expect(toldAll(run, merges).every((fact) => fact?.is === 'there')).toBe(true);
    expect(logins(asked(looker))).toBe(2);
    expect(looker.tokens.size).toBe(0);
  });

  it('ends when the token is refused again, without further calls', async () => {
    const looker = await startLooker(content, { faults: [{ on: /merge_queries/u, does: status(401) }] });
    const run = await verify(merges, { looker }, { concurrency: 1 });
    expect(toldAll(run, merges)).toEqual(all('auth-failed'));
    expect(asked(looker)).toEqual([
      'POST /api/4.0/login',
      'GET /api/4.0/merge_queries/merge1',
      'POST /api/4.0/login',
      'GET /api/4.0/merge_queries/merge1',
    ]);
  });

  it('gets the next token before the first one expires', async () => {
    const looker = await startLooker(content, { tokenSeconds: 240 });
    let now = 0;
    const timing = { ...noPauses(), now: () => (now += 10_000) };
    const run = await verify(merges, { looker }, { timing, concurrency: 1 });
    expect(toldAll(run, merges).every((fact) => fact?.is === 'there')).toBe(true);
    expect(logins(asked(looker))).toBe(2);
    expect(looker.requests.some(({ headers }) => headers.authorization === 'token fakeLookerToken00002')).toBe(true);
  });

  it('is closed when it is over, also where the tool answers with faults only', async () => {
    const looker = await startLooker(content, { faults: [{ on: /merge_queries/u, does: status(500) }] });
    await verify(merges, { looker });
    expect(asked(looker).at(-1)).toBe('DELETE /api/4.0/logout');
  });

  it('does not wait long for a logout that does not answer', async () => {
    const looker = await startLooker(content, { faults: [{ on: /logout/u, does: hang() }] });
    const start = performance.now();
    const run = await verify(merges, { looker }, { timeoutMs: 1_000 });
    expect(toldAll(run, merges).every((fact) => fact?.is === 'there')).toBe(true);
    expect(performance.now() - start).toBeLessThan(30_000);
  });

  it('tells each token that it received, so that outputs can keep it out', async () => {
    const looker = await startLooker(content, { revokeAfter: 5 });
    const secrets: string[] = [];
    await verify(merges, { looker }, { onSecret: (secret) => secrets.push(secret) });
    expect(secrets).toEqual(['fakeLookerToken00001', 'fakeLookerToken00002']);
  });

  it('asks below a path where the base has one', async () => {
    const looker = await startLooker(content);
    await verify(merges.slice(0, 1), { looker: { base: `${looker.base}/proxy` } });
    expect(asked(looker)).toEqual(['POST /proxy/api/4.0/login']);
    expect(setupFor({ looker }).looker?.base).toBe(looker.base);
  });
});
