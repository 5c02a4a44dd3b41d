import { getEventListeners } from 'node:events';
import { describe, expect, it } from 'vitest';
import { fakeDashboard, fakeLook, many } from '../testing/fake-looker-content.ts';
import { hang, status } from '../testing/faults.ts';
import { asked, inAmplitude, inLooker, startAmplitude, startLooker, toldAll, verify } from './testing.ts';
import { realTiming } from './client.ts';

const dashboards = many(10, (id) => inLooker('dashboard', id));
const looks = many(3, (id) => inLooker('look', id));
const merges = many(40, (id) => inLooker('merge', `merge${id}`));
const content = { dashboards: many(10, fakeDashboard), looks: [fakeLook(1)], merges: many(40, (id) => ({ id: `merge${id}` })) };

describe('Ctrl+C', () => {
  it('leaves what is known by then, says that it is not everything, and logs out', async () => {
    const looker = await startLooker(content, { latencyMs: 10 });
    const control = new AbortController();
    const onProgress = ({ made }: { made: number }) => {
      if (made === 8) control.abort();
    };
    const run = await verify([...dashboards, ...merges], { looker }, { stop: control.signal, onProgress, concurrency: 2 });
    expect(run.complete).toBe(false);
    expect(toldAll(run, dashboards).every((fact) => fact?.is === 'there')).toBe(true);
    const rest = toldAll(run, merges);
    expect(rest.some((fact) => fact?.is === 'there')).toBe(true);
    expect(rest.filter((fact) => fact?.is === 'unknown')).toEqual(
      rest.filter((fact) => fact?.is !== 'there').map(() => ({ is: 'unknown', why: 'not-asked' })),
    );
    expect(asked(looker).at(-1)).toBe('DELETE /api/4.0/logout');
    expect(looker.tokens.size).toBe(0);
  });

  it('ends a question that hangs and a pause before the next try at once', async () => {
    const looker = await startLooker(content, {
      faults: [
        { on: /dashboards/u, does: hang() },
        { on: /looks/u, does: status(429, { 'retry-after': '30' }) },
      ],
    });
    const control = new AbortController();
    const start = performance.now();
    setTimeout(() => {
      control.abort('any reason');
    }, 100);
    const run = await verify([...dashboards, ...looks], { looker }, { stop: control.signal, timeoutMs: 20_000, timing: realTiming });
    expect(performance.now() - start).toBeLessThan(30_000);
    expect(toldAll(run, dashboards)).toEqual(dashboards.map(() => ({ is: 'unknown', why: 'not-asked' })));
    expect(toldAll(run, looks)).toEqual(looks.map(() => ({ is: 'unknown', why: 'rate-limited' })));
    expect(run).toMatchObject({ complete: false, systems: [{ canary: 'none' }] });
    expect(looker.tokens.size).toBe(0);
  });

  it('before the start means that nothing is asked', async () => {
    const looker = await startLooker(content);
    const run = await verify(dashboards, { looker }, { stop: AbortSignal.abort() });
    expect(looker.requests).toEqual([]);
    expect(run).toMatchObject({ complete: false, calls: { made: 0 }, systems: [{ system: 'looker', canary: 'none' }] });
    expect([...run.facts.values()]).toEqual(dashboards.map(() => ({ is: 'unknown', why: 'not-asked' })));
  });

  it('leaves no listener behind', async () => {
    const looker = await startLooker(content);
    const control = new AbortController();
    await verify([...dashboards, ...merges], { looker }, { stop: control.signal });
    expect(getEventListeners(control.signal, 'abort')).toEqual([]);
  });
});

describe('the deadline', () => {
  it('ends everything, whatever still hangs, and logs out', async () => {
    const looker = await startLooker(content, { faults: [{ on: /^GET/u, does: hang() }] });
    const start = performance.now();
    const run = await verify([...dashboards, ...merges], { looker }, { deadlineMs: 300, timeoutMs: 60_000 });
    expect(performance.now() - start).toBeLessThan(30_000);
    expect([...run.facts.values()]).toEqual([...dashboards, ...merges].map(() => ({ is: 'unknown', why: 'timeout' })));
    expect(run.complete).toBe(false);
    expect(looker.tokens.size).toBe(0);
  });

  it('ends a login that hangs', async () => {
    const looker = await startLooker(content, { faults: [{ on: /login/u, does: hang() }] });
    const run = await verify(dashboards, { looker }, { deadlineMs: 200, timeoutMs: 60_000 });
    expect(run).toMatchObject({ complete: false, systems: [{ system: 'looker', canary: 'none', trouble: 'timeout' }] });
  });

  it('ends a request that does not heed its signal', async () => {
    const deaf = (() => new Promise<never>(() => undefined)) as typeof fetch;
    const run = await verify(dashboards, { looker: { base: 'http://127.0.0.1:1' } }, { fetch: deaf, timeoutMs: 50 });
    expect([...run.facts.values()]).toEqual(dashboards.map(() => ({ is: 'unknown', why: 'timeout' })));
  });

  it('is not felt by a run that is over before', async () => {
    const looker = await startLooker(content);
    const amplitude = await startAmplitude({ cohorts: [{ id: 'alive123', name: 'Active' }] });
    expect((await verify([...dashboards, inAmplitude('cohort', 'alive123')], { looker, amplitude }, { deadlineMs: 60_000 })).complete).toBe(
      true,
    );
  });
});
