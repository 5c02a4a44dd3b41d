import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { linkFormats } from '../src/link-check/report/link-report.ts';
import { secretsOf } from '../src/link-check/online/redact.ts';
import { setupOf } from '../src/link-check/online/setup.ts';
import { envFor, startBoth, startStranger, type Servers } from '../src/link-check/online/testing.ts';
import { fakeAmplitudeCredentials } from '../src/link-check/testing/fake-amplitude.ts';
import { fakeLookerCredentials, many } from '../src/link-check/testing/fake-looker.ts';
import { echo, hang, loginPage, redirect, slow, status, type FaultAction } from '../src/link-check/testing/faults.ts';
import { temporaryFolder } from '../src/read/testing.ts';
import { chartsPage, growthReport, inLock, linkedHandbook, lockOf, pageOf, runLinks } from './check-links/testing.ts';

const TOKEN = 'fakeLookerToken';
const paths = [...many(6, (id) => `/dashboards/${id}`), '/looks/1', '/looks/2', '/boards/1', '/folders/7', '/explore/orders/items'];

/** Runs the check with every form of report over links that were all verified before; no output may hold a secret. */
async function runWhole(tools: Servers, timeoutMs = 30_000) {
  const env = envFor(tools);
  const lock = ['dashboard/1', 'dashboard/2', 'look/1', 'board/1'].map((object) => inLock(object, 3, { title: 'As it was' }));
  const content = linkedHandbook(paths, { 'handbook/charts.mdx': chartsPage }, lock);
  const folder = temporaryFolder();
  const reports = linkFormats.flatMap((form) => ['--report', `${form}=${join(folder, form)}`]);
  const args = ['--online', '--update', '--context', 'scheduled', '--format', 'json', ...reports];
  const ran = await runLinks(content, args, { env, timeoutMs });
  expect(readdirSync(folder).sort()).toEqual([...linkFormats].sort());
  const read = (form: string) => readFileSync(join(folder, form), 'utf8');
  const outputs = [ran.stdout, ran.stderr, ...linkFormats.map(read), lockOf(content) ?? ''];
  const secrets = [...secretsOf(setupOf(env)), TOKEN];
  expect(secrets.filter((secret) => outputs.some((output) => output.includes(secret)))).toEqual([]);
  return { ...ran, outputs, read };
}

/** The verdicts that call a link dead or closed. */
const dead = /"verdict": "(?:gone|not-found-or-forbidden|forbidden|trashed)"/;

// What each fault means for an object is tested where the tools are asked; here are those that could bring something into an output.
test.each<[what: string, does: FaultAction, code: number, timeoutMs?: number]>([
  ['a little late', slow(5), 0],
  ['no answer', hang, 3, 300],
  ['500', status(500), 3],
  ['a login page that repeats the secret', loginPage, 3],
  ['everything that was sent', echo, 3],
])('the answer is %s: no secret shows up, no link is called dead, and the run ends', async (_what, does, exitCode, timeoutMs) => {
  for (const on of [/./u, /^GET/u]) {
    const { code, stdout, stderr } = await runWhole(await startBoth([{ on, does }]), timeoutMs);
    expect(stdout).not.toMatch(dead);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(code).toBe(exitCode);
  }
});

test('a redirect to another server brings nothing there', async () => {
  const stranger = await startStranger();
  const tools = await startBoth([{ on: /./u, does: redirect(`${stranger.base}/api/4.0/login`, 307) }]);
  expect((await runWhole(tools)).stdout).not.toMatch(dead);
  expect(stranger.requests).toEqual([]);
});

test('a tool that puts what it was sent into titles brings no secret into reports and lock, and breaks none of them', async () => {
  const { clientSecret } = fakeLookerCredentials;
  const { token, apiKey, secretKey } = fakeAmplitudeCredentials;
  const titles = [
    `${clientSecret} and more`,
    `Authorization: Bearer ${TOKEN}00001`,
    `authorization: a"b\\`,
    `client_secret="x\\"y`,
    Buffer.from(`${apiKey}:${secretKey}`).toString('base64'),
    `token ${token}"}]`,
  ];
  const tools = await startBoth([], (id) => titles[id - 1] ?? secretKey);
  const { code, read } = await runWhole(tools);
  expect(code).toBe(0);
  expect(() => JSON.parse(read('json')) as unknown).not.toThrow();
});

test('a hostile title does nothing in any form', async () => {
  const hostile =
    '::error file=x::pwn\n::set-output name=a::b\r##[error]x @everyone <img src=//evil.example/x> [a](https://evil.example) ]]> \u001b[31mred\u202egnp `x` | \u0000';
  const { read, outputs } = await runWhole(await startBoth([], () => hostile));
  const commands = outputs.flatMap((output) => output.split('\n')).filter((line) => /^\s*(?:::(?!warning file=content\/)|##\[)/.test(line));
  expect(commands).toEqual([]);
  // oxlint-disable-next-line no-control-regex -- these are what must not be there
  for (const output of outputs) expect(output).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202a-\u202e]/);
  expect(read('markdown')).not.toMatch(/(?<!\\)<img|@everyone|(?<!\\)\]\(|:\/\/evil/);
});

test('what a hostile address in content names is never asked for', async () => {
  const stranger = await startStranger();
  const { host, port } = new URL(stranger.base);
  const hostile = [
    `https://example.looker.com@${host}/dashboards/1`,
    `https://example.looker.com%40${host}/dashboards/1`,
    `https://example.looker.com\\\\@${host}/dashboards/1`,
    `${stranger.base}/dashboards/1`,
    `//${host}/dashboards/1`,
    'https://example.looker.com/dashboards/..%2f..%2fapi%2f4.0%2fusers',
    'https://example.looker.com/dashboards/1%3Ffields=*%23',
    'https://example.looker.com/dashboards/1%0d%0aHost:%20x',
    `https://example.looker.com:${port}/dashboards/1`,
    'https://example.looker.com/projects/x/files/../../../users',
    'https://example.looker.com/explore/../users',
    'https://app.amplitude.com/analytics/example/chart/..%2f..%2fprojects',
    `https://example.looker.com/login?redirect=${stranger.base}`,
  ];
  const page = pageOf(hostile.map((address, index) => `[Numbers of ${index}](${address})`).join('\n\n'));
  const reports = hostile.map((url, index): [string, string] => [
    `reports/many-${index}.mdx`,
    growthReport.replace('Company DAU/MAU', `Report ${index}`).replace(/url: .*/, () => `url: ${JSON.stringify(url)}`),
  ]);
  const { looker, amplitude } = await startBoth();
  const content = linkedHandbook([], { 'handbook/numbers.mdx': page, ...Object.fromEntries(reports) });
  const { code, stderr } = await runLinks(content, ['--online', '--fix'], { env: envFor({ looker, amplitude }) });
  expect(code).toBe(2);
  expect(stderr).not.toMatch(/\n\s+at /);
  expect(stranger.requests).toEqual([]);
  const asked = [...looker.requests, ...amplitude.requests].map(({ path }) => path);
  expect(asked.filter((path) => /users|\.\.|%2e|%0d|redirect|\*/i.test(path))).toEqual([]);
});
