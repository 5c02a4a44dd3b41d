import { describe, expect, it } from 'vitest';
import { fakeBoard, fakeDashboard, fakeLook, fakeModel, many } from '../testing/fake-looker-content.ts';
import { status } from '../testing/faults.ts';
import { handbookExplores as explores, handbookObjects } from '../testing/handbook-objects.ts';
import { asked, inLooker, startAmplitude, startLooker, factsOf, verify } from './testing.ts';

const content = {
  dashboards: many(600, fakeDashboard),
  looks: many(2_000, fakeLook),
  boards: many(60, fakeBoard),
  models: [fakeModel('acme_events', ...many(5, (id) => `explore_${id}`))],
  merges: [{ id: 'mergeIdOf22Characters0' }],
  files: { acme_events: ['1_home.md', 'first_search.view.lkml'].map((id) => ({ id, path: id })) },
};
const charts = handbookObjects.filter(({ kind }) => kind === 'chart').map(({ id }) => ({ id, name: `Chart ${id}` }));
const askable = handbookObjects.filter(({ system, kind }) => (system === 'looker' ? kind !== 'home' : kind === 'chart'));

describe('the calls for the links of a handbook', () => {
  it('are at most 12, where one for each would be over 100', async () => {
    const [looker, amplitude] = [await startLooker(content), await startAmplitude({ projects: { '1': charts } })];
    const run = await verify(handbookObjects, { looker, amplitude }, { explores, canaries: [inLooker('dashboard', 440)] });
    expect(factsOf(run, askable).map((fact) => fact?.is)).toEqual(askable.map(() => 'there'));
    expect(askable.length).toBeGreaterThan(120);
    expect(run.calls).toEqual({ planned: 11, made: 11, most: 300 });
    expect(looker.requests.length + amplitude.requests.length).toBe(11);
  });

  it('stay few where some of what is linked is in the trash or gone', async () => {
    const gone = ['94', '118', '122'];
    const trashed = ['436', '478'];
    const looks = content.looks.map((look) => ({ ...look, deleted: trashed.includes(look.id ?? '') }));
    const looker = await startLooker({ ...content, looks, dashboards: content.dashboards.filter(({ id = '' }) => !gone.includes(id)) });
    const run = await verify(handbookObjects, { looker }, { explores, canaries: [inLooker('dashboard', 440)] });
    expect(
      factsOf(
        run,
        gone.map((id) => inLooker('dashboard', id)),
      ),
    ).toEqual(gone.map(() => ({ is: 'missing' })));
    expect(
      factsOf(
        run,
        trashed.map((id) => inLooker('look', id)),
      ),
    ).toMatchObject(trashed.map(() => ({ is: 'there', trashed: {} })));
    expect(run.calls.made).toBeLessThanOrEqual(12);
  });

  it.each([0, 1, 2, 3, 4, 5, 6, 8, 10, 11, 12])(
    'are never more than %i where no more are allowed, and tell what was left out',
    async (maxCalls) => {
      const [looker, amplitude] = [await startLooker(content), await startAmplitude({ projects: { '1': charts } })];
      const run = await verify(handbookObjects, { looker, amplitude }, { explores, maxCalls });
      const requests = looker.requests.length + amplitude.requests.length;
      expect(requests).toBeLessThanOrEqual(maxCalls);
      expect(run.calls).toMatchObject({ made: requests, most: maxCalls, planned: 11 });
      const facts = factsOf(run, askable);
      expect(facts.filter((fact) => fact?.is !== 'there')).toEqual(
        facts.filter((fact) => fact?.is !== 'there').map(() => ({ is: 'unknown', why: 'budget' })),
      );
      expect(looker.tokens.size).toBe(0);
    },
  );

  it('count retries, and keep one for the logout and one to unmask a server that says yes to everything', async () => {
    const looker = await startLooker(content, { faults: [{ on: /^GET/u, does: status(500) }] });
    const run = await verify(handbookObjects, { looker }, { explores, maxCalls: 7 });
    expect(run.calls.made).toBe(6);
    expect(asked(looker)).toHaveLength(6);
    expect(asked(looker).at(-1)).toBe('DELETE /api/4.0/logout');
    expect([...run.facts.values()].some(({ is }) => is === 'missing')).toBe(false);
  });

  it('go to what tells most of first', async () => {
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
});

describe('10,000 objects', () => {
  it('take few calls and flat memory', async () => {
    const count = 10_000;
    const looker = await startLooker({ dashboards: many(count, fakeDashboard) });
    const objects = many(count, (id) => inLooker('dashboard', id));
    await verify(objects, { looker });
    const before = process.memoryUsage().heapUsed;
    for (let round = 0; round < 3; round += 1) {
      const run = await verify(objects, { looker });
      expect(run.calls.made).toBe(12);
      expect([...run.facts.values()].every((fact) => fact.is === 'there')).toBe(true);
    }
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(100 * 1024 * 1024);
  });

  it('one by one are no more at once than allowed', async () => {
    const looker = await startLooker({ folders: many(2_000, (id) => ({ id: String(id), name: `Folder ${id}` })) });
    const run = await verify(
      many(2_000, (id) => inLooker('folder', id)),
      { looker },
      { maxCalls: 5_000, concurrency: 8 },
    );
    expect([...run.facts.values()].every((fact) => fact.is === 'there')).toBe(true);
    expect(looker.mostAtOnce).toBeLessThanOrEqual(8);
  });
});
