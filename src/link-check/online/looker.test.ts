import { keyOf } from '../../tool-links/link.ts';
import { describe, expect, it } from 'vitest';
import { fakeBoard, fakeDashboard, fakeLook, fakeModel, many } from '../testing/fake-looker-content.ts';
import { asked, inLooker, startLooker, factOf, factsOf, verify } from './testing.ts';

const missing = { is: 'missing' };
const questions = (requests: string[]) =>
  requests.filter((request) => request.startsWith('GET ')).map((request) => request.slice('GET /api/4.0'.length));

describe('lookerPart', () => {
  it('finds many dashboards in one list, by number and by slug', async () => {
    const looker = await startLooker({ dashboards: many(600, fakeDashboard) });
    const objects = [inLooker('dashboard', 3), inLooker('dashboard', 599), inLooker('dashboard', 'slugOfDashboard0000042')];
    const run = await verify(objects, { looker });
    expect(factsOf(run, objects)).toMatchObject([{ title: 'Dashboard 3' }, { title: 'Dashboard 599' }, { title: 'Dashboard 42' }]);
    expect(questions(asked(looker))).toEqual(['/dashboards/search']);
  });

  it('finds one dashboard by its slug', async () => {
    const looker = await startLooker({ dashboards: many(3, fakeDashboard) });
    const object = inLooker('dashboard', 'slugOfDashboard0000002');
    expect(factOf(await verify([object], { looker }), object)).toMatchObject({ is: 'there', title: 'Dashboard 2' });
    expect(looker.requests[1]?.path).toMatch(/^\/api\/4\.0\/dashboards\/search\?slug=slugOfDashboard0000002&fields=/u);
  });

  it.each([2, 5])('tells what is in the trash, and since when, of %i dashboards', async (count) => {
    const trashed = { deleted: true, deleted_at: new Date('2026-10-05T12:00:00Z') };
    const looker = await startLooker({
      dashboards: [
        fakeDashboard(1, trashed),
        fakeDashboard('slug', { slug: 'slugOfSomethingDeleted', ...trashed }),
        ...many(5, (id) => fakeDashboard(id + 1)),
      ],
    });
    const objects = [
      inLooker('dashboard', 1),
      inLooker('dashboard', 'slugOfSomethingDeleted'),
      ...many(3, (id) => inLooker('dashboard', id + 1)),
    ].slice(0, count);
    const facts = factsOf(await verify(objects, { looker }), objects);
    expect(facts.slice(0, 2)).toMatchObject([
      { is: 'there', trashed: { since: '2026-10-05' } },
      { is: 'there', trashed: { since: '2026-10-05' } },
    ]);
    expect(facts.slice(2).some((fact) => fact?.is === 'there' && fact.trashed !== undefined)).toBe(false);
  });

  it('finds a look that only the list of the trash tells', async () => {
    const inTrash = fakeLook(1, { deleted: true, deleted_at: new Date('2026-10-05T12:00:00Z') });
    const looker = await startLooker(
      { looks: [inTrash] },
      { faults: [{ on: /\/looks\/1\?/u, does: (response) => response.writeHead(404, { 'content-type': 'application/json' }).end('{}') }] },
    );
    expect(factOf(await verify([inLooker('look', 1)], { looker }), inLooker('look', 1))).toMatchObject({
      is: 'there',
      trashed: { since: '2026-10-05' },
    });
  });

  it('tells a folder of somebody’s own, a revoked certificate, and no last view where there was none', async () => {
    const folder = { id: '31', name: 'Ada', is_personal_descendant: true };
    const looker = await startLooker({
      looks: [fakeLook(5, { folder, last_viewed_at: null, certification_metadata: { certification_status: 'revoked' as never } })],
    });
    expect(factOf(await verify([inLooker('look', 5)], { looker }), inLooker('look', 5))).toEqual({
      is: 'there',
      title: 'Look 5',
      folder: { id: '31', personal: true },
      revoked: true,
    });
  });

  it('tells a board in the trash', async () => {
    const looker = await startLooker({ boards: [fakeBoard(1, { deleted_at: new Date('2026-09-01T00:00:00Z') }), fakeBoard(2)] });
    const objects = [inLooker('board', 1), inLooker('board', 2), inLooker('board', 3)];
    expect(factsOf(await verify(objects, { looker }), objects)).toEqual([
      { is: 'there', title: 'Board 1', trashed: { since: '2026-09-01' } },
      { is: 'there', title: 'Board 2' },
      missing,
    ]);
  });

  it('finds public looks by their token, which it asks for only then', async () => {
    const looker = await startLooker({ looks: [fakeLook(1, { public: true, public_slug: 'tokenOfAPublicLook0001' }), fakeLook(2)] });
    const objects = [
      inLooker('public-look', 'tokenOfAPublicLook0001'),
      inLooker('public-look', 'tokenOfNothing00000000'),
      inLooker('look', 2),
    ];
    expect(factsOf(await verify(objects, { looker }), objects)).toMatchObject([
      { is: 'there', title: 'Look 1' },
      missing,
      { is: 'there', title: 'Look 2' },
    ]);
    expect(looker.requests.filter(({ path }) => path.includes('public_slug'))).toHaveLength(2);
    await verify([inLooker('look', 2)], { looker });
    expect(looker.requests.filter(({ path }) => path.includes('public_slug'))).toHaveLength(2);
  });

  it('tells of explores and of queries with one list of models', async () => {
    const looker = await startLooker({
      models: [fakeModel('acme_events', 'sessions', 'signups'), { name: 'empty', explores: null }],
      queries: [
        { slug: 'shortSlug1', client_id: 'longIdOfTheQuery000001', model: 'acme_events', view: 'sessions' },
        { slug: 'shortSlug2', client_id: 'longIdOfTheQuery000002', model: 'acme_events', view: 'retired' },
      ],
    });
    const objects = [
      inLooker('explore', 'acme_events/sessions'),
      inLooker('explore', 'acme_events/gone'),
      inLooker('explore', 'empty/sessions'),
      inLooker('query', 'longIdOfTheQuery000001'),
      inLooker('query', 'shortSlug1'),
      inLooker('query', 'shortSlug2'),
      inLooker('query', 'noSuchSlug'),
    ];
    const run = await verify(objects, { looker });
    expect(factsOf(run, objects)).toEqual([
      { is: 'there', title: 'sessions' },
      missing,
      missing,
      { is: 'there' },
      { is: 'there' },
      missing,
      missing,
    ]);
    expect(asked(looker).filter((request) => request === 'GET /api/4.0/lookml_models')).toHaveLength(1);
  });

  it('tells of queries whose address names the explore without asking for each', async () => {
    const looker = await startLooker({ models: [fakeModel('acme_events', 'sessions')] });
    const objects = [inLooker('query', 'qidOf22CharactersFor01'), inLooker('query', 'qidOf22CharactersFor02')];
    const explores = new Map(objects.map((object, index) => [keyOf(object), `acme_events/${index === 0 ? 'sessions' : 'retired'}`]));
    expect(factsOf(await verify(objects, { looker }, { explores }), objects)).toEqual([{ is: 'there' }, missing]);
    expect(questions(asked(looker))).toEqual(['/lookml_models', '/lookml_models/acme_events/explores/retired']);
  });

  it('tells of folders, merged queries, files of projects and dashboards in LookML', async () => {
    const looker = await startLooker({
      folders: [
        { id: '12', name: 'Growth', parent_id: '1', is_personal: false },
        { id: 'lookml', name: 'LookML Dashboards' },
      ],
      merges: [{ id: 'mergeIdOf22Characters0' }],
      files: {
        acme_events: [
          { id: 'docs/1_home.md', path: 'docs/1_home.md', title: 'Home' },
          { id: 'users.view.lkml', path: 'users.view.lkml', title: 'users' },
        ],
      },
      lookmlDashboards: [fakeDashboard('acme_events::overview')],
    });
    const objects = [
      inLooker('folder', 12),
      inLooker('folder', 'lookml'),
      inLooker('merge', 'mergeIdOf22Characters0'),
      inLooker('merge', 'anotherMergeOf22Chars0'),
      inLooker('project-file', 'acme_events/docs/1_home.md'),
      inLooker('project-file', 'acme_events/users.view.lkml'),
      inLooker('project-file', 'acme_events/gone.md'),
      inLooker('lookml-dashboard', 'acme_events::overview'),
    ];
    expect(factsOf(await verify(objects, { looker }), objects)).toMatchObject([
      { is: 'there', title: 'Growth', folder: { id: '1', personal: false } },
      { is: 'there', title: 'LookML Dashboards' },
      { is: 'there' },
      missing,
      { is: 'there', title: 'Home' },
      { is: 'there', title: 'users' },
      missing,
      { is: 'there', title: 'Dashboard acme_events::overview' },
    ]);
  });

  it('asks for many dashboards in LookML with one list', async () => {
    const looker = await startLooker({ lookmlDashboards: many(50, (id) => fakeDashboard(`acme::board_${id}`)) });
    const objects = many(50, (id) => inLooker('lookml-dashboard', `acme::board_${id}`));
    const run = await verify(objects, { looker });
    expect(factsOf(run, objects).every((fact) => fact?.is === 'there')).toBe(true);
    expect(questions(asked(looker))).toEqual(['/dashboards']);
  });

  it('keeps titles as they came, but not longer than 300 characters', async () => {
    const hostile = '::error file=x::pwn\n@everyone <img src=//evil.example> ]]> \u202e\u001b[31m';
    const looker = await startLooker({
      dashboards: [
        fakeDashboard(1, { title: hostile }),
        fakeDashboard(2, { title: '😀'.repeat(100_000) }),
        fakeDashboard(3, { title: null }),
      ],
    });
    const objects = many(3, (id) => inLooker('dashboard', id));
    const titles = factsOf(await verify(objects, { looker }), objects).map((fact) => (fact?.is === 'there' ? fact.title : 'none'));
    expect(titles).toEqual([hostile, '😀'.repeat(300), undefined]);
  });
});
