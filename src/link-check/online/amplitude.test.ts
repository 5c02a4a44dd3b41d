import { describe, expect, it } from 'vitest';
import { many } from '../testing/fake-looker-content.ts';
import { json, loginPage, redirect, status, type FaultAction } from '../testing/faults.ts';
import { startFakeServer } from '../testing/fake-server.ts';
import { setupOf } from './setup.ts';
import { asked, inAmplitude, noPauses, setupFor, startAmplitude, told, toldAll, verify } from './testing.ts';

const chart = (id: number) => ({ id: `chart${String(id).padStart(4, '0')}`, name: `Chart ${id}` });
const charts = many(9, (id) => inAmplitude('chart', chart(id * 20).id));
const missing = { is: 'missing' };
const unknown = (why: string) => ({ is: 'unknown', why });
const isThere = (fact: { is: string } | undefined) => fact?.is === 'there';

describe('charts', () => {
  it('are found in the list of the only project', async () => {
    const amplitude = await startAmplitude({ projects: { '12345': many(200, chart) } });
    const run = await verify(charts, { amplitude });
    expect(toldAll(run, charts)[0]).toEqual({ is: 'there', title: 'Chart 20' });
    expect(toldAll(run, charts).every(isThere)).toBe(true);
    expect(asked(amplitude)).toEqual(['GET /v1/projects', 'GET /v1/projects/12345/charts']);
    expect(run).toMatchObject({ calls: { planned: 2, made: 2 }, systems: [{ system: 'amplitude', canary: 'none' }] });
  });

  it('are looked for in the projects that were named, without asking which there are', async () => {
    const amplitude = await startAmplitude({ projects: { '1': [], '2': many(200, chart), '3': [] } });
    const { charts: own, ...setup } = setupFor({ amplitude });
    const run = await verify(charts, {}, { setup: { ...setup, ...(own && { charts: { ...own, projects: ['2', '3'] } }) } });
    expect(toldAll(run, charts).every(isThere)).toBe(true);
    expect(asked(amplitude)).toEqual(['GET /v1/projects/2/charts']);
  });

  it('are looked for in page after page, 200 each', async () => {
    const amplitude = await startAmplitude({ projects: { '1': many(1_000, chart) } });
    const spread = many(40, (id) => inAmplitude('chart', chart(id * 25).id));
    expect(toldAll(await verify(spread, { amplitude }), spread).every(isThere)).toBe(true);
    expect(amplitude.requests.slice(1).map(({ path }) => path)).toEqual(
      ['', '&cursor=200', '&cursor=400', '&cursor=600', '&cursor=800'].map((cursor) => `/v1/projects/1/charts?limit=200${cursor}`),
    );
  });

  it('are asked for by themselves where that takes fewer calls than further pages', async () => {
    const amplitude = await startAmplitude({ projects: { '1': many(1_000, chart) } });
    const more = [...charts, inAmplitude('chart', 'chart0950')];
    expect(toldAll(await verify(more, { amplitude }), more).every(isThere)).toBe(true);
    expect(asked(amplitude)).toEqual([
      'GET /v1/projects',
      'GET /v1/projects/1/charts',
      'GET /v1/projects/1/charts/chart0950',
      'GET /v1/projects/1/charts/00000000000000000000',
    ]);
  });

  it('tell that they are archived', async () => {
    const amplitude = await startAmplitude({ projects: { '1': [{ id: 'abcd1234', name: 'Old', archived: true }, ...many(200, chart)] } });
    const objects = [inAmplitude('chart', 'abcd1234'), ...charts.slice(0, 2)];
    expect(told(await verify(objects, { amplitude }), objects[0] ?? inAmplitude('chart', ''))).toEqual({
      is: 'there',
      title: 'Old',
      archived: true,
    });
  });

  it('that are not in a list yet are asked for in each project, and missing only where none has them', async () => {
    const amplitude = await startAmplitude({
      projects: { '1': many(200, chart), '2': [] },
      unlisted: { '2': [{ id: 'new12345', name: 'New' }] },
    });
    const objects = [...charts, inAmplitude('chart', 'new12345'), inAmplitude('chart', 'gone1234')];
    const run = await verify(objects, { amplitude });
    expect(toldAll(run, objects).slice(-2)).toEqual([{ is: 'there', title: 'New' }, missing]);
  });

  it('are not missing where a project could not be asked', async () => {
    const amplitude = await startAmplitude({
      projects: { '1': many(200, chart), '2': [] },
      faults: [{ on: /projects\/2\/charts/u, does: status(403) }],
    });
    const objects = [...charts, inAmplitude('chart', 'gone1234')];
    const run = await verify(objects, { amplitude });
    expect(toldAll(run, objects).at(-1)).toEqual(unknown('credential-scope'));
    expect(toldAll(run, charts).every(isThere)).toBe(true);
  });

  it('are unknown where there is no project to look in', async () => {
    const amplitude = await startAmplitude({ projects: {} });
    expect(toldAll(await verify(charts, { amplitude }), charts)).toEqual(charts.map(() => unknown('credential-scope')));
  });

  it('are asked for one by one where there are few', async () => {
    const amplitude = await startAmplitude({ projects: { '1': many(1_000, chart) } });
    const few = charts.slice(0, 2);
    expect(toldAll(await verify(few, { amplitude }), few).every(isThere)).toBe(true);
    expect(asked(amplitude)).toEqual([
      'GET /v1/projects',
      'GET /v1/projects/1/charts/chart0020',
      'GET /v1/projects/1/charts/chart0040',
      'GET /v1/projects/1/charts/00000000000000000000',
    ]);
  });

  it('end on a cursor that leads nowhere', async () => {
    const page = { data: many(200, (id) => chart(id + 5_000)), pagination: { next_cursor: 'again', has_more: true } };
    const amplitude = await startAmplitude({ projects: { '1': many(200, chart) }, faults: [{ on: /charts\?/u, does: json(page) }] });
    const run = await verify(charts, { amplitude });
    expect(toldAll(run, charts).every(isThere)).toBe(true);
    expect(asked(amplitude).filter((request) => request.endsWith('/charts'))).toHaveLength(2);
  });

  it('end on a list of projects that never ends', async () => {
    const amplitude = await startAmplitude({
      projects: { '1': many(200, chart) },
      faults: [{ on: /projects\?/u, does: json({ data: [{ id: '1' }], pagination: { next_cursor: 'x' } }) }],
    });
    expect(toldAll(await verify(charts, { amplitude }), charts).every(isThere)).toBe(true);
    expect(asked(amplitude).filter((request) => request === 'GET /v1/projects')).toHaveLength(2);
  });

  it.each<[string, FaultAction, string]>([
    ['401', status(401), 'auth-failed'],
    ['403', status(403), 'credential-scope'],
    ['a page to log in', loginPage(), 'login-page'],
    ['a redirect', redirect(), 'redirect'],
    ['500', status(500), 'unreachable'],
    ['429', status(429), 'rate-limited'],
    ['a list instead of an object', json([]), 'unexpected-answer'],
    ['rows that are none', json({ data: 'x' }), 'unexpected-answer'],
  ])('are unknown where every answer is %s', async (_name, does, why) => {
    const amplitude = await startAmplitude({ projects: { '1': many(200, chart) }, faults: [{ on: /./u, does }] });
    expect(toldAll(await verify(charts, { amplitude }), charts)).toEqual(charts.map(() => unknown(why)));
  });

  it('are asked for no more once the token is refused', async () => {
    const amplitude = await startAmplitude({ token: 'amp_anotherToken0000' });
    const run = await verify(charts, { amplitude });
    expect(run).toMatchObject({ calls: { made: 1 }, systems: [{ system: 'amplitude', canary: 'none', trouble: 'auth-failed' }] });
  });

  it('wait as long as the body of a problem asks', async () => {
    const timing = noPauses();
    const busy: FaultAction = (response) => {
      response
        .writeHead(429, { 'content-type': 'application/problem+json' })
        .end(JSON.stringify({ error_code: 'rate_limit_exceeded', retry_after_seconds: 3 }));
    };
    const amplitude = await startAmplitude({ projects: { '1': many(200, chart) }, faults: [{ on: /charts/u, nth: [1], does: busy }] });
    expect(toldAll(await verify(charts, { amplitude }, { timing }), charts).every(isThere)).toBe(true);
    expect(timing.pauses).toEqual([3_000]);
  });

  it('are not asked for at another host that a redirect names', async () => {
    const other = await startFakeServer(() => ({ status: 200, body: {} }));
    const amplitude = await startAmplitude({ faults: [{ on: /./u, does: redirect(`${other.base}/v1/projects`, 308) }] });
    await verify([...charts, inAmplitude('cohort', 'alive123')], { amplitude });
    await other.stop();
    expect(other.requests).toEqual([]);
  });
});

describe('cohorts', () => {
  it('are found in one list', async () => {
    const amplitude = await startAmplitude({
      cohorts: [
        { id: 'alive123', name: 'Active', last_viewed: 1_695_394_946 },
        { id: 'old12345', name: 'Old', archived: true },
      ],
    });
    const objects = ['alive123', 'old12345', 'gone1234'].map((id) => inAmplitude('cohort', id));
    const run = await verify(objects, { amplitude });
    expect(toldAll(run, objects)).toEqual([
      { is: 'there', title: 'Active', lastViewed: '2023-09-22' },
      { is: 'there', title: 'Old', archived: true },
      missing,
    ]);
    expect(asked(amplitude)).toEqual(['GET /api/3/cohorts']);
    expect(amplitude.requests[0]?.headers.authorization).toBe(`Basic ${btoa('fakeAmplitudeApiKey00:fakeAmplitudeSecretKey00')}`);
  });

  it('are unknown where the keys are refused', async () => {
    const amplitude = await startAmplitude({ secretKey: 'anotherSecretKey0000' });
    const run = await verify([inAmplitude('cohort', 'alive123')], { amplitude });
    expect([...run.facts.values()]).toEqual([unknown('auth-failed')]);
  });
});

describe('the region', () => {
  const askedHosts = async (host: string, env: Record<string, string> = {}) => {
    const hosts: string[] = [];
    const nowhere = ((address: string) => {
      hosts.push(new URL(address).origin);
      return Promise.reject(new Error('no network in tests'));
    }) as typeof fetch;
    const setup = setupOf({
      AMPLITUDE_ACCESS_TOKEN: 'amp_token000000',
      AMPLITUDE_API_KEY: 'key00000',
      AMPLITUDE_SECRET_KEY: 'secret00',
      ...env,
    });
    await verify(
      [inAmplitude('chart', 'e-abcd123'), inAmplitude('cohort', 'e-abcd123')],
      {},
      { setup, fetch: nowhere, tenants: [{ system: 'amplitude', name: 'acme', hosts: [host] }] },
    );
    return [...new Set(hosts)].sort();
  };

  it('is that of the workspace’s own host', async () => {
    expect(await askedHosts('app.amplitude.com')).toEqual(['https://amplitude.com', 'https://developer-api.amplitude.com']);
    expect(await askedHosts('app.eu.amplitude.com')).toEqual([
      'https://analytics.eu.amplitude.com',
      'https://developer-api.eu.amplitude.com',
    ]);
    expect(await askedHosts('eu.amplitude.com.evil.example')).toEqual(['https://amplitude.com', 'https://developer-api.amplitude.com']);
  });

  it('gives way to addresses from the environment', async () => {
    const env = { AMPLITUDE_API_BASE_URL: 'https://charts.acme.example/', AMPLITUDE_COHORTS_BASE_URL: 'https://cohorts.acme.example' };
    expect(await askedHosts('app.eu.amplitude.com', env)).toEqual(['https://charts.acme.example', 'https://cohorts.acme.example']);
  });
});
