import { expect, it } from 'vitest';
import type { LinkObject } from '../../tool-links/link.ts';
import { fakeDashboard, fakeLook, type FakeLookerContent, many } from '../testing/fake-looker.ts';
import { json, status, type Fault, type FaultAction } from '../testing/faults.ts';
import { asked, factsOf, inLooker, outcomes, startLooker, verify } from './testing.ts';

const forty = many(40, (id) => inLooker('dashboard', id * 10));
const all = (count: number) => ({ dashboards: many(count, fakeDashboard) });
const dashboards = (...ids: readonly number[]) => ids.map((id) => inLooker('dashboard', id));
const looks = (count: number) => many(count, (id) => inLooker('look', id));
const thirty = { looks: many(30, fakeLook) };

/** A server that never sends more than `most` rows a page, whatever is asked for, and has nothing in its trash. */
function capped(most: number, rows: readonly object[]): FaultAction {
  return (response, answer, request) => {
    const offset = Number(request.url.searchParams.get('offset'));
    const isTrash = request.url.searchParams.get('deleted') === 'true';
    json(isTrash ? [] : rows.slice(offset, offset + most))(response, answer, request);
  };
}

const search = (does: FaultAction): Fault[] => [{ on: /search/u, does }];
const firstSearch = (does: FaultAction): Fault[] => [{ on: /search/u, nth: [1], does }];
const noTrash: Fault[] = [{ on: /deleted=true/u, does: status(500) }];
const unreadable = [null, 7, [], {}, { id: null }, ...many(39, (id) => fakeDashboard(id * 10))];
const others = many(1_000, (id) => fakeDashboard(id + 5_000));
const withoutTen = many(400, fakeDashboard).filter(({ id }) => id !== '10');
const faraway = dashboards(2_000_001, 2_000_002, 2_000_003);

type Case = [how: string, content: FakeLookerContent, objects: LinkObject[], faults: Fault[], outcome: string, maxCalls: number];

it.each<Case>([
  ['in as few pages as needed', all(5_000), forty, [], '40 there', 3],
  ['in further pages for what the first does not have', all(2_500), [...forty, ...dashboards(2_400, 2_450, 2_500)], [], '43 there', 5],
  ['one by one where the same rows come forever', all(400), forty, search(json(others)), '40 there', 45],
  ['in further pages where fewer rows come than asked for', {}, forty, search(capped(100, many(400, fakeDashboard))), '40 there', 11],
  ...[25, 50, 100, 200].map((most): Case => {
    const how = `past a page of ${most} rows, though the first that is missing there is missing for good`;
    return [how, { dashboards: withoutTen }, forty, search(capped(most, withoutTen)), '1 missing, 39 there', 60];
  }),
  ['in no more pages than objects', all(900), faraway, search(capped(1_000, many(9_000, fakeDashboard))), '3 missing', 11],
  ['despite rows that cannot be read', all(400), forty, search(json(unreadable)), '40 there', 10],
  ['or missing beside such rows', all(400), [...dashboards(999), ...forty], firstSearch(json([null])), '1 missing, 40 there', 50],
  ['or missing, as one question proves', thirty, looks(35), [], '30 there, 5 missing', 5],
  ['without that proof', thirty, looks(33), [{ on: /looks\/31/u, does: status(500) }], '30 there, 3 unreachable', 7],
  ['without the trash, by itself', {}, looks(1), noTrash, '1 unreachable', 7],
  ['without the trash, in a list', thirty, looks(31), noTrash, '30 there, 1 unreachable', 7],
  ...[403, 404, 400, 422].map((code): Case => [`one by one despite ${code}`, all(400), forty, search(status(code)), '40 there', 44]),
  ...[403, 404].map((code): Case => {
    return [
      `nowhere as everything is refused with ${code}`,
      {},
      forty,
      [{ on: /dashboards/u, does: status(code) }],
      '40 credential-scope',
      4,
    ];
  }),
  ...[{}, null, 'x', 3, { dashboards: [] }].map((body): Case => {
    return [`nowhere as the list is ${JSON.stringify(body)}`, {}, forty, search(json(body)), '40 unexpected-answer', 4];
  }),
])('objects are found %s', async (_how, content, objects, faults, outcome, maxCalls) => {
  const looker = await startLooker(content, { faults });
  const run = await verify(objects, { looker });
  expect(outcomes(run, objects)).toBe(outcome);
  expect(run.calls.made).toBeLessThanOrEqual(maxCalls);
});

it('pages are read in their order, then the trash, then one object by itself', async () => {
  const looker = await startLooker({ ...thirty, ...all(2_500) });
  await verify(looks(35), { looker });
  const search = 'GET /api/4.0/looks/search';
  expect(asked(looker)).toEqual(['POST /api/4.0/login', search, search, 'GET /api/4.0/looks/31', 'DELETE /api/4.0/logout']);
  await verify([...forty, ...dashboards(2_400, 2_499, 2_500)], { looker });
  const pages = looker.requests.filter(({ path }) => path.includes('/dashboards/search'));
  expect(pages.map(({ url }) => url.searchParams.get('offset'))).toEqual(['0', '1000', '2000']);
});

it('whole numbers are ids too, as older versions of the API write them', async () => {
  const rows = many(400, (id) => ({ ...fakeDashboard(id), id, folder: { id: 7 } }));
  const looker = await startLooker({}, { faults: search(json(rows)) });
  const first = { is: 'there', title: 'Dashboard 10', folder: { id: '7', personal: false } };
  expect(factsOf(await verify(forty, { looker }), forty)[0]).toMatchObject(first);
});
