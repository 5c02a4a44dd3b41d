import { readFileSync, readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { fakeAmplitudeCredentials, startFakeAmplitude } from '../src/link-check/testing/fake-amplitude.ts';
import { fakeBoard, fakeDashboard, fakeLook, many } from '../src/link-check/testing/fake-looker-content.ts';
import { fakeLookerCredentials } from '../src/link-check/testing/fake-looker.ts';
import type { FakeServer } from '../src/link-check/testing/fake-server.ts';
import {
  garbage,
  half,
  hang,
  huge,
  json,
  loginPage,
  redirect,
  reset,
  slow,
  status,
  text,
  trickle,
  type Fault,
  type FaultAction,
} from '../src/link-check/testing/faults.ts';
import { temporaryFolder } from '../src/read/testing.ts';
import { amplitudeEnv, lookerEnv, openLooker, runLinks } from './check-links/run-testing.ts';
import { inLock, linkedHandbook, lockOf, pageOf } from './check-links/testing.ts';

const { clientId, clientSecret } = fakeLookerCredentials;
const { token, apiKey, secretKey } = fakeAmplitudeCredentials;
const TOKEN = 'fakeLookerToken';

/** Every way in which an output could hold a secret. */
const secrets = [clientId, clientSecret, TOKEN, token, apiKey, secretKey, `${clientId}:${clientSecret}`, `${apiKey}:${secretKey}`].flatMap(
  (secret) => [
    secret,
    Buffer.from(secret).toString('base64').replace(/=+$/, ''),
    Buffer.from(secret).toString('base64url'),
    Buffer.from(secret).toString('hex'),
    encodeURIComponent(secret),
  ],
);

const paths = [...many(6, (id) => `/dashboards/${id}`), '/looks/1', '/looks/2', '/boards/1', '/folders/7', '/explore/orders/items'];
const charts = pageOf(
  '[Seats per plan](https://app.amplitude.com/analytics/example/chart/abcd1234), [people on trial](https://app.amplitude.com/analytics/example/cohort/wxyz9876)',
  'Charts of ours',
);
const forms = ['text', 'json', 'sarif', 'junit', 'markdown', 'github'];

/** Runs the check, with every form of report, over links to both tools that were all verified before. */
async function runWhole(looker: Pick<FakeServer, 'base'>, amplitude: Pick<FakeServer, 'base'>, args: readonly string[] = []) {
  const lock = ['dashboard/1', 'dashboard/2', 'look/1', 'board/1'].map((object) => inLock(object, 3, { title: 'As it was' }));
  const content = linkedHandbook(paths, { 'handbook/charts.mdx': charts }, lock);
  const folder = temporaryFolder();
  const reports = forms.flatMap((form) => ['--report', `${form}=${join(folder, form)}`]);
  const ran = await runLinks(content, ['--online', '--update', '--context', 'scheduled', '--format', 'json', ...reports, ...args], {
    env: { ...lookerEnv(looker), ...amplitudeEnv(amplitude) },
  });
  const written = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8'));
  expect(written).toHaveLength(forms.length);
  return {
    ...ran,
    outputs: [ran.stdout, ran.stderr, ...written, lockOf(content) ?? ''],
    read: (form: string) => readFileSync(join(folder, form), 'utf8'),
  };
}

async function openBoth(faults: readonly Fault[], title?: (id: number) => string) {
  const named = (id: number) => (title === undefined ? {} : { title: title(id) });
  const looker = await openLooker({
    content: {
      dashboards: many(6, (id) => fakeDashboard(id, named(id))),
      looks: many(2, (id) => fakeLook(id, named(id))),
      boards: [fakeBoard(1, named(1))],
      folders: [{ id: '7', name: 'Shared' }],
      models: [{ name: 'orders', explores: [{ name: 'items', label: title?.(1) ?? 'Items' }] }],
    },
    faults,
  });
  const amplitude = await startFakeAmplitude({
    projects: { 7: [{ id: 'abcd1234', name: title?.(1) ?? 'Seats' }] },
    cohorts: [{ id: 'wxyz9876', name: title?.(2) ?? 'Trials' }],
    faults,
  });
  onTestFinished(amplitude.stop);
  return { looker, amplitude };
}

/** A server that must never hear of us, at another address of this machine. */
async function openStranger() {
  const heard: string[] = [];
  const server = createServer((request, response) => {
    heard.push(`${request.method ?? ''} ${request.url ?? ''}`);
    response.writeHead(200, { 'content-type': 'application/json' }).end('{"access_token":"strangersToken1","expires_in":3600,"id":"1"}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.2', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { heard, base: `http://127.0.0.2:${(server.address() as AddressInfo).port}` };
}

/** The verdicts that call a link dead or closed. */
const dead = /"verdict": "(?:gone|not-found-or-forbidden|forbidden|trashed)"/;

/** A server that repeats in its answer everything that it was sent. */
const echo: FaultAction = (response, answer, request) => {
  const sent = `${request.headers.authorization ?? ''} ${decodeURIComponent(request.body)} ${request.body}`;
  json({ id: '1', title: sent, message: sent, error: sent, data: sent })(response, answer, request);
};

const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024, ' '));
const bombed: FaultAction = (response) => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' }).end(bomb);
};

const everyFault: readonly (readonly [what: string, does: FaultAction])[] = [
  ['slow', slow(300)],
  ['no answer', hang()],
  ['a body that trickles', trickle()],
  ['401', status(401)],
  ['429 with seconds', status(429, { 'retry-after': '1' })],
  ['429 with a day to wait', status(429, { 'retry-after': '86400' })],
  ['500', status(500)],
  ['410', status(410)],
  ['418', status(418)],
  ['a broken connection', reset()],
  ['half a body', half()],
  ['a page to log in', loginPage()],
  ['text', text()],
  ['nothing in JSON', json(null)],
  ['another shape', json({ rows: [] })],
  ['no JSON', garbage()],
  ['a body without an end', huge()],
  ['a body that unpacks to far more', bombed],
  ['a redirect in a circle', redirect()],
  ['a repetition of what was sent', echo],
];

test.concurrent.for(
  everyFault.flatMap(([what, does]) => [
    [what, 'the login or everything', /./u, does] as const,
    [what, 'all but the login', /^GET/u, does] as const,
  ]),
)('%s of %s: no secret shows up, no link is called dead, and the run ends', async ([what, , on, does]) => {
  const { looker, amplitude } = await openBoth([{ on, does }]);
  const { code, outputs, stdout, stderr } = await runWhole(looker, amplitude);
  expect(secretsIn(outputs)).toEqual([]);
  expect(stdout).not.toMatch(dead);
  expect(stderr).not.toMatch(/\n\s+at /);
  expect(code).toBe(what === 'slow' ? 0 : 3);
});

const CODES = [301, 302, 303, 307, 308];

test.concurrent.for([
  ...CODES.flatMap((code) => [
    ['login', /login/u, code] as const,
    ['question', /^GET/u, code] as const,
    ['logout', /^DELETE/u, code] as const,
  ]),
])('a redirect of the %s to another server brings nothing there (%#)', async ([, on, code]) => {
  const stranger = await openStranger();
  const { looker, amplitude } = await openBoth([{ on, does: redirect(`${stranger.base}/api/4.0/login`, code) }]);
  const { outputs, stdout } = await runWhole(looker, amplitude);
  expect(stranger.heard).toEqual([]);
  expect(secretsIn([...outputs])).toEqual([]);
  expect(stdout).not.toMatch(dead);
});

test.concurrent(
  'a tool that puts what it was sent into titles brings no secret into reports and lock, and breaks none of them',
  async () => {
    const titles = [
      `${clientSecret} and more`,
      `Authorization: Bearer ${TOKEN}00001`,
      `authorization: a"b\\`,
      `client_secret="x\\"y`,
      Buffer.from(`${apiKey}:${secretKey}`).toString('base64'),
      `token ${token}"}]`,
    ];
    const { looker, amplitude } = await openBoth([], (id) => titles[id - 1] ?? secretKey);
    const { code, outputs, read } = await runWhole(looker, amplitude);
    expect(code).toBe(0);
    expect(secretsIn(outputs)).toEqual([]);
    expect(() => [JSON.parse(read('json')), JSON.parse(read('sarif'))] as unknown[]).not.toThrow();
  },
);

test.concurrent('a hostile title does nothing in any form', async () => {
  const hostile =
    '::error file=x::pwn\n::set-output name=a::b\r##[error]x @everyone <img src=//evil.example/x> [a](https://evil.example) ]]> \u001b[31mred\u202egnp `x` | \u0000';
  const { looker, amplitude } = await openBoth([], () => hostile);
  const { read, outputs } = await runWhole(looker, amplitude);
  const commands = outputs.flatMap((output) => output.split('\n')).filter((line) => /^\s*(?:::(?!warning file=content\/)|##\[)/.test(line));
  expect(commands).toEqual([]);
  // eslint-disable-next-line no-control-regex -- these are what must not be there
  for (const output of outputs) expect(output).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202a-\u202e]/);
  expect(read('markdown')).not.toMatch(/(?<!\\)<img|@everyone|(?<!\\)\]\(|:\/\/evil/);
  expect(read('junit')).not.toMatch(/<img|\]\]>/);
});

test.concurrent('what a hostile address in content names is never asked for', async () => {
  const stranger = await openStranger();
  const host = new URL(stranger.base).host;
  const hostile = [
    `https://example.looker.com@${host}/dashboards/1`,
    `https://example.looker.com%40${host}/dashboards/1`,
    `https://example.looker.com\\\\@${host}/dashboards/1`,
    `${stranger.base}/dashboards/1`,
    `//${host}/dashboards/1`,
    'https://example.looker.com/dashboards/..%2f..%2fapi%2f4.0%2fusers',
    'https://example.looker.com/dashboards/1%3Ffields=*%23',
    'https://example.looker.com/dashboards/1%0d%0aHost:%20x',
    `https://example.looker.com:${new URL(stranger.base).port}/dashboards/1`,
    'https://example.looker.com/projects/x/files/../../../users',
    'https://example.looker.com/explore/../users',
    'https://app.amplitude.com/analytics/example/chart/..%2f..%2fprojects',
    `https://example.looker.com/login?redirect=${stranger.base}`,
  ];
  const { looker, amplitude } = await openBoth([]);
  const page = pageOf(hostile.map((address, index) => `[Numbers of ${index}](${address})`).join('\n\n'));
  const rows = hostile.map((address, index) => report(index, address));
  const content = linkedHandbook([], { 'handbook/numbers.mdx': page, ...Object.fromEntries(rows) });
  const { code, stderr } = await runLinks(content, ['--online', '--fix'], { env: { ...lookerEnv(looker), ...amplitudeEnv(amplitude) } });
  expect(code).toBe(2);
  expect(stderr).not.toMatch(/\n\s+at /);
  expect(stranger.heard).toEqual([]);
  const asked = [...looker.requests, ...amplitude.requests].map(({ path }) => path);
  expect(asked.filter((path) => /users|\.\.|%2e|%0d|redirect|\*/i.test(path))).toEqual([]);
});

function report(index: number, url: string): readonly [file: string, text: string] {
  const text = `---\ntitle: Report ${index} of many\ndescription: Daily and monthly activity of all users since the start, for everybody in number ${index}.\ntool: looker\nurl: ${JSON.stringify(url)}\ngroup: company\nmetrics: [dau]\n---\n`;
  return [`reports/many-${index}.mdx`, text];
}

function secretsIn(outputs: readonly string[]): string[] {
  return secrets.filter((secret) => outputs.some((output) => output.includes(secret)));
}
