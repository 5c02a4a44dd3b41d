import { describe, expect, it } from 'vitest';
import { fakeDashboard, fakeLook, many } from '../testing/fake-looker-content.ts';
import { json, status, type FaultAction } from '../testing/faults.ts';
import { asked, inLooker, startLooker, factsOf, verify } from './testing.ts';

const objects = many(40, (id) => inLooker('dashboard', id * 10));
const isThere = (fact: { is: string } | undefined) => fact?.is === 'there';
const lists = (requests: string[]) => requests.filter((request) => request === 'GET /api/4.0/dashboards/search').length;

/** A server that never sends more than `most` rows a page, whatever is asked for. */
function capped(most: number, count: number): FaultAction {
  const rows = many(count, fakeDashboard);
  return (response, _answer, { url }) => {
    const offset = Number(url.searchParams.get('offset'));
    json(url.searchParams.get('deleted') === 'true' ? [] : rows.slice(offset, offset + most))(response, () => undefined, {} as never);
  };
}

describe('listing', () => {
  it('reads only as many pages as it needs', async () => {
    const looker = await startLooker({ dashboards: many(5_000, fakeDashboard) });
    const run = await verify(objects, { looker });
    expect(factsOf(run, objects).every(isThere)).toBe(true);
    expect(lists(asked(looker))).toBe(1);
  });

  it('goes on to further pages for what the first does not have', async () => {
    const looker = await startLooker({ dashboards: many(2_500, fakeDashboard) });
    const more = [...objects, inLooker('dashboard', 2_400), inLooker('dashboard', 2_450), inLooker('dashboard', 2_500)];
    expect(factsOf(await verify(more, { looker }), more).every(isThere)).toBe(true);
    expect(looker.requests.flatMap(({ url }) => url.searchParams.getAll('offset'))).toEqual(['0', '1000', '2000']);
  });

  it('ends on a server that sends the same rows for ever, and asks for the rest by itself', async () => {
    const same = json(many(1_000, (id) => fakeDashboard(id + 5_000)));
    const looker = await startLooker({ dashboards: many(400, fakeDashboard) }, { faults: [{ on: /search/u, does: same }] });
    expect(factsOf(await verify(objects, { looker }), objects).every(isThere)).toBe(true);
    expect(lists(asked(looker))).toBe(2);
  });

  it('reads on where a server sends fewer rows than asked for and still has more', async () => {
    const looker = await startLooker({ dashboards: many(400, fakeDashboard) }, { faults: [{ on: /search/u, does: capped(100, 400) }] });
    const run = await verify(objects, { looker });
    expect(factsOf(run, objects).every(isThere)).toBe(true);
    expect(run.calls.made).toBeLessThan(12);
  });

  it.each([25, 50, 100, 200])(
    'takes a page of %i rows for no end, though the first that is missing there is missing for good',
    async (most) => {
      const without = many(400, fakeDashboard).filter(({ id }) => id !== '10');
      const looker = await startLooker(
        { dashboards: without },
        {
          faults: [
            {
              on: /search/u,
              does: (response, answer, { url }) => {
                const offset = Number(url.searchParams.get('offset'));
                if (url.searchParams.get('deleted') === 'true') answer();
                else json(without.slice(offset, offset + most))(response, answer, {} as never);
              },
            },
          ],
        },
      );
      expect(factsOf(await verify(objects, { looker }), objects).map((fact) => fact?.is)).toEqual([
        'missing',
        ...Array<string>(39).fill('there'),
      ]);
    },
  );

  it('never reads more pages than there are objects', async () => {
    const looker = await startLooker(
      { dashboards: many(900, fakeDashboard) },
      { faults: [{ on: /search/u, does: capped(1_000, 1_000_000) }] },
    );
    const few = [1, 2, 3].map((id) => inLooker('dashboard', id + 2_000_000));
    const run = await verify(few, { looker });
    expect(factsOf(run, few)).toEqual(few.map(() => ({ is: 'missing' })));
    expect(run.calls.made).toBeLessThan(12);
  });

  it('calls nothing missing because of rows that it could not read', async () => {
    const rows = [null, 7, [], {}, { id: null }, ...many(39, (id) => fakeDashboard(id * 10))];
    const looker = await startLooker({ dashboards: many(400, fakeDashboard) }, { faults: [{ on: /search/u, does: json(rows) }] });
    expect(factsOf(await verify(objects, { looker }), objects).every(isThere)).toBe(true);
  });

  it('calls nothing missing because one of the objects beside unreadable rows is', async () => {
    const looker = await startLooker(
      { dashboards: many(400, fakeDashboard) },
      { faults: [{ on: /search/u, nth: [1], does: json([null]) }] },
    );
    const more = [inLooker('dashboard', 999), ...objects];
    expect(factsOf(await verify(more, { looker }), more).map((fact) => fact?.is)).toEqual(['missing', ...objects.map(() => 'there')]);
  });

  it('takes whole numbers as ids, as older versions of the API write them', async () => {
    const rows = many(400, (id) => ({ ...fakeDashboard(id), id, folder: { id: 7 } }));
    const looker = await startLooker({}, { faults: [{ on: /search/u, does: json(rows) }] });
    expect(factsOf(await verify(objects, { looker }), objects)[0]).toMatchObject({
      is: 'there',
      title: 'Dashboard 10',
      folder: { id: '7', personal: false },
    });
  });

  it('takes a list that cannot be read for no list at all', async () => {
    for (const body of [{}, null, 'x', 3, { dashboards: [] }]) {
      const looker = await startLooker({}, { faults: [{ on: /search/u, does: json(body) }] });
      expect(factsOf(await verify(objects, { looker }), objects)).toEqual(objects.map(() => ({ is: 'unknown', why: 'unexpected-answer' })));
    }
  });

  it('proves with one question that what no list has is missing', async () => {
    const looker = await startLooker({ looks: many(30, fakeLook) });
    const looks = many(35, (id) => inLooker('look', id));
    const run = await verify(looks, { looker });
    expect(factsOf(run, looks).map((fact) => fact?.is)).toEqual([...Array<string>(30).fill('there'), ...Array<string>(5).fill('missing')]);
    expect(asked(looker)).toEqual([
      'POST /api/4.0/login',
      'GET /api/4.0/looks/search',
      'GET /api/4.0/looks/search',
      'GET /api/4.0/looks/31',
      'DELETE /api/4.0/logout',
    ]);
  });

  it('calls nothing missing while the question that would prove it has no answer', async () => {
    const looker = await startLooker({ looks: many(30, fakeLook) }, { faults: [{ on: /looks\/31/u, does: status(500) }] });
    const looks = many(33, (id) => inLooker('look', id));
    const unreachable = { is: 'unknown', why: 'unreachable' };
    expect(factsOf(await verify(looks, { looker }), looks).slice(30)).toEqual([unreachable, unreachable, unreachable]);
  });

  it.each([1, 31])('calls nothing missing while the trash does not answer, of %i looks', async (count) => {
    const looker = await startLooker({ looks: many(count - 1, fakeLook) }, { faults: [{ on: /deleted=true/u, does: status(500) }] });
    const looks = many(count, (id) => inLooker('look', id));
    expect(factsOf(await verify(looks, { looker }), looks).at(-1)).toEqual({ is: 'unknown', why: 'unreachable' });
  });

  it.each([403, 404, 400, 422])('asks one by one where a list is refused with %i but objects are not', async (code) => {
    const looker = await startLooker({ dashboards: many(400, fakeDashboard) }, { faults: [{ on: /search/u, does: status(code) }] });
    expect(factsOf(await verify(objects, { looker }), objects).every(isThere)).toBe(true);
  });

  it.each([403, 404])('says that the credentials do not reach where everything is refused with %i', async (code) => {
    const looker = await startLooker({}, { faults: [{ on: /dashboards/u, does: status(code) }] });
    const run = await verify(objects, { looker });
    expect(factsOf(run, objects)).toEqual(objects.map(() => ({ is: 'unknown', why: 'credential-scope' })));
    expect(run.calls.made).toBe(4);
  });
});
