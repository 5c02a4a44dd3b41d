import { expect, it } from 'vitest';
import { keyOf } from '../../tool-links/link.ts';
import { fakeBoard, fakeDashboard, fakeLook, type FakeLookerContent, fakeModel, many } from '../testing/fake-looker.ts';
import { status } from '../testing/faults.ts';
import { exploreIn } from './looker.ts';
import { asked, factsOf, inLooker, namedInLooker, startLooker, verify } from './testing.ts';

const missing = { is: 'missing' };
const there = { is: 'there' };
const trashed = { deleted: true, deleted_at: new Date('2026-10-05T12:00:00Z') };
const inTrash = { is: 'there', trashed: { since: '2026-10-05' } };
const ownFolder = { id: '31', name: 'Ada', is_personal_descendant: true };
const revoked = { certification_status: 'revoked' as never };
const hostile = '::error file=x::pwn\n@everyone <img src=//evil.example> ]]> \u202e\u001b[31m';

/** What is to be known about each object, which is named by its kind and its id. */
type Expected = Readonly<Record<string, object>>;

it.each<[string, FakeLookerContent, Expected, questions?: string[]]>([
  [
    'many dashboards in one list, by number and by slug',
    { dashboards: many(600, fakeDashboard) },
    { 'dashboard/3': there, 'dashboard/599': there, 'dashboard/slugOfDashboard0000042': there },
    ['/dashboards/search'],
  ],
  [
    'dashboards in the trash, in lists',
    { dashboards: [fakeDashboard(1, trashed), fakeDashboard(5, { slug: 'slugOfSomethingDeleted', ...trashed }), fakeDashboard(2)] },
    { 'dashboard/1': inTrash, 'dashboard/slugOfSomethingDeleted': inTrash, 'dashboard/2': { is: 'there', trashed: undefined } },
    ['/dashboards/search', '/dashboards/search'],
  ],
  [
    'dashboards in the trash, one by one',
    { dashboards: [fakeDashboard(1, trashed), fakeDashboard(5, { slug: 'slugOfSomethingDeleted', ...trashed })] },
    { 'dashboard/1': inTrash, 'dashboard/slugOfSomethingDeleted': inTrash },
  ],
  [
    'a look in a folder of one’s own whose certificate was revoked, and that nobody has viewed',
    { looks: [fakeLook(5, { folder: ownFolder, last_viewed_at: null, certification_metadata: revoked })] },
    { 'look/5': { title: 'Look 5', folder: { id: '31', personal: true }, revoked: true, lastViewed: undefined } },
  ],
  [
    'boards, of which one is in the trash',
    { boards: [fakeBoard(1, { deleted_at: trashed.deleted_at }), fakeBoard(2)] },
    { 'board/1': { ...inTrash, title: 'Board 1' }, 'board/2': { title: 'Board 2', trashed: undefined }, 'board/3': missing },
  ],
  [
    'public looks by their token',
    { looks: [fakeLook(1, { public: true, public_slug: 'tokenOfAPublicLook0001' }), fakeLook(2)] },
    {
      'public-look/tokenOfAPublicLook0001': { title: 'Look 1' },
      'public-look/tokenOfNothing00000000': missing,
      'look/2': { title: 'Look 2' },
    },
  ],
  [
    'explores and queries in one list of models',
    {
      models: [fakeModel('acme_events', 'sessions', 'signups'), { name: 'empty', explores: null }],
      queries: [
        { slug: 'shortSlug1', client_id: 'longIdOfTheQuery000001', model: 'acme_events', view: 'sessions' },
        { slug: 'shortSlug2', client_id: 'longIdOfTheQuery000002', model: 'acme_events', view: 'retired' },
      ],
    },
    {
      'explore/acme_events/sessions': { title: 'sessions' },
      'explore/acme_events/gone': missing,
      'explore/empty/sessions': missing,
      'query/longIdOfTheQuery000001': there,
      'query/shortSlug1': there,
      'query/shortSlug2': missing,
      'query/noSuchSlug': missing,
    },
  ],
  [
    'folders, merged queries, files of projects and a dashboard in LookML',
    {
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
    },
    {
      'folder/12': { title: 'Growth', folder: { id: '1', personal: false } },
      'folder/lookml': { title: 'LookML Dashboards' },
      'merge/mergeIdOf22Characters0': there,
      'merge/anotherMergeOf22Chars0': missing,
      'project-file/acme_events/docs/1_home.md': { title: 'Home' },
      'project-file/acme_events/users.view.lkml': { title: 'users' },
      'project-file/acme_events/gone.md': missing,
      'lookml-dashboard/acme_events::overview': { title: 'Dashboard acme_events::overview' },
    },
  ],
  [
    'many dashboards in LookML in one list',
    { lookmlDashboards: many(50, (id) => fakeDashboard(`acme::board_${id}`)) },
    Object.fromEntries(many(50, (id) => [`lookml-dashboard/acme::board_${id}`, there])),
    ['/dashboards'],
  ],
  [
    'titles as they came, but not longer than 300 characters',
    { dashboards: [hostile, '😀'.repeat(100_000), null].map((title, index) => fakeDashboard(index + 1, { title })) },
    { 'dashboard/1': { title: hostile }, 'dashboard/2': { title: '😀'.repeat(300) }, 'dashboard/3': { ...there, title: undefined } },
  ],
])('finds %s', async (_what, content, expected, questions) => {
  const looker = await startLooker(content);
  const objects = Object.keys(expected).map(namedInLooker);
  const facts = factsOf(await verify(objects, { looker }), objects);
  const fieldsOf = (fact: object = {}, names: object = {}) => Object.entries(fact).filter(([name]) => name in names);
  const compared = facts.map((fact, index) => Object.fromEntries(fieldsOf(fact, Object.values(expected)[index])));
  expect(compared).toEqual(Object.values(expected));
  const paths = asked(looker).flatMap((request) => /^GET \/api\/4\.0(.*)$/u.exec(request)?.[1] ?? []);
  if (questions !== undefined) expect(paths).toEqual(questions);
  // The list of models is large, and serves explores and queries.
  expect(paths.filter((path) => path === '/lookml_models').length).toBeLessThanOrEqual(1);
  const withTokens = looker.requests.some(({ path }) => path.includes('public_slug'));
  expect(withTokens).toBe(objects.some(({ kind }) => kind === 'public-look'));
});

it('finds a look that only the list of the trash has', async () => {
  const looker = await startLooker({ looks: [fakeLook(1, trashed)] }, { faults: [{ on: /\/looks\/1\?/u, does: status(404) }] });
  const objects = [inLooker('look', 1)];
  expect(factsOf(await verify(objects, { looker }), objects)).toMatchObject([inTrash]);
});

it('asks for no query whose address names its explore', async () => {
  const looker = await startLooker({ models: [fakeModel('acme_events', 'sessions')] });
  const objects = [inLooker('query', 'qidOf22CharactersFor01'), inLooker('query', 'qidOf22CharactersFor02')];
  const explores = new Map(objects.map((object, index) => [keyOf(object), `acme_events/${index === 0 ? 'sessions' : 'retired'}`]));
  expect(factsOf(await verify(objects, { looker }, { explores }), objects)).toEqual([there, missing]);
  const questions = asked(looker).filter((request) => request.startsWith('GET'));
  expect(questions).toEqual(['GET /api/4.0/lookml_models', 'GET /api/4.0/lookml_models/acme_events/explores/retired']);
});

it.each([
  ['https://acme.looker.com/explore/acme_events/sessions?qid=qidOf22Characters00000', 'acme_events/sessions'],
  ['https://acme.looker.com/embed/explore/acme_events/sessions', 'acme_events/sessions'],
  ['https://acme.looker.com/x/shortSlug1', undefined],
  ['https://acme.looker.com/explore/acme_events', undefined],
  ['https://acme.looker.com/explore/../login/x', undefined],
  ['https://acme.looker.com/explore/a%2f..%2fb/c', undefined],
  ['no address', undefined],
])('the explore in `%s` is %s', (address, explore) => {
  expect(exploreIn(address)).toBe(explore);
});
