import { expect, it } from 'vitest';
import type { LinkObject } from '../../tool-links/link.ts';
import { fakeDashboard, fakeLook, many, type FakeLookerContent } from '../testing/fake-looker-content.ts';
import { json, status, type Fault, type FaultAction } from '../testing/faults.ts';
import { asked, factsOf, inLooker, outcomes, startLooker, verify } from './testing.ts';

const forty = many(40, (id) => inLooker('dashboard', id * 10));
const all = (count: number) => ({ dashboards: many(count, fakeDashboard) });
const looks = (count: number) => many(count, (id) => inLooker('look', id));
const times = (count: number, outcome: string) => Array<string>(count).fill(outcome);
const found = times(40, 'there');

/** A server that never sends more than `most` rows a page, whatever is asked for, and has nothing in its trash. */
function capped(most: number, rows: readonly object[]): FaultAction {
  return (response, answer, request) => {
    const offset = Number(request.url.searchParams.get('offset'));
    const isTrash = request.url.searchParams.get('deleted') === 'true';
    json(isTrash ? [] : rows.slice(offset, offset + most))(response, answer, request);
  };
}

const search = (does: FaultAction, nth?: number[]): Fault[] => [{ on: /search/u, does, ...(nth && { nth }) }];
const unreadable = [null, 7, [], {}, { id: null }];
const withoutFirst = many(400, fakeDashboard).filter(({ id }) => id !== '10');

it.each<[string, FakeLookerContent, LinkObject[], Fault[], outcome: string[], maxCalls: number]>([
  ['in as few pages as needed', all(5_000), forty, [], found, 3],
  [
    'in further pages for what the first does not have',
    all(2_500),
    [...forty, ...[2_400, 2_450, 2_500].map((id) => inLooker('dashboard', id))],
    [],
    times(43, 'there'),
    5,
  ],
  [
    'one by one where the server sends the same rows forever',
    all(400),
    forty,
    search(json(many(1_000, (id) => fakeDashboard(id + 5_000)))),
    found,
    45,
  ],
  [
    'in further pages where the server sends fewer rows than asked for',
    all(400),
    forty,
    search(capped(100, many(400, fakeDashboard))),
    found,
    11,
  ],
  ...[25, 50, 100, 200].map((most): [string, FakeLookerContent, LinkObject[], Fault[], string[], number] => [
    `past a page of ${most} rows, though the first that is missing there is missing for good`,
    { dashboards: withoutFirst },
    forty,
    search(capped(most, withoutFirst)),
    ['missing', ...times(39, 'there')],
    60,
  ]),
  [
    'in no more pages than there are objects',
    all(900),
    [1, 2, 3].map((id) => inLooker('dashboard', id + 2_000_000)),
    search(capped(1_000, many(9_000, fakeDashboard))),
    times(3, 'missing'),
    11,
  ],
  [
    'despite rows that cannot be read',
    all(400),
    forty,
    search(json([...unreadable, ...many(39, (id) => fakeDashboard(id * 10))])),
    found,
    10,
  ],
  [
    'despite such rows beside one that is missing',
    all(400),
    [inLooker('dashboard', 999), ...forty],
    search(json([null]), [1]),
    ['missing', ...found],
    50,
  ],
  [
    'after one question that proves the others missing',
    { looks: many(30, fakeLook) },
    looks(35),
    [],
    [...times(30, 'there'), ...times(5, 'missing')],
    5,
  ],
  [
    'without a proof where that question has no answer',
    { looks: many(30, fakeLook) },
    looks(33),
    [{ on: /looks\/31/u, does: status(500) }],
    [...times(30, 'there'), ...times(3, 'unreachable')],
    7,
  ],
  ['without the trash, by itself', { looks: [] }, looks(1), [{ on: /deleted=true/u, does: status(500) }], ['unreachable'], 7],
  [
    'without the trash, in a list',
    { looks: many(30, fakeLook) },
    looks(31),
    [{ on: /deleted=true/u, does: status(500) }],
    [...times(30, 'there'), 'unreachable'],
    7,
  ],
  ...[403, 404, 400, 422].map((code): [string, FakeLookerContent, LinkObject[], Fault[], string[], number] => [
    `one by one where the list is refused with ${code}`,
    all(400),
    forty,
    search(status(code)),
    found,
    44,
  ]),
  ...[403, 404].map((code): [string, FakeLookerContent, LinkObject[], Fault[], string[], number] => [
    `nowhere as everything is refused with ${code}`,
    {},
    forty,
    [{ on: /dashboards/u, does: status(code) }],
    times(40, 'credential-scope'),
    4,
  ]),
  ...[{}, null, 'x', 3, { dashboards: [] }].map((body): [string, FakeLookerContent, LinkObject[], Fault[], string[], number] => [
    `nowhere as the list is ${JSON.stringify(body)}`,
    {},
    forty,
    search(json(body)),
    times(40, 'unexpected-answer'),
    4,
  ]),
])('objects are found %s', async (_how, content, objects, faults, outcome, maxCalls) => {
  const looker = await startLooker(content, { faults });
  const run = await verify(objects, { looker });
  expect(outcomes(run, objects)).toEqual(outcome);
  expect(run.calls.made).toBeLessThanOrEqual(maxCalls);
});

it('pages are read in their order, then the trash, then one object by itself', async () => {
  const looker = await startLooker({ looks: many(30, fakeLook) });
  await verify(looks(35), { looker });
  const [path, trash] = ['GET /api/4.0/looks/search', 'GET /api/4.0/looks/search'];
  expect(asked(looker)).toEqual(['POST /api/4.0/login', path, trash, 'GET /api/4.0/looks/31', 'DELETE /api/4.0/logout']);
  const dashboards = await startLooker(all(2_500));
  await verify([...forty, inLooker('dashboard', 2_400), inLooker('dashboard', 2_500), inLooker('dashboard', 2_499)], {
    looker: dashboards,
  });
  expect(dashboards.requests.flatMap(({ url }) => url.searchParams.getAll('offset'))).toEqual(['0', '1000', '2000']);
});

it('whole numbers are ids too, as older versions of the API write them', async () => {
  const rows = many(400, (id) => ({ ...fakeDashboard(id), id, folder: { id: 7 } }));
  const looker = await startLooker({}, { faults: search(json(rows)) });
  const first = { is: 'there', title: 'Dashboard 10', folder: { id: '7', personal: false } };
  expect(factsOf(await verify(forty, { looker }), forty)[0]).toMatchObject(first);
});
