import { describe, expect, it } from 'vitest';
import { startFakeServer } from '../testing/fake-server.ts';
import { fakeDashboard, fakeLook, many } from '../testing/fake-looker-content.ts';
import {
  garbage,
  half,
  hang,
  huge,
  json,
  loginPage,
  redirect,
  reset,
  slow,
  status,
  text,
  trickle,
  type FaultAction,
} from '../testing/faults.ts';
import { inLooker, noPauses, startLooker, told, toldAll, verify } from './testing.ts';

const content = { dashboards: many(30, fakeDashboard), looks: many(30, fakeLook) };
const one = [inLooker('dashboard', 7)];
const several = many(20, (id) => inLooker('dashboard', id));

/** What each fault makes of one object that was asked for by itself, and of many in a list. */
const table: [string, FaultAction, string][] = [
  ['an endless body', huge(), 'unexpected-answer'],
  ['a body of 50 MB', huge(50 * 1024 * 1024), 'unexpected-answer'],
  ['a body that trickles', trickle(), 'timeout'],
  ['no answer', hang(), 'timeout'],
  ['an answer that comes too late', slow(20_000), 'timeout'],
  ['a page to log in', loginPage(), 'login-page'],
  ['JSON that is called text', text(), 'unexpected-answer'],
  ['no type', text('[]', ''), 'unexpected-answer'],
  ['JSON that is none', garbage(), 'unexpected-answer'],
  ['an empty body', text('', 'application/json'), 'unexpected-answer'],
  ['half a body', half(), 'unreachable'],
  ['broken connections', reset(), 'unreachable'],
  ['500', status(500), 'unreachable'],
  ['504', status(504), 'unreachable'],
  ['429', status(429), 'rate-limited'],
  ['a redirect to itself', redirect(), 'redirect'],
  ['a redirect to http', redirect('http://acme.looker.example/'), 'redirect'],
  ['a redirect to a page to log in', redirect('/login'), 'redirect'],
  ['an answer without a body', (response) => response.writeHead(204).end(), 'unexpected-answer'],
  ['a page that says 404', (response) => response.writeHead(404, { 'content-type': 'text/html' }).end('Not found'), 'unexpected-answer'],
  ['a page that says 403', (response) => response.writeHead(403, { 'content-type': 'text/html' }).end('Blocked'), 'unexpected-answer'],
  ['another object', json(fakeDashboard(8)), 'unexpected-answer'],
  ['null', json(null), 'unexpected-answer'],
  ['a number', json(7), 'unexpected-answer'],
];

/** A busy machine may take its time with what is to be answered; what is not must not take long. */
const patience = (why: string) => ({ timeoutMs: why === 'timeout' ? 1_000 : 30_000 });

describe.each(table)('%s', (_name, does, why) => {
  it(`makes one object unknown (${why}), never missing`, async () => {
    const looker = await startLooker(content, { faults: [{ on: /\/dashboards\/7/u, does }] });
    const run = await verify(one, { looker }, patience(why));
    expect(told(run, inLooker('dashboard', 7))).toEqual({ is: 'unknown', why });
    expect(looker.tokens.size).toBe(0);
  });

  it(`makes all objects of a list unknown (${why}), and leaves other lists alone`, async () => {
    const looker = await startLooker(content, { faults: [{ on: /\/dashboards/u, does }] });
    const looks = many(3, (id) => inLooker('look', id));
    const run = await verify([...several, ...looks], { looker }, patience(why));
    expect(toldAll(run, several)).toEqual(several.map(() => ({ is: 'unknown', why })));
    expect(toldAll(run, looks).map((fact) => fact?.is)).toEqual(['there', 'there', 'there']);
    expect(run.complete).toBe(true);
  });
});

describe('retries', () => {
  it.each([
    ['429', status(429, { 'retry-after': '1' }), [1_000]],
    ['500', status(500), [500]],
    ['a broken connection', reset(), [500]],
    ['half a body', half(), [500]],
  ])('try once more after %s', async (_name, does, pauses) => {
    const timing = noPauses();
    const looker = await startLooker(content, { faults: [{ on: /\/dashboards\/7/u, nth: [1], does }] });
    const run = await verify(one, { looker }, { timing });
    expect(told(run, inLooker('dashboard', 7))).toMatchObject({ is: 'there', title: 'Dashboard 7' });
    expect(timing.pauses).toEqual(pauses);
  });

  it('really wait as long as the server asks', async () => {
    const looker = await startLooker(content, {
      faults: [{ on: /\/dashboards\/7/u, nth: [1], does: status(429, { 'retry-after': '1' }) }],
    });
    const start = performance.now();
    const { realTiming } = await import('./client.ts');
    expect(told(await verify(one, { looker }, { timing: realTiming }), inLooker('dashboard', 7))?.is).toBe('there');
    expect(performance.now() - start).toBeGreaterThan(950);
  });

  it('end after three tries, each of which counts', async () => {
    const timing = noPauses();
    const looker = await startLooker(content, { faults: [{ on: /\/dashboards\/7/u, does: status(503) }] });
    const run = await verify(one, { looker }, { timing });
    expect(timing.pauses).toEqual([500, 1_000]);
    expect(run.calls.made).toBe(5);
  });

  it('are not made where the server asks for more patience than a check has', async () => {
    const timing = noPauses();
    const looker = await startLooker(content, { faults: [{ on: /\/dashboards\/7/u, does: status(429, { 'retry-after': '86400' }) }] });
    const run = await verify(one, { looker }, { timing });
    expect(told(run, inLooker('dashboard', 7))).toEqual({ is: 'unknown', why: 'rate-limited' });
    expect([timing.pauses, run.calls.made]).toEqual([[], 3]);
  });

  it('read a date against the server’s own clock, which may differ from ours by years', async () => {
    const timing = noPauses();
    const headers = { 'retry-after': 'Mon, 06 Jan 2020 10:00:07 GMT', date: 'Mon, 06 Jan 2020 10:00:00 GMT' };
    const looker = await startLooker(content, { faults: [{ on: /\/dashboards\/7/u, nth: [1], does: status(429, headers) }] });
    expect(told(await verify(one, { looker }, { timing }), inLooker('dashboard', 7))?.is).toBe('there');
    expect(timing.pauses).toEqual([7_000]);
  });

  it('end early for a server that has stopped answering', async () => {
    const looker = await startLooker(content, { faults: [{ on: /\/merge_queries/u, does: hang() }] });
    const merges = many(100, (id) => inLooker('merge', `merge${id}`));
    const run = await verify(merges, { looker }, { timeoutMs: 1_000 });
    expect(toldAll(run, merges)).toEqual(merges.map(() => ({ is: 'unknown', why: 'timeout' })));
    expect(run.calls.made).toBeLessThan(10);
    expect(run.systems).toEqual([{ system: 'looker', canary: 'none', trouble: 'timeout' }]);
  });
});

describe('an object that redirects to another host', () => {
  it('brings no request there', async () => {
    const other = await startFakeServer(() => ({ status: 200, body: fakeDashboard(7) }));
    const looker = await startLooker(content, {
      faults: [{ on: /\/dashboards\/7/u, does: redirect(`${other.base}/api/4.0/dashboards/7`, 307) }],
    });
    const run = await verify(one, { looker });
    await other.stop();
    expect(told(run, inLooker('dashboard', 7))).toEqual({ is: 'unknown', why: 'redirect' });
    expect(other.requests).toEqual([]);
  });
});

describe('a server that is not there', () => {
  it('is unreachable', async () => {
    const run = await verify(several, { looker: { base: 'http://127.0.0.1:1' } });
    expect(run.systems).toEqual([{ system: 'looker', canary: 'none', trouble: 'unreachable' }]);
    expect([...run.facts.values()]).toEqual(several.map(() => ({ is: 'unknown', why: 'unreachable' })));
    expect(run.calls.made).toBe(3);
  });
});

describe('the number of calls at once', () => {
  it('is never more than allowed', async () => {
    const looker = await startLooker({ merges: many(40, (id) => ({ id: `merge${id}` })) }, { latencyMs: 5 });
    await verify(
      many(40, (id) => inLooker('merge', `merge${id}`)),
      { looker },
      { concurrency: 3 },
    );
    expect(looker.mostAtOnce).toBe(3);
  });
});
