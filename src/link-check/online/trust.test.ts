import { expect, it } from 'vitest';
import type { LinkObject } from '../../tool-links/link.ts';
import type { FakeAmplitudeOptions } from '../testing/fake-amplitude.ts';
import { fakeDashboard, fakeLook, type FakeLookerOptions, many } from '../testing/fake-looker.ts';
import { json, status, type FaultAction } from '../testing/faults.ts';
import { asked, inAmplitude, inLooker, outcomes, startAmplitude, startLooker, verify } from './testing.ts';

const ten = many(10, (id) => inLooker('dashboard', id));
const canary = inLooker('dashboard', 500);
const look = inLooker('look', 1);
const three = [inLooker('dashboard', 1), inLooker('look', 2), inLooker('board', 3)];
const elsewhere = [inLooker('extension', 'a::b'), { ...canary, tenant: 'globex.looker.com' }];
const chart = inAmplitude('chart', 'abcd1234');
const chartsAndCohorts = [inAmplitude('cohort', 'cohort01'), inAmplitude('chart', 'gone1234')];
const cohortThere = inAmplitude('cohort', 'alive123');
const signups = { projects: { '1': [{ id: 'abcd1234', name: 'Signups' }] } };
const nine = many(9, fakeDashboard);

/** A Looker that has every dashboard, and an Amplitude that has every chart. */
const yesDashboards: FaultAction = (response, answer, request) => {
  json(fakeDashboard(request.url.pathname.split('/').at(-1) ?? ''))(response, answer, request);
};
const yesCharts: FaultAction = (response, answer, request) => {
  json({ data: { id: request.url.pathname.split('/').at(-1), name: 'Anything' } })(response, answer, request);
};

const dashboards = (...more: ReturnType<typeof fakeDashboard>[]) => ({ looker: { content: { dashboards: [...nine, ...more] } } });
const faulty = (on: RegExp, does: FaultAction) => ({ content: { dashboards: nine, looks: [fakeLook(1)] }, faults: [{ on, does }] });
const roleLost = { looker: { ...dashboards(fakeDashboard(500)).looker, roleLost: true } };
const allCharts = { amplitude: { projects: { '1': [] }, faults: [{ on: /charts\//u, does: yesCharts }] } };
const withCohort = { amplitude: { ...signups, cohorts: [{ id: 'alive123', name: 'Active' }] } };
const deleted = fakeDashboard(500, { deleted: true });

type Tools = { looker?: FakeLookerOptions; amplitude?: FakeAmplitudeOptions };

it.each<[what: string, tools: Tools, objects: LinkObject[], canaries: LinkObject[], verdict: string, outcome: string]>([
  ['is there, so what is missing is', dashboards(fakeDashboard(500)), ten, [canary], 'held', '9 there, 1 missing'],
  ['is in the trash, which the credentials reach', dashboards(deleted), ten, [canary], 'held', '9 there, 1 missing'],
  ['is missing as the role is lost', roleLost, [...ten, look], [canary], 'failed', '11 credential-scope'],
  ['is missing like everything', { looker: faulty(/^GET/u, status(404)) }, ten, [canary], 'failed', '10 credential-scope'],
  ['is not shared', { looker: faulty(/looks/u, status(403)) }, [look], [look], 'failed', '1 credential-scope'],
  ['alone is gone: what was found stays found', dashboards(), ten, [canary], 'failed', '9 there, 1 credential-scope'],
  ['has no answer', { looker: faulty(/looks/u, status(500)) }, ten.slice(0, 9), [look], 'not-reached', '9 there'],
  ['has no API or is in another workspace', dashboards(), ten.slice(0, 9), [...elsewhere, chart], 'none', '9 there'],
  ['vouches only for its API', { amplitude: signups }, chartsAndCohorts, [chart], 'held', '1 credential-scope, 1 missing'],
  ['is one for each API', withCohort, chartsAndCohorts, [chart, cohortThere], 'held', '2 missing'],
  [
    'is there, and so is what cannot be',
    { looker: faulty(/^GET/u, yesDashboards) },
    three,
    three.slice(0, 1),
    'failed',
    '3 credential-scope',
  ],
  ['was not named, everything is there', allCharts, [chart], [], 'failed', '1 credential-scope'],
  ['was not named, nothing else answers', { looker: faulty(/2147483647/u, status(500)) }, [look], [], 'none', '1 there'],
])('the object that must exist %s', async (_what, tools, objects, canaries, verdict, outcome) => {
  const looker = tools.looker && (await startLooker(tools.looker.content, tools.looker));
  const amplitude = tools.amplitude && (await startAmplitude(tools.amplitude));
  const run = await verify(objects, { looker, amplitude }, { canaries });
  expect([run.systems.map((system) => system.canary), outcomes(run, objects)]).toEqual([[verdict], outcome]);
});

it('the object that must exist costs no call where its list is read anyway', async () => {
  const looker = await startLooker(dashboards(fakeDashboard(10), fakeDashboard(500)).looker.content);
  expect((await verify(ten, { looker }, { canaries: [canary] })).calls.made).toBe(3);
});

it('what cannot exist is not asked for where the server has said no already, or where lists said everything', async () => {
  const looker = await startLooker({ looks: [fakeLook(1)], dashboards: many(10, fakeDashboard) });
  await verify([look, inLooker('look', 2), ...ten], { looker });
  expect(asked(looker).join(' ')).not.toContain('2147483647');
});
