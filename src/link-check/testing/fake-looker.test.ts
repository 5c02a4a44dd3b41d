import { expect, it, onTestFinished } from 'vitest';
import { fakeDashboard, many } from './fake-looker-content.ts';
import { startFakeLooker, type FakeLookerOptions } from './fake-looker.ts';
import { status } from './faults.ts';

async function openLooker(options: FakeLookerOptions) {
  const looker = await startFakeLooker(options);
  onTestFinished(looker.stop);
  const body = new URLSearchParams({ client_id: 'fakeLookerClientId00', client_secret: 'fakeLookerClientSecret00' });
  const { access_token: token } = (await (await fetch(`${looker.base}/api/4.0/login`, { method: 'POST', body })).json()) as {
    access_token: string;
  };
  const get = async (path: string) => {
    const response = await fetch(`${looker.base}/api/4.0${path}`, { headers: { authorization: `token ${token}` } });
    return [response.status, await response.json()] as const;
  };
  return { looker, get };
}

it('answers a page of a list with the fields that were asked for', async () => {
  const { get } = await openLooker({ content: { dashboards: many(10, fakeDashboard) } });
  expect(await get('/dashboards/search?fields=id,title&limit=2&offset=4')).toEqual([
    200,
    [
      { id: '5', title: 'Dashboard 5' },
      { id: '6', title: 'Dashboard 6' },
    ],
  ]);
});

it('keeps what is in the trash out of lists unless it is asked for', async () => {
  const { get } = await openLooker({ content: { dashboards: [fakeDashboard(1), fakeDashboard(2, { deleted: true })] } });
  expect(await get('/dashboards/search?fields=id')).toEqual([200, [{ id: '1' }]]);
  expect(await get('/dashboards/search?fields=id&deleted=true')).toEqual([200, [{ id: '2' }]]);
  expect(await get('/dashboards/2?fields=id,deleted')).toEqual([200, { id: '2', deleted: true }]);
});

it('knows nothing of what it does not have, and nobody without a token', async () => {
  const { looker, get } = await openLooker({});
  expect((await get('/looks/1'))[0]).toBe(404);
  expect((await fetch(`${looker.base}/api/4.0/boards`)).status).toBe(401);
});

it('does wrong only to the requests that were named', async () => {
  const { looker, get } = await openLooker({
    content: { dashboards: [fakeDashboard(1)] },
    faults: [{ on: /dashboards/u, nth: [2], does: status(500) }],
  });
  expect([(await get('/dashboards/1'))[0], (await get('/dashboards/1'))[0], (await get('/dashboards/1'))[0]]).toEqual([200, 500, 200]);
  expect(looker.requests.map(({ method, path }) => `${method} ${path}`)).toEqual([
    'POST /api/4.0/login',
    ...Array<string>(3).fill('GET /api/4.0/dashboards/1'),
  ]);
});
