import { expect, it } from 'vitest';
import type { LinkObject } from '../../tool-links/link.ts';
import type { FakeAmplitudeOptions } from '../testing/fake-amplitude.ts';
import { fakeDashboard, fakeLook, many } from '../testing/fake-looker-content.ts';
import type { FakeLookerOptions } from '../testing/fake-looker.ts';
import { hang, json, status, type FaultAction } from '../testing/faults.ts';
import { asked, inAmplitude, inLooker, outcomes, startAmplitude, startLooker, verify } from './testing.ts';

const ten = many(10, (id) => inLooker('dashboard', id));
const canary = inLooker('dashboard', 500);
const times = (count: number, outcome: string) => Array<string>(count).fill(outcome);
const chart = inAmplitude('chart', 'abcd1234');
const chartsAndCohorts = [inAmplitude('cohort', 'cohort01'), inAmplitude('chart', 'gone1234')];
const signups = { projects: { '1': [{ id: 'abcd1234', name: 'Signups' }] } };

/** A Looker that has every dashboard, and an Amplitude that has every chart. */
const yesDashboards: FaultAction = (response, answer, request) => {
  json(fakeDashboard(request.url.pathname.split('/').at(-1) ?? ''))(response, answer, request);
};
const yesCharts: FaultAction = (response, answer, request) => {
  json({ data: { id: request.url.pathname.split('/').at(-1), name: 'Anything' } })(response, answer, request);
};

type Case = [
  string,
  { looker?: FakeLookerOptions; amplitude?: FakeAmplitudeOptions },
  objects: LinkObject[],
  canaries: LinkObject[],
  verdict: string,
  outcome: string[],
];

const inTrash = [...many(10, (id) => fakeDashboard(id)), fakeDashboard(500, { deleted: true })];
const lookHangs = {
  content: { dashboards: many(10, fakeDashboard), looks: [fakeLook(1)] },
  faults: [{ on: /looks/u, does: hang() }],
};

it.each<Case>([
  [
    'is there: what is missing then is missing',
    { looker: { content: { dashboards: [...many(9, fakeDashboard), fakeDashboard(500)] } } },
    ten,
    [canary],
    'held',
    [...times(9, 'there'), 'missing'],
  ],
  [
    'is in the trash, which the credentials reach',
    { looker: { content: { dashboards: inTrash } } },
    ten,
    [canary],
    'held',
    times(10, 'there'),
  ],
  [
    'is missing as the role is lost: then nothing is missing',
    { looker: { content: { dashboards: many(600, fakeDashboard) }, roleLost: true } },
    [...ten, inLooker('look', 1)],
    [canary],
    'failed',
    times(11, 'credential-scope'),
  ],
  [
    'is missing as every answer is 404, lists too',
    { looker: { faults: [{ on: /^GET/u, does: status(404) }] } },
    ten,
    [canary],
    'failed',
    times(10, 'credential-scope'),
  ],
  [
    'alone is gone: what was found stays found',
    { looker: { content: { dashboards: many(9, fakeDashboard) } } },
    ten,
    [canary],
    'failed',
    [...times(9, 'there'), 'credential-scope'],
  ],
  ['has no answer', { looker: lookHangs }, ten, [inLooker('look', 1)], 'not-reached', times(10, 'there')],
  [
    'has a kind that no API knows, or is in another workspace',
    { looker: { content: { dashboards: many(10, fakeDashboard) } } },
    ten,
    [inLooker('extension', 'a::b'), { ...canary, tenant: 'globex.looker.com' }, chart],
    'none',
    times(10, 'there'),
  ],
  ['speaks only for its API', { amplitude: signups }, chartsAndCohorts, [chart], 'held', ['credential-scope', 'missing']],
  [
    'is one for each API',
    { amplitude: { ...signups, cohorts: [{ id: 'alive123', name: 'Active' }] } },
    chartsAndCohorts,
    [chart, inAmplitude('cohort', 'alive123')],
    'held',
    ['missing', 'missing'],
  ],
  [
    'is in a Looker that has everything, also what cannot be: nothing of it counts',
    { looker: { faults: [{ on: /^GET/u, does: yesDashboards }] } },
    [inLooker('dashboard', 1), inLooker('look', 2), inLooker('board', 3)],
    [inLooker('dashboard', 1)],
    'failed',
    times(3, 'credential-scope'),
  ],
  [
    'was not named, in an Amplitude that has everything',
    { amplitude: { projects: { '1': [] }, faults: [{ on: /charts\//u, does: yesCharts }] } },
    [chart],
    [],
    'failed',
    ['credential-scope'],
  ],
  [
    'was not named, and what cannot be has no answer',
    { looker: { content: { looks: [fakeLook(1)] }, faults: [{ on: /2147483647/u, does: hang() }] } },
    [inLooker('look', 1)],
    [],
    'none',
    ['there'],
  ],
])('the object that must exist %s', async (_what, options, objects, canaries, verdict, outcome) => {
  const { content = {}, ...more } = options.looker ?? {};
  const looker = options.looker && (await startLooker(content, more));
  const amplitude = options.amplitude && (await startAmplitude(options.amplitude));
  const run = await verify(objects, { ...(looker && { looker }), ...(amplitude && { amplitude }) }, { canaries, timeoutMs: 1_000 });
  expect([run.systems.map((system) => system.canary), outcomes(run, objects)]).toEqual([[verdict], outcome]);
});

it('the object that must exist costs no call where its list is read anyway', async () => {
  const looker = await startLooker({ dashboards: [...many(10, fakeDashboard), fakeDashboard(500)] });
  expect((await verify(ten, { looker }, { canaries: [canary] })).calls.made).toBe(3);
});

it('what cannot exist is not asked for where the server has said no already, or where lists said everything', async () => {
  const looker = await startLooker({ looks: [fakeLook(1)], dashboards: many(10, fakeDashboard) });
  await verify([inLooker('look', 1), inLooker('look', 2), ...ten], { looker });
  expect(asked(looker).join(' ')).not.toContain('2147483647');
});
