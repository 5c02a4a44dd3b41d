import { describe, expect, it, vi } from 'vitest';
import { startFakeServer } from '../testing/fake-server.ts';
import { fakeDashboard, many } from '../testing/fake-looker-content.ts';
import { garbage, half, hang, json, loginPage, redirect, reset, status, type FaultAction } from '../testing/faults.ts';
import { redactor, secretsOf } from './redact.ts';
import { inAmplitude, inLooker, noPauses, setupFor, startAmplitude, startLooker, tenants } from './testing.ts';
import { verifyOnline } from './verify-online.ts';

const objects = [
  ...many(4, (id) => inLooker('dashboard', id)),
  inLooker('look', 1),
  inAmplitude('chart', 'abcd1234'),
  inAmplitude('cohort', 'abcd1234'),
];

/** A server that repeats everything that it was sent. */
const echo: FaultAction = (response, _answer, request) => {
  const told = `${request.headers.authorization ?? ''} ${request.body}`;
  json({ id: '1', title: told, message: told, access_token: '', error: told })(response, () => undefined, request);
};

const everyFault: [string, FaultAction][] = [
  ['a page to log in that repeats the secret', loginPage()],
  ['errors that repeat the token', echo],
  ['401', status(401)],
  ['403', status(403)],
  ['404', status(404)],
  ['429', status(429)],
  ['500', status(500)],
  ['broken connections', reset()],
  ['half a body', half()],
  ['no JSON', garbage()],
  ['no answer', hang()],
  ['a redirect', redirect('/elsewhere', 307)],
];

describe.each([
  ['every question', /./u],
  ['all but the login', /^GET/u],
])('with faults in %s', (_where, on) => {
  it.each(everyFault)('no secret shows up in what a run tells or prints: %s', async (_name, does) => {
    const printed: unknown[] = [];
    for (const method of ['log', 'info', 'warn', 'error', 'debug'] as const)
      vi.spyOn(console, method).mockImplementation((...words) => printed.push(words));
    vi.spyOn(process.stderr, 'write').mockImplementation((text) => printed.push(text) > 0);
    const [looker, amplitude] = [
      await startLooker({ dashboards: many(4, fakeDashboard) }, { faults: [{ on, does }] }),
      await startAmplitude({ faults: [{ on, does }] }),
    ];
    const setup = setupFor({ looker, amplitude });
    const received: string[] = [];
    const run = await verifyOnline(objects, {
      setup,
      tenants,
      timing: noPauses(),
      timeoutMs: 150,
      onSecret: (secret) => received.push(secret),
      onPlan: (...plan) => printed.push(plan),
      onProgress: (progress) => printed.push(progress),
    });
    vi.restoreAllMocks();
    const { redact, add } = redactor(secretsOf(setup));
    received.forEach(add);
    const everything = JSON.stringify([run, [...run.facts], printed]);
    // Titles are the words of the server; whoever shows them takes secrets out of them.
    const shown = does === echo ? redact(everything) : everything;
    const secrets = [...secretsOf(setup), ...received, 'fakeLookerToken'];
    expect(secrets.filter((secret) => shown.includes(secret))).toEqual([]);
    expect([...looker.requests, ...amplitude.requests].filter(({ path }) => secrets.some((secret) => path.includes(secret)))).toEqual([]);
  });
});

describe('each credential', () => {
  it('goes to its own API alone', async () => {
    const [looker, amplitude] = [
      await startLooker({ dashboards: many(4, fakeDashboard) }),
      await startAmplitude({ projects: { '1': [{ id: 'abcd1234', name: 'Signups' }] } }),
    ];
    await verifyOnline(objects, { setup: setupFor({ looker, amplitude }), tenants, timing: noPauses() });
    const sent = (server: typeof amplitude) =>
      server.requests.map(({ headers, body }) => `${headers.authorization ?? ''} ${body}`).join('\n');
    expect(sent(looker)).not.toMatch(/Bearer|Basic|amp_|Amplitude/u);
    expect(sent(amplitude)).not.toMatch(/token fake|Looker/u);
    const of = (path: string) =>
      new Set(
        amplitude.requests.filter(({ url }) => url.pathname.startsWith(path)).map(({ headers }) => headers.authorization?.split(' ')[0]),
      );
    expect([of('/v1/'), of('/api/3/')]).toEqual([new Set(['Bearer']), new Set(['Basic'])]);
  });

  it('goes nowhere for the hosts of links, whatever they are', async () => {
    const evil = await startFakeServer(() => ({ status: 200, body: {} }));
    const looker = await startLooker({});
    const host = new URL(evil.base).host;
    const hostile = ['dashboard', 'look', 'folder', 'project-file', 'explore'].flatMap((kind) =>
      [`//${host}/x`, `@${host}`, `..//${host}`, evil.base, `x/${evil.base}`].map((id) => ({
        ...inLooker('page', id),
        kind: kind as 'look',
      })),
    );
    await verifyOnline([...hostile, { ...inLooker('dashboard', 1), tenant: host }], {
      setup: setupFor({ looker }),
      tenants,
      timing: noPauses(),
    });
    await evil.stop();
    expect(evil.requests).toEqual([]);
  });
});
