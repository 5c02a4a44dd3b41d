import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { keyOf } from '../../tool-links/link.ts';
import { fakeBoard, fakeDashboard, fakeLook, fakeModel, many } from '../testing/fake-looker.ts';
import { status } from '../testing/faults.ts';
import { asked, inAmplitude, inLooker, outcomes, startAmplitude, startLooker, verify } from './testing.ts';

const content = {
  dashboards: many(600, fakeDashboard),
  looks: many(2_000, fakeLook),
  boards: many(60, fakeBoard),
  models: [fakeModel('acme_events', ...many(5, (id) => `explore_${id}`))],
  merges: [{ id: 'mergeIdOf22Characters0' }],
  files: { acme_events: ['1_home.md', 'first_search.view.lkml'].map((id) => ({ id, path: id })) },
};
const projects = { '1': many(9, (id) => ({ id: `chart00${id}`, name: `Chart ${id}` })) };
const queries = many(5, (id) => inLooker('query', `qidOf22CharactersFor0${id}`));
const explores = new Map(queries.map((query, index) => [keyOf(query), `acme_events/explore_${index + 1}`]));

/** As many objects of each kind as a large handbook that is public links to. */
const askable = [
  ...many(55, (id) => inLooker('dashboard', id * 9)),
  ...many(43, (id) => inLooker('look', id * 40)),
  ...many(14, (id) => inLooker('board', id * 4)),
  ...queries,
  ...content.files.acme_events.map(({ id }) => inLooker('project-file', `acme_events/${id}`)),
  ...content.merges.map(({ id }) => inLooker('merge', id)),
  ...projects['1'].map(({ id }) => inAmplitude('chart', id)),
];
const handbook = [...askable, inLooker('home', 'browse'), ...many(7, (id) => inAmplitude('dashboard', `board00${id}`))];
const canaries = [inLooker('dashboard', 440)];

it('the links of a handbook take at most 12 calls, where one for each would be over 100', async () => {
  const [looker, amplitude] = [await startLooker(content), await startAmplitude({ projects })];
  const run = await verify(handbook, { looker, amplitude }, { explores, canaries });
  expect(outcomes(run, askable)).toBe('129 there');
  expect(run.calls).toEqual({ planned: 11, made: 11, most: 300 });
  expect(looker.requests.length + amplitude.requests.length).toBe(11);
});

it('calls stay few where some of what is linked is in the trash or gone', async () => {
  const dashboards = content.dashboards.filter(({ id }) => !['9', '18', '27'].includes(id ?? ''));
  const looks = content.looks.map((look) => ({ ...look, deleted: ['40', '80'].includes(look.id ?? '') }));
  const looker = await startLooker({ ...content, looks, dashboards });
  const run = await verify(handbook, { looker }, { explores, canaries });
  expect(outcomes(run, askable)).toBe('3 missing, 117 there, 9 no-credentials');
  expect(run.calls.made).toBeLessThanOrEqual(12);
});

it.each([0, 1, 2, 3, 4, 5, 6, 8, 10, 11, 12])('no more than %i calls are made where no more are allowed', async (maxCalls) => {
  const [looker, amplitude] = [await startLooker(content), await startAmplitude({ projects })];
  const run = await verify(handbook, { looker, amplitude }, { explores, maxCalls });
  const requests = looker.requests.length + amplitude.requests.length;
  expect(requests).toBeLessThanOrEqual(maxCalls);
  expect(run.calls).toEqual({ made: requests, most: maxCalls, planned: 11 });
  expect(outcomes(run, askable)).toMatch(/^(?:\d+ (?:there|budget)(?:, )?)+$/u);
  expect(looker.tokens.size).toBe(0);
});

it('retries count, and one call is kept for the logout and one for what cannot exist', async () => {
  const looker = await startLooker(content, { faults: [{ on: /^GET/u, does: status(500) }] });
  const run = await verify(handbook, { looker }, { explores, maxCalls: 7 });
  expect([run.calls.made, asked(looker).length, asked(looker).at(-1)]).toEqual([6, 6, 'DELETE /api/4.0/logout']);
  expect(outcomes(run, askable)).not.toContain('missing');
});

it('the calls that say most are made first', async () => {
  const looker = await startLooker(content);
  await verify(handbook, { looker }, { explores, concurrency: 1 });
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

/** The bytes that are still in use after a garbage collection: without one, what is waiting to be collected would count. */
function memoryKept(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  return process.memoryUsage().heapUsed;
}

it('10,000 objects take few calls and flat memory', async () => {
  const looker = await startLooker({ dashboards: many(10_000, fakeDashboard) });
  const objects = many(10_000, (id) => inLooker('dashboard', id));
  await verify(objects, { looker });
  const before = memoryKept();
  for (let round = 0; round < 3; round += 1) {
    const run = await verify(objects, { looker });
    expect([run.calls.made, outcomes(run, objects)]).toEqual([12, '10000 there']);
  }
  expect(memoryKept() - before).toBeLessThan(20 * 1024 * 1024);
});

it('many objects that are asked for one by one are no more at once than allowed', async () => {
  const looker = await startLooker({ folders: many(100, (id) => ({ id: String(id), name: `Folder ${id}` })) }, { latencyMs: 5 });
  const objects = many(100, (id) => inLooker('folder', id));
  expect(outcomes(await verify(objects, { looker }, { concurrency: 8 }), objects)).toBe('100 there');
  expect(looker.mostAtOnce).toBe(8);
});
