import { expect, it, vi } from 'vitest';
import { many } from '../testing/fake-looker.ts';
import { bomb, echo, garbage, half, hang, huge, json, loginPage, redirect } from '../testing/faults.ts';
import { reset, slow, status, text, trickle, type FaultAction } from '../testing/faults.ts';
import { redactor, secretsOf } from './redact.ts';
import { setupOf } from './setup.ts';
import type { OnlineOptions } from './verify-online.ts';
import { asked, envFor, inAmplitude, inLooker, outcomes, startBoth, startStranger, verify } from './testing.ts';

const page = (code: number): FaultAction => {
  return (response) => response.writeHead(code, { 'content-type': 'text/html' }).end('Blocked');
};

/**
 * Every way in which an answer can be wrong, and what a run knows then: where it is the answer to every question about dashboards in a list,
 * about a look by itself, and to Amplitude, as `list/single/Amplitude` or as one word for all; and where it is the answer to Looker's login.
 */
const faults: readonly [fault: string, does: FaultAction, questions: string, login: string][] = [
  ['an endless body', huge(), 'unexpected-answer', 'auth-failed'],
  ['a body of 30 MB', huge(30 * 1024 * 1024), 'unexpected-answer', 'auth-failed'],
  ['a body that unpacks to 24 MB', bomb, 'unexpected-answer', 'auth-failed'],
  ['a body that trickles', trickle(), 'timeout', 'timeout'],
  ['no answer', hang, 'timeout', 'timeout'],
  ['an answer that comes too late', slow(20_000), 'timeout', 'timeout'],
  ['half a body', half, 'unreachable', 'unreachable'],
  ['a broken connection', reset, 'unreachable', 'unreachable'],
  ['500', status(500), 'unreachable', 'unreachable'],
  ['504', status(504), 'unreachable', 'unreachable'],
  ['429', status(429), 'rate-limited', 'rate-limited'],
  ['429 with a day to wait', status(429, { 'retry-after': '86400' }), 'rate-limited', 'rate-limited'],
  ['401', status(401), 'auth-failed', 'auth-failed'],
  ['403', status(403), 'credential-scope/forbidden/credential-scope', 'auth-failed'],
  ['404', status(404), 'credential-scope/missing/credential-scope', 'auth-failed'],
  ['410', status(410), 'unexpected-answer/unexpected-answer/credential-scope', 'auth-failed'],
  ['418', status(418), 'unexpected-answer/unexpected-answer/credential-scope', 'auth-failed'],
  ['a page that says 404', page(404), 'unexpected-answer', 'auth-failed'],
  ['a page that says 403', page(403), 'unexpected-answer', 'auth-failed'],
  ['a login page that repeats the secret', loginPage, 'login-page', 'auth-failed'],
  ['a redirect to itself', redirect(), 'redirect', 'auth-failed'],
  ['a redirect to http', redirect('http://acme.looker.example/'), 'redirect', 'auth-failed'],
  ['a redirect to a login page', redirect('/login'), 'redirect', 'auth-failed'],
  ['an answer without a body', (response) => response.writeHead(204).end(), 'unexpected-answer', 'auth-failed'],
  ['an empty body', text('', 'application/json'), 'unexpected-answer', 'auth-failed'],
  ['JSON that is called text', text(), 'unexpected-answer', 'auth-failed'],
  ['no type', text('[]', ''), 'unexpected-answer', 'auth-failed'],
  ['broken JSON', garbage, 'unexpected-answer', 'auth-failed'],
  ['null', json(null), 'unexpected-answer', 'auth-failed'],
  ['a number', json(7), 'unexpected-answer', 'auth-failed'],
  ['another object', json({ rows: [], data: 'x' }), 'unexpected-answer', 'auth-failed'],
  ['a token that no header can hold', json({ access_token: 'one\r\nX-Other: two' }), 'unexpected-answer', 'auth-failed'],
  ['a token that is no text', json({ access_token: 7 }), 'unexpected-answer', 'auth-failed'],
  ['everything that was sent', echo, 'unexpected-answer', 'auth-failed'],
];

const inList = many(5, (id) => inLooker('dashboard', id));
const single = inLooker('look', 7);
const spared = many(2, (id) => inLooker('board', id));
const charts = ['abcd1234', 'chart0002', 'chart0003'].map((id) => inAmplitude('chart', id));
const cohort = inAmplitude('cohort', 'wxyz9876');
const all = [...inList, single, ...spared, ...charts, cohort];

/** Runs against both tools, and expects that nothing that it returns, prints or asks for by address holds a secret. */
async function verifySecretly(servers: Awaited<ReturnType<typeof startBoth>>, more: Partial<OnlineOptions> = {}) {
  const secrets = secretsOf(setupOf(envFor(servers)));
  const { add, redact } = redactor(secrets);
  const printed: unknown[] = [];
  const run = await verify(all, servers, {
    onSecret: (secret) => {
      secrets.push(secret);
      add(secret);
    },
    onPlan: (...plan) => printed.push(plan),
    onProgress: (progress) => printed.push(progress),
    ...more,
  });
  const addresses = [...servers.looker.requests, ...servers.amplitude.requests].map(({ path }) => path);
  // Titles are the words of a server, from which whatever shows them removes secrets.
  const shown = [redact(JSON.stringify([...run.facts])), JSON.stringify([run, printed]), ...addresses].join('\n');
  expect([...secrets, 'fakeLookerToken'].filter((secret) => shown.includes(secret))).toEqual([]);
  return run;
}

/** A busy machine may be slow to answer; only a call that never has an answer ends early. */
const timeoutFor = (...outcome: string[]) => ({ timeoutMs: outcome.includes('timeout') ? 500 : 30_000 });

it.each(faults)('the answer is %s: other lists are spared, and no secret shows up', async (_fault, does, questions) => {
  const run = await verifySecretly(await startBoth([{ on: /^GET (?!.*\/boards)/u, does }]), timeoutFor(questions));
  const [list = '', look = list, ofAmplitude = list] = questions.split('/');
  const found = [inList, [single], [...charts, cohort]].map((objects) => outcomes(run, objects));
  expect(found).toEqual([`5 ${list}`, `1 ${look}`, `4 ${ofAmplitude}`]);
  // A refused token ends all questions, of which those about boards may have been first.
  if (list !== 'auth-failed') expect(outcomes(run, spared)).toBe('2 there');
  expect(run.complete).toBe(true);
});

it.each(faults)('the answer to the login is %s: that says nothing about any object', async (_fault, does, _questions, login) => {
  const { looker, amplitude } = await startBoth([{ on: /\/login/u, does }]);
  const run = await verifySecretly({ looker, amplitude }, timeoutFor(login));
  expect(outcomes(run, [...inList, single, ...spared])).toBe(`8 ${login}`);
  expect(outcomes(run, [...charts, cohort])).toBe('4 there');
  expect(run.systems[0]).toEqual({ system: 'looker', canary: 'none', trouble: login });
  expect(new Set(asked(looker))).toEqual(new Set(['POST /api/4.0/login']));
});

const redirected: [what: string, on: RegExp, inLooker: string, inAmplitude: string][] = [
  ['login', /\/login/u, '5 auth-failed', '3 there'],
  ['question', /^GET/u, '5 redirect', '3 redirect'],
  ['logout', /^DELETE/u, '5 there', '3 there'],
];

it.each([301, 302, 303, 307, 308].flatMap((code) => redirected.map((row) => [code, ...row] as const)))(
  'a redirect with %i of the %s to another server brings nothing there',
  async (code, _what, on, dashboards, charted) => {
    const stranger = await startStranger();
    const run = await verifySecretly(await startBoth([{ on, does: redirect(`${stranger.base}/api/4.0/login`, code) }]));
    expect(stranger.requests).toEqual([]);
    expect([outcomes(run, inList), outcomes(run, charts)]).toEqual([dashboards, charted]);
  },
);

it('each credential goes to its own API alone', async () => {
  const { looker, amplitude } = await startBoth();
  const run = await verifySecretly({ looker, amplitude });
  expect(outcomes(run, all)).toBe('12 there');
  const sent = (server: typeof amplitude) =>
    server.requests.map(({ headers, body }) => `${headers.authorization ?? ''} ${body}`).join('\n');
  expect(sent(looker)).not.toMatch(/Bearer|Basic|amp_|Amplitude/u);
  expect(sent(amplitude)).not.toMatch(/token fake|Looker/u);
  const schemes = (path: string) =>
    amplitude.requests.filter(({ url }) => url.pathname.startsWith(path)).map(({ headers }) => headers.authorization?.split(' ')[0]);
  expect([new Set(schemes('/v1/')), new Set(schemes('/api/3/'))]).toEqual([new Set(['Bearer']), new Set(['Basic'])]);
});

it('nothing is printed, whatever goes wrong', async () => {
  const printed: unknown[] = [];
  for (const method of ['log', 'info', 'warn', 'error', 'debug'] as const)
    vi.spyOn(console, method).mockImplementation((...words) => printed.push(words));
  vi.spyOn(process.stderr, 'write').mockImplementation((words) => printed.push(words) > 0);
  for (const does of [loginPage, echo, reset, garbage]) await verify(all, await startBoth([{ on: /./u, does }]));
  vi.restoreAllMocks();
  expect(printed).toEqual([]);
});
