import { getEventListeners } from 'node:events';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startFakeServer, type FakeBehavior } from '../testing/fake-server.ts';
import { hang } from '../testing/faults.ts';
import { exchange } from './exchange.ts';

async function ask(behavior: FakeBehavior, timeoutMs: number, stop?: AbortSignal) {
  const server = await startFakeServer(() => ({ status: 200, body: { id: '1' } }), behavior);
  onTestFinished(server.stop);
  return await exchange({ method: 'GET', address: server.base, headers: {}, maxBytes: 1_000 }, fetch, timeoutMs, stop);
}

describe('exchange', () => {
  it('leaves nothing behind on a signal that lives on', async () => {
    const control = new AbortController();
    expect(await ask({}, 5_000, control.signal)).toEqual({ is: 'json', body: { id: '1' } });
    expect(getEventListeners(control.signal, 'abort')).toEqual([]);
  });

  it('ends at the time that was set, not much earlier and not much later', async () => {
    const start = performance.now();
    expect(await ask({ faults: [{ on: /./u, does: hang() }] }, 500)).toEqual({ is: 'unknown', why: 'timeout' });
    const took = performance.now() - start;
    expect(took).toBeGreaterThan(450);
    expect(took).toBeLessThan(2_000);
  });

  it('asks nothing once the run is stopped', async () => {
    expect(await ask({}, 5_000, AbortSignal.abort('timeout'))).toEqual({ is: 'unknown', why: 'timeout' });
  });
});
