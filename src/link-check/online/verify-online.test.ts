import { expect, it } from 'vitest';
import { fakeBoard, fakeDashboard, fakeLook, many } from '../testing/fake-looker.ts';
import { asked, factsOf, inAmplitude, inLooker, outcomes, startAmplitude, startLooker, startStranger, verify } from './testing.ts';

const there = (title: string) => ({ is: 'there', title, folder: { id: '7', personal: false }, lastViewed: '2026-11-02' });

it('finds a dashboard, a look and a board, logs in first and out last, and sends the token in the header alone', async () => {
  const looker = await startLooker({ dashboards: [fakeDashboard(440)], looks: [fakeLook(12)], boards: [fakeBoard(8)] });
  const objects = [inLooker('dashboard', 440), inLooker('look', 12), inLooker('board', 8)];
  const run = await verify(objects, { looker }, { concurrency: 1 });
  expect(factsOf(run, objects)).toEqual([there('Dashboard 440'), there('Look 12'), { is: 'there', title: 'Board 8' }]);
  expect(run).toMatchObject({ complete: true, systems: [{ system: 'looker', canary: 'none' }], calls: { planned: 6, made: 6, most: 300 } });
  expect(asked(looker).map((request) => request.replace('/api/4.0', ''))).toEqual([
    'POST /login',
    'GET /dashboards/440',
    'GET /looks/12',
    'GET /boards/8',
    'GET /dashboards/2147483647',
    'DELETE /logout',
  ]);
  expect(looker.requests[0]?.body).toBe('client_id=fakeLookerClientId00&client_secret=fakeLookerClientSecret00');
  expect(looker.requests.slice(1).map(({ headers }) => headers.authorization)).toEqual(Array(5).fill('token fakeLookerToken00001'));
  expect(looker.requests.every(({ path }) => !/secret|token/iu.test(path))).toBe(true);
  expect(looker.tokens.size).toBe(0);
});

const inAmplitudeOnly = ['dashboard', 'notebook', 'experiment', 'space', 'share', 'unsaved-chart', 'page'] as const;

it('says without a call about each object that no API knows it, or that there are no credentials', async () => {
  const [looker, amplitude] = [await startLooker(), await startAmplitude()];
  const objects = [
    ...(['extension', 'home', 'page'] as const).map((kind) => inLooker(kind, 'any')),
    ...inAmplitudeOnly.map((kind) => inAmplitude(kind, 'any')),
  ];
  const run = await verify(objects, { looker, amplitude });
  expect(outcomes(run, objects)).toBe('10 no-api');
  expect([...looker.requests, ...amplitude.requests]).toEqual([]);
  expect(run).toMatchObject({ systems: [], calls: { planned: 0, made: 0 }, complete: true });
  const askable = [inLooker('dashboard', 1), inAmplitude('chart', 'abcd1234'), inAmplitude('cohort', 'abcd1234')];
  expect(outcomes(await verify(askable, {}), askable)).toBe('3 no-credentials');
});

it('asks an instance only for its own objects, and for each of them once, however often it is linked', async () => {
  const looker = await startLooker({ dashboards: [fakeDashboard(1)] });
  const [own, other] = [inLooker('dashboard', 1), { ...inLooker('dashboard', 2), tenant: 'globex.looker.com' }];
  const tenants = ['acme.looker.com', 'globex.looker.com'].map((name) => ({ system: 'looker' as const, name, hosts: [name] }));
  const run = await verify([...Array<typeof own>(50).fill(own), other], { looker }, { tenants });
  expect(factsOf(run, [own, other])).toEqual([there('Dashboard 1'), { is: 'unknown', why: 'no-credentials' }]);
  expect([run.facts.size, run.calls.made]).toEqual([2, 4]);
  expect(asked(looker).join(' ')).not.toContain('/dashboards/2 ');
});

it('gives the plan before the first call, and each call after that', async () => {
  const looker = await startLooker({ dashboards: many(5, fakeDashboard) });
  const events: unknown[] = [];
  const onPlan = (...plan: unknown[]) => events.push(plan);
  const five = many(5, (id) => inLooker('dashboard', id));
  await verify(five, { looker }, { maxCalls: 40, onPlan, onProgress: (progress) => events.push(progress) });
  expect(events).toEqual([[3, 40], ...[1, 2, 3].map((made) => ({ made, planned: 3, most: 40 }))]);
});

it('runs without objects', async () => {
  const run = await verify([], { looker: await startLooker({}) });
  expect(run).toEqual({ facts: new Map(), systems: [], calls: { planned: 0, made: 0, most: 300 }, complete: true });
});

it('asks for no id that could lead elsewhere', async () => {
  const [looker, stranger] = [await startLooker({}), await startStranger()];
  const { host } = new URL(stranger.base);
  const paths = ['..', '.', '', 'search', '1/../../login', '1?fields=*#', '1\r\nHost: x', '..\\users', '%2e%2e'];
  const hosts = [`//${host}/x`, `@${host}`, `..//${host}`, stranger.base, `x/${stranger.base}`];
  const ids = [...paths, ...hosts, '9'.repeat(1_000_000), '\ud800'];
  const kinds = ['dashboard', 'look', 'board', 'folder', 'merge', 'query', 'lookml-dashboard', 'project-file', 'explore'] as const;
  const objects = kinds.flatMap((kind) => ids.map((id) => inLooker(kind, id)));
  const run = await verify(objects, { looker });
  const harmless =
    /^(?:POST \/api\/4\.0\/login|DELETE \/api\/4\.0\/logout|GET \/api\/4\.0\/(?:(?:dashboards|looks|boards)(?:\/search)?|(?:queries\/slug|merge_queries)\/search|lookml_models))$/u;
  expect(asked(looker).filter((request) => !harmless.test(request))).toEqual([]);
  expect(outcomes(run, objects)).not.toContain('there');
  expect(stranger.requests).toEqual([]);
});

it('says nothing about other objects that a list brings', async () => {
  const looker = await startLooker({ dashboards: many(20, fakeDashboard) });
  const objects = many(3, (id) => inLooker('dashboard', id));
  const run = await verify(objects, { looker }, { canaries: [inLooker('dashboard', 9)] });
  expect([...run.facts.keys()]).toEqual(objects.map(({ id }) => `looker:acme.looker.com/dashboard/${id}`));
});
