import { describe, expect, it } from 'vitest';
import { fakeDashboard, fakeLook, many } from '../testing/fake-looker-content.ts';
import { hang, json, status } from '../testing/faults.ts';
import { asked, inAmplitude, inLooker, startAmplitude, startLooker, factsOf, verify } from './testing.ts';

const scope = { is: 'unknown', why: 'credential-scope' };
const missing = { is: 'missing' };
const dashboards = many(10, (id) => inLooker('dashboard', id));
const canary = inLooker('dashboard', 500);
const canaryOf = (run: { systems: readonly { canary: string }[] }) => run.systems.map((system) => system.canary);

describe('the object that must exist', () => {
  it('holds where it is there: what is missing then is missing', async () => {
    const looker = await startLooker({ dashboards: [...many(9, fakeDashboard), fakeDashboard(500)] });
    const run = await verify(dashboards, { looker }, { canaries: [canary] });
    expect(canaryOf(run)).toEqual(['held']);
    expect(factsOf(run, dashboards).at(-1)).toEqual(missing);
  });

  it('costs no call where its list is read anyway', async () => {
    const looker = await startLooker({ dashboards: [...many(10, fakeDashboard), fakeDashboard(500)] });
    expect((await verify(dashboards, { looker }, { canaries: [canary] })).calls.made).toBe(3);
  });

  it('holds in the trash too, as the credentials reach it there', async () => {
    const looker = await startLooker({ dashboards: [...many(10, fakeDashboard), fakeDashboard(500, { deleted: true })] });
    expect(canaryOf(await verify(dashboards, { looker }, { canaries: [canary] }))).toEqual(['held']);
  });

  it('fails where the role is lost: then nothing is missing', async () => {
    const looker = await startLooker({ dashboards: many(600, fakeDashboard) }, { roleLost: true });
    const run = await verify([...dashboards, inLooker('look', 1)], { looker }, { canaries: [canary] });
    expect(canaryOf(run)).toEqual(['failed']);
    expect([...run.facts.values()]).toEqual(Array(11).fill(scope));
  });

  it('fails where every answer is 404, lists too', async () => {
    const looker = await startLooker({}, { faults: [{ on: /^GET/u, does: status(404) }] });
    const run = await verify(dashboards, { looker }, { canaries: [canary] });
    expect(canaryOf(run)).toEqual(['failed']);
    expect([...run.facts.values()]).toEqual(Array(10).fill(scope));
  });

  it('fails where it alone is gone, and what was found stays found', async () => {
    const looker = await startLooker({ dashboards: many(9, fakeDashboard) });
    const run = await verify(dashboards, { looker }, { canaries: [canary] });
    expect(canaryOf(run)).toEqual(['failed']);
    expect(factsOf(run, dashboards).map((fact) => fact?.is)).toEqual([...Array<string>(9).fill('there'), 'unknown']);
  });

  it('is not reached where its question has no answer', async () => {
    const looker = await startLooker(
      { dashboards: many(10, fakeDashboard), looks: [fakeLook(1)] },
      { faults: [{ on: /looks/u, does: hang() }] },
    );
    const run = await verify(dashboards, { looker }, { canaries: [inLooker('look', 1)], timeoutMs: 1_000 });
    expect(canaryOf(run)).toEqual(['not-reached']);
  });

  it('is none where it is of a kind that no API knows, or of another workspace', async () => {
    const looker = await startLooker({ dashboards: many(10, fakeDashboard) });
    const others = [inLooker('extension', 'a::b'), { ...canary, tenant: 'globex.looker.com' }, inAmplitude('chart', 'abcd1234')];
    expect(canaryOf(await verify(dashboards, { looker }, { canaries: others }))).toEqual(['none']);
  });

  it('speaks only for the API that answered it', async () => {
    const amplitude = await startAmplitude({ projects: { '1': [{ id: 'abcd1234', name: 'Signups' }] } });
    const objects = [inAmplitude('cohort', 'cohort01'), inAmplitude('chart', 'gone1234')];
    const run = await verify(objects, { amplitude }, { canaries: [inAmplitude('chart', 'abcd1234')] });
    expect(canaryOf(run)).toEqual(['held']);
    expect(factsOf(run, objects)).toEqual([scope, missing]);
  });

  it('may be one for each API', async () => {
    const amplitude = await startAmplitude({
      projects: { '1': [{ id: 'abcd1234', name: 'Signups' }] },
      cohorts: [{ id: 'alive123', name: 'Active' }],
    });
    const objects = [inAmplitude('cohort', 'cohort01'), inAmplitude('chart', 'gone1234')];
    const run = await verify(objects, { amplitude }, { canaries: [inAmplitude('chart', 'abcd1234'), inAmplitude('cohort', 'alive123')] });
    expect(canaryOf(run)).toEqual(['held']);
    expect(factsOf(run, objects)).toEqual([missing, missing]);
  });
});

describe('the object that must not exist', () => {
  it('unmasks a server that has everything: nothing of it counts', async () => {
    const looker = await startLooker(
      {},
      {
        faults: [
          {
            on: /^GET/u,
            does: (response, answer, request) => {
              json(fakeDashboard(request.url.pathname.split('/').at(-1) ?? ''))(response, answer, request);
            },
          },
        ],
      },
    );
    const objects = [inLooker('dashboard', 1), inLooker('look', 2), inLooker('board', 3)];
    const run = await verify(objects, { looker }, { canaries: [inLooker('dashboard', 1)] });
    expect(factsOf(run, objects)).toEqual([scope, scope, scope]);
    expect(canaryOf(run)).toEqual(['failed']);
  });

  it('unmasks an Amplitude that has everything', async () => {
    const amplitude = await startAmplitude({
      projects: { '1': [] },
      faults: [
        {
          on: /charts\//u,
          does: (response, answer, request) => {
            json({ data: { id: request.url.pathname.split('/').at(-1), name: 'Anything' } })(response, answer, request);
          },
        },
      ],
    });
    const run = await verify([inAmplitude('chart', 'abcd1234')], { amplitude });
    expect(factsOf(run, [inAmplitude('chart', 'abcd1234')])).toEqual([scope]);
  });

  it('is not asked for where the server has said no already, or where lists factOf everything', async () => {
    const looker = await startLooker({ looks: [fakeLook(1)], dashboards: many(10, fakeDashboard) });
    await verify([inLooker('look', 1), inLooker('look', 2), ...dashboards], { looker });
    expect(asked(looker).join(' ')).not.toContain('2147483647');
  });

  it('changes nothing where it has no answer', async () => {
    const looker = await startLooker({ looks: [fakeLook(1)] }, { faults: [{ on: /2147483647/u, does: hang() }] });
    const run = await verify([inLooker('look', 1)], { looker }, { timeoutMs: 1_000 });
    expect(factsOf(run, [inLooker('look', 1)])).toMatchObject([{ is: 'there' }]);
    expect(canaryOf(run)).toEqual(['none']);
  });
});
