import { describe, expect, it } from 'vitest';
import { fakeBoard, fakeDashboard, fakeLook, many } from '../testing/fake-looker-content.ts';
import { asked, inAmplitude, inLooker, startAmplitude, startLooker, factOf, factsOf, verify } from './testing.ts';

const there = (title: string) => ({ is: 'there', title, folder: { id: '7', personal: false }, lastViewed: '2026-11-02' });
const unknown = (why: string) => ({ is: 'unknown', why });

describe('verifyOnline', () => {
  it('tells of a dashboard, a look and a board what Looker knows', async () => {
    const looker = await startLooker({ dashboards: [fakeDashboard(440)], looks: [fakeLook(12)], boards: [fakeBoard(8)] });
    const objects = [inLooker('dashboard', 440), inLooker('look', 12), inLooker('board', 8)];
    const run = await verify(objects, { looker });
    expect(factsOf(run, objects)).toEqual([there('Dashboard 440'), there('Look 12'), { is: 'there', title: 'Board 8' }]);
    expect(run).toMatchObject({
      complete: true,
      systems: [{ system: 'looker', canary: 'none' }],
      calls: { planned: 6, made: 6, most: 300 },
    });
  });

  it('logs in first and out last, and sends the token in the header alone', async () => {
    const looker = await startLooker({ dashboards: [fakeDashboard(1)] });
    await verify([inLooker('dashboard', 1)], { looker });
    expect(asked(looker)).toEqual([
      'POST /api/4.0/login',
      'GET /api/4.0/dashboards/1',
      'GET /api/4.0/dashboards/2147483647',
      'DELETE /api/4.0/logout',
    ]);
    expect(looker.requests[0]?.body).toBe('client_id=fakeLookerClientId00&client_secret=fakeLookerClientSecret00');
    expect(looker.requests.slice(1).map(({ headers }) => headers.authorization)).toEqual(Array(3).fill('token fakeLookerToken00001'));
    expect(looker.requests.every(({ path }) => !/secret|token/iu.test(path))).toBe(true);
    expect(looker.tokens.size).toBe(0);
  });

  it('says of each object that no API knows that none does, without a call', async () => {
    const looker = await startLooker({});
    const amplitude = await startAmplitude({});
    const objects = [
      ...(['extension', 'home', 'page'] as const).map((kind) => inLooker(kind, 'any')),
      ...(['dashboard', 'notebook', 'experiment', 'space', 'share', 'unsaved-chart', 'page'] as const).map((kind) =>
        inAmplitude(kind, 'any'),
      ),
    ];
    const run = await verify(objects, { looker, amplitude });
    expect(factsOf(run, objects)).toEqual(objects.map(() => unknown('no-api')));
    expect([...looker.requests, ...amplitude.requests]).toEqual([]);
    expect(run).toMatchObject({ systems: [], calls: { planned: 0, made: 0 }, complete: true });
  });

  it('says of objects without credentials that there are none', async () => {
    const objects = [inLooker('dashboard', 1), inAmplitude('chart', 'abcd1234'), inAmplitude('cohort', 'abcd1234')];
    const run = await verify(objects, {});
    expect(factsOf(run, objects)).toEqual(objects.map(() => unknown('no-credentials')));
  });

  it('asks an instance only for its own objects', async () => {
    const looker = await startLooker({ dashboards: [fakeDashboard(1)] });
    const [own, other] = [inLooker('dashboard', 1), { ...inLooker('dashboard', 2), tenant: 'globex.looker.com' }];
    const tenants = ['acme', 'globex'].map((name) => ({
      system: 'looker' as const,
      name: `${name}.looker.com`,
      hosts: [`${name}.looker.com`],
    }));
    const run = await verify([own, other], { looker }, { tenants });
    expect(factsOf(run, [own, other])).toEqual([there('Dashboard 1'), unknown('no-credentials')]);
    expect(asked(looker).join(' ')).not.toContain('/dashboards/2 ');
  });

  it('asks for the same object once, however often it is linked', async () => {
    const looker = await startLooker({ looks: [fakeLook(1)] });
    const run = await verify(Array(50).fill(inLooker('look', 1)), { looker });
    expect(run.facts.size).toBe(1);
    expect(run.calls.made).toBe(4);
  });

  it('tells the plan before the first call, and each call after that', async () => {
    const looker = await startLooker({ dashboards: many(5, fakeDashboard) });
    const events: unknown[] = [];
    await verify(
      many(5, (id) => inLooker('dashboard', id)),
      { looker },
      {
        maxCalls: 40,
        onPlan: (...plan) => events.push(plan),
        onProgress: (progress) => events.push(progress),
      },
    );
    const at = (made: number) => ({ made, planned: 3, most: 40 });
    expect(events).toEqual([[3, 40], at(1), at(2), at(3)]);
  });

  it('plans with what an earlier run learned of the size of lists', async () => {
    const planned = async (dashboard: number) =>
      (
        await verify(
          many(5, (id) => inLooker('dashboard', id)),
          { looker: { base: 'http://127.0.0.1:1' } },
          { hints: { dashboard }, maxCalls: 0 },
        )
      ).calls.planned;
    expect([await planned(600), await planned(2_500)]).toEqual([3, 5]);
  });

  it('runs without objects', async () => {
    const looker = await startLooker({});
    expect(await verify([], { looker })).toEqual({
      facts: new Map(),
      systems: [],
      calls: { planned: 0, made: 0, most: 300 },
      complete: true,
    });
  });

  it('asks for no id that could lead elsewhere', async () => {
    const looker = await startLooker({});
    const ids = [
      '..',
      '.',
      '',
      'search',
      '1/../../login',
      '1?fields=*#',
      '1\r\nHost: x',
      '..\\users',
      '%2e%2e',
      '9'.repeat(1_000_000),
      '\ud800',
    ];
    const kinds = ['dashboard', 'look', 'board', 'folder', 'merge', 'query', 'lookml-dashboard'] as const;
    const run = await verify(
      kinds.flatMap((kind) => ids.map((id) => inLooker(kind, id))),
      { looker },
    );
    const harmless =
      /^(?:POST \/api\/4\.0\/login|DELETE \/api\/4\.0\/logout|GET \/api\/4\.0\/(?:(?:dashboards|looks|boards)(?:\/search)?|(?:queries\/slug|merge_queries)\/search))$/u;
    expect(asked(looker).filter((request) => !harmless.test(request))).toEqual([]);
    expect([...run.facts.values()].some(({ is }) => is === 'there')).toBe(false);
  });

  it('tells nothing of somebody else’s objects that a list brings', async () => {
    const looker = await startLooker({ dashboards: many(20, fakeDashboard) });
    const objects = many(3, (id) => inLooker('dashboard', id));
    const run = await verify(objects, { looker }, { canaries: [inLooker('dashboard', 9)] });
    expect([...run.facts.keys()]).toEqual(objects.map(({ id }) => `looker:acme.looker.com/dashboard/${id}`));
    expect(factOf(run, inLooker('dashboard', 9))).toBeUndefined();
  });
});
