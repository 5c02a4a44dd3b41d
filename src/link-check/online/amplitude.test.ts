import { describe, expect, it } from 'vitest';
import type { FakeAmplitudeOptions } from '../testing/fake-amplitude.ts';
import { many } from '../testing/fake-looker.ts';
import { json, status, type FaultAction } from '../testing/faults.ts';
import { setupOf } from './setup.ts';
import { asked, envFor, factsOf, inAmplitude, noPauses, outcomes, startAmplitude, verify } from './testing.ts';

const chart = (id: number) => ({ id: `chart${String(id).padStart(4, '0')}`, name: `Chart ${id}` });
const linked = (...ids: readonly number[]) => ids.map((id) => inAmplitude('chart', chart(id).id));
const nine = linked(...many(9, (id) => id * 20));
const other = (id: string) => inAmplitude('chart', id);
const thousand = { projects: { '1': many(1_000, chart) } };
const inProject = { '1': many(200, chart) };
const twenties = linked(20, 40, 60);
const forty = linked(...many(40, (id) => id * 25));
const ten = [...nine, ...linked(950)];
const singles = (...ids: readonly number[]) => ids.map((id) => `1/charts/${chart(id).id}`).join(' ');
const impossible = '1/charts/00000000000000000000';
/** A request of the Developer API without what is the same in all: a list is `1/charts?`, its next page `1/charts?200`. */
const brief = (path: string) => path.replace('/v1/', '').replace('projects/', '').replace('?limit=200', '?').replace('&cursor=', '');
const endless = { data: [{ id: '1' }], pagination: { next_cursor: 'x' } };
const samePage = { data: many(200, (id) => chart(id + 5_000)), pagination: { next_cursor: 'again', has_more: true } };

describe('charts', () => {
  it.each<[where: string, options: FakeAmplitudeOptions, objects: typeof nine, outcome: string, requests: string]>([
    ['in the list of the only project', { projects: inProject }, nine, '9 there', 'projects? 1/charts?'],
    ['page after page', thousand, forty, '40 there', 'projects? 1/charts? 1/charts?200 1/charts?400 1/charts?600 1/charts?800'],
    ['by themselves where lists are longer', thousand, ten, '10 there', `projects? 1/charts? 1/charts/chart0950 ${impossible}`],
    ['one by one', { projects: inProject }, linked(20, 40), '2 there', `projects? ${singles(20, 40)} ${impossible}`],
    [
      'in each project where no list has them yet, and are missing only where none has them',
      { projects: { ...inProject, '2': [] }, unlisted: { '2': [{ id: 'new12345', name: 'New' }] } },
      [...nine, other('new12345'), other('gone1234')],
      '10 there, 1 missing',
      'projects? 1/charts? 2/charts? 1/charts/new12345 1/charts/gone1234 2/charts/new12345 2/charts/gone1234',
    ],
    ['nowhere where there is no project', { projects: {} }, nine, '9 credential-scope', 'projects?'],
    [
      'despite a cursor that leads nowhere',
      { projects: inProject, faults: [{ on: /charts\?/u, does: json(samePage) }] },
      twenties,
      '3 there',
      `projects? 1/charts? 1/charts?again ${singles(20, 40, 60)} ${impossible}`,
    ],
    [
      'despite a list of projects that never ends',
      { projects: inProject, faults: [{ on: /projects\?/u, does: json(endless) }] },
      nine,
      '9 there',
      'projects? projects?x 1/charts?',
    ],
    [
      'not called missing where a project could not be asked',
      { projects: { ...inProject, '2': [] }, faults: [{ on: /projects\/2\/charts/u, does: status(403) }] },
      [...nine, other('gone1234')],
      '9 there, 1 credential-scope',
      'projects? 1/charts? 2/charts? 1/charts/gone1234',
    ],
  ])('are looked for %s', async (_where, options, objects, outcome, requests) => {
    const amplitude = await startAmplitude(options);
    const run = await verify(objects, { amplitude }, { concurrency: 1 });
    expect(outcomes(run, objects)).toBe(outcome);
    expect(amplitude.requests.map(({ path }) => brief(path)).join(' ')).toBe(requests);
  });

  it('have a title and may be archived', async () => {
    const amplitude = await startAmplitude({ projects: { '1': [{ id: 'abcd1234', name: 'Old', archived: true }, chart(2)] } });
    const objects = [other('abcd1234'), ...linked(2)];
    const run = await verify(objects, { amplitude });
    expect(factsOf(run, objects)).toEqual([
      { is: 'there', title: 'Old', archived: true },
      { is: 'there', title: 'Chart 2' },
    ]);
    expect(run).toMatchObject({ calls: { planned: 4, made: 4 }, systems: [{ system: 'amplitude', canary: 'none' }] });
  });

  it('are looked for in the projects that were named, without asking which there are', async () => {
    const amplitude = await startAmplitude({ projects: { '1': [], '2': many(200, chart), '3': [] } });
    const run = await verify(nine, {}, { setup: setupOf({ ...envFor({ amplitude }), AMPLITUDE_PROJECTS: '2,3' }) });
    expect(outcomes(run, nine)).toBe('9 there');
    expect(asked(amplitude)).toEqual(['GET /v1/projects/2/charts']);
  });

  it('are asked for no more once the token is refused', async () => {
    const amplitude = await startAmplitude({ token: 'amp_anotherToken0000' });
    const run = await verify(nine, { amplitude });
    expect(run).toMatchObject({ calls: { made: 1 }, systems: [{ system: 'amplitude', canary: 'none', trouble: 'auth-failed' }] });
  });

  it('wait as long as the body of a problem asks', async () => {
    const timing = noPauses();
    const busy: FaultAction = (response) => {
      response.writeHead(429, { 'content-type': 'application/problem+json' }).end('{"retry_after_seconds":3}');
    };
    const amplitude = await startAmplitude({ projects: inProject, faults: [{ on: /charts/u, nth: [1], does: busy }] });
    expect(outcomes(await verify(nine, { amplitude }, { timing }), nine)).toBe('9 there');
    expect(timing.pauses).toEqual([3_000]);
  });
});

it('cohorts are found in one list', async () => {
  const alive = { id: 'alive123', name: 'Active', last_viewed: 1_695_394_946 };
  const amplitude = await startAmplitude({ cohorts: [alive, { id: 'old12345', name: 'Old', archived: true }] });
  const objects = ['alive123', 'old12345', 'gone1234'].map((id) => inAmplitude('cohort', id));
  expect(factsOf(await verify(objects, { amplitude }), objects)).toEqual([
    { is: 'there', title: 'Active', lastViewed: '2023-09-22' },
    { is: 'there', title: 'Old', archived: true },
    { is: 'missing' },
  ]);
  expect(asked(amplitude)).toEqual(['GET /api/3/cohorts']);
  expect(amplitude.requests[0]?.headers.authorization).toBe(`Basic ${btoa('fakeAmplitudeApiKey00:fakeAmplitudeSecretKey00')}`);
});

describe('the region', () => {
  const keys = envFor({ amplitude: { base: '' } });
  const [us, eu] = [
    ['https://amplitude.com', 'https://developer-api.amplitude.com'],
    ['https://analytics.eu.amplitude.com', 'https://developer-api.eu.amplitude.com'],
  ];
  const own = { AMPLITUDE_API_BASE_URL: 'https://charts.acme.example/', AMPLITUDE_COHORTS_BASE_URL: 'https://cohorts.acme.example' };

  it.each<[host: string, asked: string[] | undefined, env?: Record<string, string>]>([
    ['app.amplitude.com', us],
    ['app.eu.amplitude.com', eu],
    ['eu.amplitude.com.evil.example', us],
    // Addresses from the environment go first.
    ['app.eu.amplitude.com', ['https://charts.acme.example', 'https://cohorts.acme.example'], own],
  ])('of %s is asked at %j', async (host, expected, env = {}) => {
    const origins = new Set<string>();
    const offline = ((address: string) => {
      origins.add(new URL(address).origin);
      return Promise.reject(new Error('no network in tests'));
    }) as typeof fetch;
    const tenants = [{ system: 'amplitude' as const, name: 'acme', hosts: [host] }];
    const objects = [other('e-abcd123'), inAmplitude('cohort', 'e-abcd123')];
    await verify(objects, {}, { setup: setupOf({ ...keys, ...env }), fetch: offline, tenants });
    expect([...origins].sort()).toEqual(expected);
  });
});
