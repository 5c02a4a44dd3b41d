import { expect, it } from 'vitest';
import { fakeBoard, fakeDashboard, fakeLook, fakeModel, many } from '../testing/fake-looker-content.ts';
import { status } from '../testing/faults.ts';
import { handbookExplores as explores, handbookObjects } from '../testing/handbook-objects.ts';
import { asked, inLooker, outcomes, startAmplitude, startLooker, verify } from './testing.ts';

const content = {
  dashboards: many(600, fakeDashboard),
  looks: many(2_000, fakeLook),
  boards: many(60, fakeBoard),
  models: [fakeModel('acme_events', ...many(5, (id) => `explore_${id}`))],
  merges: [{ id: 'mergeIdOf22Characters0' }],
  files: { acme_events: ['1_home.md', 'first_search.view.lkml'].map((id) => ({ id, path: id })) },
};
const projects = { '1': handbookObjects.filter(({ kind }) => kind === 'chart').map(({ id }) => ({ id, name: `Chart ${id}` })) };
const askable = handbookObjects.filter(({ system, kind }) => (system === 'looker' ? kind !== 'home' : kind === 'chart'));
const canaries = [inLooker('dashboard', 440)];

it('the links of a handbook take at most 12 calls, where one for each would be over 100', async () => {
  const [looker, amplitude] = [await startLooker(content), await startAmplitude({ projects })];
  const run = await verify(handbookObjects, { looker, amplitude }, { explores, canaries });
  expect(outcomes(run, askable)).toEqual(askable.map(() => 'there'));
  expect(askable.length).toBeGreaterThan(120);
  expect(run.calls).toEqual({ planned: 11, made: 11, most: 300 });
  expect(looker.requests.length + amplitude.requests.length).toBe(11);
});

it('calls stay few where some of what is linked is in the trash or gone', async () => {
  const [gone, trashed] = [
    ['94', '118', '122'],
    ['436', '478'],
  ];
  const looks = content.looks.map((look) => ({ ...look, deleted: trashed.includes(look.id ?? '') }));
  const looker = await startLooker({ ...content, looks, dashboards: content.dashboards.filter(({ id = '' }) => !gone.includes(id)) });
  const run = await verify(handbookObjects, { looker }, { explores, canaries });
  const objects = [...gone.map((id) => inLooker('dashboard', id)), ...trashed.map((id) => inLooker('look', id))];
  expect(outcomes(run, objects)).toEqual(['missing', 'missing', 'missing', 'there', 'there']);
  expect(run.calls.made).toBeLessThanOrEqual(12);
});

it.each([0, 1, 2, 3, 4, 5, 6, 8, 10, 11, 12])(
  'no more than %i calls are made where no more are allowed; the rest is unknown',
  async (maxCalls) => {
    const [looker, amplitude] = [await startLooker(content), await startAmplitude({ projects })];
    const run = await verify(handbookObjects, { looker, amplitude }, { explores, maxCalls });
    const requests = looker.requests.length + amplitude.requests.length;
    expect(requests).toBeLessThanOrEqual(maxCalls);
    expect(run.calls).toEqual({ made: requests, most: maxCalls, planned: 11 });
    expect(outcomes(run, askable).filter((outcome) => outcome !== 'there' && outcome !== 'budget')).toEqual([]);
    expect(looker.tokens.size).toBe(0);
  },
);

it('retries count, and one call is kept for the logout and one for what cannot exist', async () => {
  const looker = await startLooker(content, { faults: [{ on: /^GET/u, does: status(500) }] });
  const run = await verify(handbookObjects, { looker }, { explores, maxCalls: 7 });
  expect([run.calls.made, asked(looker).length, asked(looker).at(-1)]).toEqual([6, 6, 'DELETE /api/4.0/logout']);
  expect(outcomes(run, askable)).not.toContain('missing');
});

it('the calls that say most are made first', async () => {
  const looker = await startLooker(content);
  await verify(handbookObjects, { looker }, { explores, concurrency: 1 });
  expect(asked(looker).map((request) => request.replace(' /api/4.0', ' '))).toEqual([
    'POST /login',
    'GET /dashboards/search',
    'GET /looks/search',
    'GET /boards',
    'GET /lookml_models',
    'GET /projects/acme_events/files',
    'GET /merge_queries/mergeIdOf22Characters0',
    'GET /merge_queries/0000000000000000000000',
    'DELETE /logout',
  ]);
});

it('10,000 objects take few calls and flat memory', async () => {
  const looker = await startLooker({ dashboards: many(10_000, fakeDashboard) });
  const objects = many(10_000, (id) => inLooker('dashboard', id));
  await verify(objects, { looker });
  const before = process.memoryUsage().heapUsed;
  for (let round = 0; round < 3; round += 1) {
    const run = await verify(objects, { looker });
    expect(run.calls.made).toBe(12);
    expect(new Set(outcomes(run, objects))).toEqual(new Set(['there']));
  }
  expect(process.memoryUsage().heapUsed - before).toBeLessThan(100 * 1024 * 1024);
});

it('many objects that are asked for one by one are no more at once than allowed', async () => {
  const looker = await startLooker({ folders: many(500, (id) => ({ id: String(id), name: `Folder ${id}` })) });
  const objects = many(500, (id) => inLooker('folder', id));
  const run = await verify(objects, { looker }, { maxCalls: 1_000, concurrency: 8 });
  expect(new Set(outcomes(run, objects))).toEqual(new Set(['there']));
  expect(looker.mostAtOnce).toBeLessThanOrEqual(8);
});
