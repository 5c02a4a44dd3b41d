import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { jsonReport } from '../src/link-check/report/json.ts';
import { cleanResult, richResult } from '../src/link-check/report/testing.ts';
import { trackingIssueBody } from '../src/link-check/report/tracking-issue-body.ts';
import type { LinksResult } from '../src/link-check/report/result.ts';
import { temporaryFolder } from '../src/read/testing.ts';
import { runScript } from './lib/testing.ts';

type Stored = { number: number; state: string; user: { login: string }; body: string | null; title?: string; pull_request?: object };

/** A GitHub that keeps the issues of one repository. */
const github = { issues: [] as Stored[], requests: [] as string[], fault: undefined as { status: number; location?: string } | undefined };
const TOKEN = 'ghs_invented0123456789';
let server: Server;
let api = '';

beforeAll(async () => {
  server = createServer((request, response) => {
    const url = new URL(request.url ?? '', 'http://x');
    github.requests.push(`${request.method ?? ''} ${url.pathname}`);
    if (github.fault) return response.writeHead(github.fault.status, { location: github.fault.location ?? '' }).end(TOKEN);
    if (request.headers.authorization !== `Bearer ${TOKEN}`) return response.writeHead(401).end();
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    return request.on('end', () => {
      const sent = (chunks.length > 0 ? JSON.parse(Buffer.concat(chunks).toString()) : {}) as Partial<Stored>;
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(answer(request.method ?? '', url, sent)));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  api = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
beforeEach(() => {
  Object.assign(github, { issues: [], requests: [], fault: undefined });
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

function answer(method: string, url: URL, sent: Partial<Stored>): unknown {
  const page = Number(url.searchParams.get('page'));
  const creator = url.searchParams.get('creator');
  if (method === 'GET') return github.issues.filter(({ user }) => user.login === creator).slice((page - 1) * 100, page * 100);
  const found = github.issues.find(({ number }) => url.pathname.endsWith(`/issues/${number}`));
  if (found) return Object.assign(found, sent);
  const made = { body: null, ...sent, number: github.issues.length + 1, state: 'open', user: { login: 'github-actions[bot]' } };
  github.issues.push(made);
  return made;
}

function keep(result: LinksResult | string, ...args: string[]) {
  const text = typeof result === 'string' ? result : jsonReport(result);
  const file = join(temporaryFolder({ 'links.json': text }), 'links.json');
  const env = { GITHUB_API_URL: api, GITHUB_REPOSITORY: 'acme/handbook', GITHUB_TOKEN: TOKEN };
  return runScript('links-issue.ts', ['--report', file, ...args], env);
}

test('one issue is opened, left alone, brought up to date, closed and opened again', async () => {
  expect(await keep(richResult)).toEqual({ code: 0, stdout: 'Opened the issue.\n', stderr: '' });
  expect(await keep({ ...richResult, day: '2026-11-30' })).toMatchObject({ code: 0, stdout: 'The issue is up to date.\n' });
  expect(await keep({ ...richResult, incomplete: [] })).toMatchObject({ code: 0, stdout: 'Brought issue 1 up to date.\n' });
  expect(await keep(cleanResult)).toMatchObject({ code: 0, stdout: 'Closed issue 1, because nothing needs attention.\n' });
  expect(await keep(cleanResult)).toMatchObject({ code: 0, stdout: 'Nothing needs attention.\n' });
  expect(await keep(richResult)).toMatchObject({ code: 0, stdout: 'Opened issue 1 again.\n' });
  expect(github.issues).toMatchObject([
    { number: 1, state: 'open', title: 'Links that need attention', body: trackingIssueBody(richResult) },
  ]);
});

test('it is found behind a hundred others, with the line ends that a browser gives it, and is no pull request', async () => {
  const user = { login: 'github-actions[bot]' };
  const body = trackingIssueBody(richResult) ?? '';
  github.issues = Array.from({ length: 120 }, (_, index) => ({ number: index + 1, state: 'closed', user, body: null }));
  github.issues.push(
    { number: 121, state: 'open', user, body, pull_request: {} },
    { number: 122, state: 'open', user, body: body.replaceAll('\n', '\r\n') },
  );
  expect(await keep(richResult)).toMatchObject({ code: 0, stdout: 'The issue is up to date.\n' });
  expect(github.requests).toEqual(['GET /repos/acme/handbook/issues', 'GET /repos/acme/handbook/issues']);
});

test('two open issues become one', async () => {
  const user = { login: 'github-actions[bot]' };
  const body = trackingIssueBody(richResult) ?? '';
  github.issues = [3, 2].map((number) => ({ number, state: 'open', user, body }));
  expect(await keep(richResult)).toMatchObject({ code: 0, stdout: 'Closed issue 3, because an older one tracks the same.\n' });
});

test('a run that asked no tool opens and closes nothing', async () => {
  const quiet = { code: 0, stdout: 'No tool was asked, so no issue is kept.\n', stderr: '' };
  expect(await keep({ ...richResult, systems: [] })).toEqual(quiet);
  expect(await keep({ ...cleanResult, online: false })).toEqual(quiet);
  expect(github.requests).toEqual([]);
});

test('prints the text without asking anybody', async () => {
  expect(await keep(richResult, '--dry-run')).toEqual({ code: 0, stdout: trackingIssueBody(richResult) ?? '', stderr: '' });
  expect(await keep(cleanResult, '--dry-run')).toMatchObject({ stdout: 'Nothing needs attention.\n' });
  expect(github.requests).toEqual([]);
});

test.each([
  [{ status: 403 }, 'status 403'],
  [{ status: 500 }, 'status 500'],
  [{ status: 307, location: 'http://127.0.0.2:9/' }, 'status 307'],
])('an answer that is none ends it with a sentence that holds no token (%#)', async (fault, why) => {
  github.fault = fault;
  expect(await keep(richResult)).toEqual({
    code: 1,
    stdout: '',
    stderr: `Unexpected answer of GitHub to GET of \`/repos/acme/handbook/issues\`: ${why}.\n`,
  });
  expect(github.requests).toHaveLength(1);
});

test.each(['', 'null', '[]', '{"version":2}', '{"version":1,"problems":{}}'])('a report that is none is refused: %j', async (text) => {
  const ran = await keep(text);
  expect(ran.code).toBe(1);
  expect(ran.stderr).toMatch(/^Unexpected report in `.*links\.json`, expected what `npm run check:links -- --format json` prints\.\n$/);
});

test('the token goes neither over plain http nor anywhere without a repository', async () => {
  const report = join(temporaryFolder({ 'links.json': jsonReport(richResult) }), 'links.json');
  const start = (env: Record<string, string>) =>
    runScript('links-issue.ts', ['--report', report], { GITHUB_TOKEN: TOKEN, GITHUB_REPOSITORY: 'acme/handbook', ...env });
  const plain = await start({ GITHUB_API_URL: 'http://github.example.com' });
  expect(plain.code).toBe(1);
  expect(plain.stderr).toMatch(/^Unexpected protocol of `GITHUB_API_URL`/);
  expect((await start({ GITHUB_API_URL: api, GITHUB_REPOSITORY: '../x' })).stderr).toBe(
    'Unexpected value of `GITHUB_REPOSITORY`, expected `owner/name`.\n',
  );
  expect((await start({ GITHUB_API_URL: api, GITHUB_TOKEN: '' })).stderr).toMatch(/^Missing `GITHUB_TOKEN`, /);
  expect(github.requests).toEqual([]);
});
