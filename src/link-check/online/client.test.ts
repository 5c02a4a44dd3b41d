import { getEventListeners } from 'node:events';
import { describe, expect, it } from 'vitest';
import { fakeDashboard, fakeLook, many } from '../testing/fake-looker.ts';
import { half, reset, status, type FaultAction } from '../testing/faults.ts';
import { realTiming, waitBefore } from './client.ts';
import { asked, inLooker, noPauses, outcomes, startLooker, verify } from './testing.ts';

const dashboards = many(10, (id) => inLooker('dashboard', id));
const looks = many(3, (id) => inLooker('look', id));
const merges = many(40, (id) => inLooker('merge', `merge${id}`));
const content = { dashboards: many(10, fakeDashboard), looks: [fakeLook(1)], merges: many(40, (id) => ({ id: `merge${id}` })) };
const one = [inLooker('dashboard', 7)];
const nowhere = { looker: { base: 'http://127.0.0.1:1' } };

/** A network in which a call that `on` matches never has an answer, whatever its signal says; `calls` are all that were made. */
function deafNetwork(on: RegExp) {
  const calls: string[] = [];
  const deaf = ((address: string, { method = '' }: RequestInit) => {
    calls.push(`${method} ${new URL(address).pathname}`);
    if (on.test(`${method} ${address}`)) return new Promise<never>(() => undefined);
    return Promise.resolve(Response.json({ access_token: 'token0000' }));
  }) as typeof fetch;
  return { fetch: deaf, calls };
}

describe('waitBefore', () => {
  it('doubles the pause with each try up to 30 seconds, and leaves a part of it to chance', () => {
    expect([1, 2, 3].map((tries) => waitBefore(tries, undefined, 0.5))).toEqual([500, 1_000, 2_000]);
    expect([0, 1].map((random) => waitBefore(1, undefined, random))).toEqual([375, 625]);
    expect(waitBefore(20, undefined, 1)).toBe(30_000);
  });

  it.each<[number | undefined, string]>([
    [0, '0'],
    [1_000, '1'],
    [30_000, ' 30 '],
    // The server asks for a longer wait than a check makes.
    ...['31', '86400', '999999999999'].map((value): [undefined, string] => [undefined, value]),
    // What is no number of seconds counts as nothing.
    ...['-1', '', 'soon', '1.5', '1e3', '0x10', '2026-11-23'].map((value): [number, string] => [500, value]),
    ...['Mon, 23 Nov 2026 10:00:05 GMT', '9'.repeat(400)].map((value): [number, string] => [500, value]),
  ])('is %j for `%s`', (wait, retryAfter) => {
    expect(waitBefore(1, retryAfter, 0.5)).toBe(wait);
  });
});

describe('retries', () => {
  it.each<[string, FaultAction, number[], pauses: number[], outcome: string, calls: number]>([
    ['429', status(429, { 'retry-after': '1' }), [1], [1_000], 'there', 5],
    ['429 for a day', status(429, { 'retry-after': '86400' }), [1], [], 'rate-limited', 3],
    ['500', status(500), [1], [500], 'there', 5],
    ['500 each time', status(500), [1, 2, 3], [500, 1_000], 'unreachable', 5],
    ['a broken connection', reset, [1], [500], 'there', 5],
    ['half a body', half, [1], [500], 'there', 5],
  ])('after %s', async (_name, does, nth, pauses, outcome, calls) => {
    const timing = noPauses();
    const looker = await startLooker(content, { faults: [{ on: /\/dashboards\/7/u, nth, does }] });
    const run = await verify(one, { looker }, { timing });
    expect([outcomes(run, one), timing.pauses, run.calls.made]).toEqual([`1 ${outcome}`, pauses, calls]);
  });

  it('end early for a server that has stopped answering', async () => {
    const run = await verify(merges, nowhere, { ...deafNetwork(/merge/u), timeoutMs: 20 });
    expect(outcomes(run, merges)).toBe('40 timeout');
    expect(run.calls.made).toBeLessThan(10);
    expect(run.systems).toEqual([{ system: 'looker', canary: 'none', trouble: 'timeout' }]);
  });
});

it('the machine’s own pause lasts as long as it should, or until it is stopped', async () => {
  const control = new AbortController();
  const stopped = realTiming.sleep(30_000, control.signal);
  control.abort();
  await stopped;
  await realTiming.sleep(30_000, control.signal);
  const start = performance.now();
  await realTiming.sleep(50, new AbortController().signal);
  expect(performance.now() - start).toBeGreaterThan(45);
});

describe('Ctrl+C', () => {
  it('keeps what is known by then, says that it is not everything, logs out, and leaves no listener', async () => {
    const looker = await startLooker(content, { latencyMs: 10 });
    const control = new AbortController();
    const onProgress = ({ made }: { made: number }) => {
      if (made === 8) control.abort();
    };
    const run = await verify([...dashboards, ...merges], { looker }, { stop: control.signal, onProgress, concurrency: 2 });
    expect(run.complete).toBe(false);
    expect(outcomes(run, dashboards)).toBe('10 there');
    expect(outcomes(run, merges)).toMatch(/^\d+ there, \d+ not-asked$/u);
    expect(asked(looker).at(-1)).toBe('DELETE /api/4.0/logout');
    expect(looker.tokens.size).toBe(0);
    expect(getEventListeners(control.signal, 'abort')).toEqual([]);
  });

  it('ends a question that hangs and a pause before the next try at once', async () => {
    const control = new AbortController();
    let waiting = 0;
    // Stops the run once the dashboards hang and the looks wait for their next try.
    const stopWhenBoth = () => {
      if ((waiting += 1) === 2) control.abort('any reason');
    };
    const busy = status(429, { 'retry-after': '30' });
    const faults = [
      { on: /dashboards/u, does: stopWhenBoth },
      { on: /looks/u, does: busy },
    ];
    const looker = await startLooker(content, { faults });
    const sleep = (ms: number, stop: AbortSignal) => {
      const slept = realTiming.sleep(ms, stop);
      stopWhenBoth();
      return slept;
    };
    const more = { stop: control.signal, timeoutMs: 60_000, timing: { ...realTiming, sleep } };
    const run = await verify([...dashboards, ...looks], { looker }, more);
    expect(outcomes(run, [...dashboards, ...looks])).toBe('10 not-asked, 3 rate-limited');
    expect(run).toMatchObject({ complete: false, systems: [{ canary: 'none' }] });
    expect(looker.tokens.size).toBe(0);
  });

  it('before the start means that nothing is asked', async () => {
    const looker = await startLooker(content);
    const run = await verify(dashboards, { looker }, { stop: AbortSignal.abort() });
    expect(looker.requests).toEqual([]);
    expect(run).toMatchObject({ complete: false, calls: { made: 0 }, systems: [{ system: 'looker', canary: 'none' }] });
    expect(outcomes(run, dashboards)).toBe('10 not-asked');
  });
});

it.each<[what: string, on: RegExp, last: string]>([
  ['question', /^GET/u, 'DELETE /api/4.0/logout'],
  ['login', /login/u, 'POST /api/4.0/login'],
])('the deadline ends a %s that hangs, and logs out', async (_what, on, last) => {
  const { calls, ...network } = deafNetwork(on);
  const run = await verify([...dashboards, ...merges], nowhere, { ...network, deadlineMs: 50, timeoutMs: 60_000 });
  expect(outcomes(run, [...dashboards, ...merges])).toBe('50 timeout');
  expect(run).toMatchObject({ complete: false, systems: [{ system: 'looker', canary: 'none', trouble: 'timeout' }] });
  expect(calls.at(-1)).toBe(last);
});

it('a request leaves certificates and the environment as they are', async () => {
  const inits = new Set<string>();
  const network = deafNetwork(/never/u);
  const fetch = ((address: string, init: RequestInit) => {
    for (const name of Object.keys(init)) inits.add(name);
    return network.fetch(address, init);
  }) as typeof globalThis.fetch;
  const before = { ...process.env };
  await verify(one, nowhere, { fetch });
  expect([...inits].sort()).toEqual(['body', 'headers', 'method', 'redirect', 'signal']);
  expect({ ...process.env }).toEqual(before);
});
