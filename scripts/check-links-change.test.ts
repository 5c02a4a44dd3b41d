import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { lockText } from '../src/link-check/lock/record.ts';
import { envFor, startLooker } from '../src/link-check/online/testing.ts';
import { linkFormats } from '../src/link-check/report/link-report.ts';
import { fakeDashboard, many } from '../src/link-check/testing/fake-looker.ts';
import { startFakeServer } from '../src/link-check/testing/fake-server.ts';
import { status } from '../src/link-check/testing/faults.ts';
import { temporaryFolder } from '../src/read/testing.ts';
import { daysAgo, inLock, linkContent, linkedFiles, linksTo, lookerPage, runLinks, schemaMistakes } from './check-links/testing.ts';
import { temporaryRepository, type Files } from './lib/testing.ts';

const inContent = (files: Files) => Object.fromEntries(Object.entries(files).map(([path, text]) => [`content/${path}`, text]));
const ONLINE = ['--online', '--base', 'main', '--format', 'text'];
const CHANGE = [...ONLINE, '--context', 'pull-request'];
const plans = (id: number) => fakeDashboard(id, { title: `Secret plan ${id}` });

/** A repository whose branch `change` writes `files` over what `main` has, with the check of its content. */
function repository(base: Files, files: Files) {
  const { root, git } = temporaryRepository(inContent({ ...linkContent, ...base }));
  git('switch', '-q', '-c', 'change');
  for (const [path, text] of Object.entries(inContent(files))) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  git('add', '-A');
  git('commit', '-q', '-m', 'second');
  const check = (env: Readonly<Record<string, string>>, args: readonly string[] = CHANGE) => runLinks('content', args, { env, cwd: root });
  return { check, git };
}

/** GitHub’s runner on a pull request whose branch is in a repository of that name. */
function runner(head: string): Record<string, string> {
  const event = {
    pull_request: { head: { repo: { full_name: head } }, base: { repo: { full_name: 'acme/handbook' } }, user: { login: 'ada' } },
  };
  const file = join(temporaryFolder({ 'event.json': JSON.stringify(event) }), 'event.json');
  return { GITHUB_ACTIONS: 'true', GITHUB_EVENT_NAME: 'pull_request', GITHUB_EVENT_PATH: file, GITHUB_BASE_REF: 'main' };
}

/** The dashboards that a Looker was asked for one by one, each once. */
function dashboardsAsked({ requests }: Awaited<ReturnType<typeof startLooker>>): string[] {
  return [...new Set(requests.flatMap(({ path }) => /\/dashboards\/(\d+)/.exec(path)?.[1] ?? []))].filter((id) => id !== '2147483647');
}

test.for<[from: string, env: Record<string, string>]>([
  ['a fork', runner('mallory/handbook')],
  ['nobody knows where', { ...runner('acme/handbook'), GITHUB_EVENT_PATH: '/no/such/event.json' }],
])('a change from %s asks nobody, whatever credentials and options there are', async ([, env]) => {
  const looker = await startLooker({ dashboards: many(8, fakeDashboard) });
  const lock = [inLock('dashboard/1', 3), inLock('dashboard/2', 3, { verdict: 'trashed', since: daysAgo(5) })];
  const { check } = repository(linkedFiles(['/dashboards/2'], {}, lock), linkedFiles(['/dashboards/2', '/dashboards/3', '/dashboard/4']));
  const args = ['--online', '--base', 'main', '--max-calls', '300'];
  const { code, stdout, stderr } = await check({ ...env, ...envFor({ looker }) }, args);
  expect(looker.requests).toEqual([]);
  expect({ code, stderr }).toEqual({ code: 2, stderr: '' });
  expect(stdout).toContain('This change comes from outside: nothing was asked over the network and credentials were left alone.');
  expect(stdout.match(/^::error .*$/gm)).toEqual([expect.stringContaining('title=link-typo') as string]);
  expect(stdout).toMatch(/^::warning .*title=link-trashed/m);
});

test('a pull request asks only for the objects that it adds, and what others left does not stop it', async () => {
  const looker = await startLooker({ dashboards: [fakeDashboard(3), fakeDashboard(4, { deleted: true })] });
  const { check } = repository(
    linkedFiles(['/dashboards/2', '/dashboard/9']),
    linkedFiles(['/dashboard/9', '/dashboards/3', '/dashboards/2', '/dashboards/4']),
  );
  const { code, stdout } = await check({ ...runner('acme/handbook'), ...envFor({ looker }) }, ONLINE);
  expect(code).toBe(2);
  expect(dashboardsAsked(looker)).toEqual(['3', '4']);
  expect(stdout).toMatch(/^ +9:3 {2}warning {2}.* {2}link-typo$/m);
  expect(stdout).toMatch(/^ +12:3 {2}error {4}.* {2}link-trashed$/m);
  expect(stdout).not.toMatch(/Dashboard [34]/);
});

test('a push asks for what it adds, and a release for nothing', async () => {
  const looker = await startLooker({ dashboards: many(8, fakeDashboard) });
  const { check } = repository(linkedFiles(['/dashboards/2']), linkedFiles(['/dashboards/2', '/dashboards/3']));
  const env = { ...envFor({ looker }), GITHUB_ACTIONS: 'true' };
  expect((await check({ ...env, GITHUB_EVENT_NAME: 'release' }, ['--online'])).code).toBe(0);
  expect(looker.requests).toEqual([]);
  const { code, stdout } = await check({ ...env, GITHUB_EVENT_NAME: 'push' }, ['--online']);
  expect(code).toBe(0);
  expect(dashboardsAsked(looker)).toEqual(['3']);
  expect(stdout).not.toMatch(/^::error/m);
});

test('no more than 50 unknown objects are asked for, so that a change cannot list what a tool holds', async () => {
  const looker = await startLooker({ dashboards: many(500, fakeDashboard) }, { faults: [{ on: /search/u, does: status(403) }] });
  const { check } = repository(linkedFiles([]), linkedFiles(many(300, (id) => `/dashboards/${id + 10}`)));
  const { stdout, stderr } = await check(envFor({ looker }));
  expect(dashboardsAsked(looker)).toHaveLength(50);
  expect(stderr).toContain('Asking about 50 objects');
  expect(stdout).toMatch(/^30\d links to 30\d objects: 50 verified today/m);
});

test('a report does not show whether an object is missing or not shared, nor the title of one that was unknown', async () => {
  const reportsFor = async (code: number) => {
    const looker = await startLooker({ dashboards: [plans(3)] }, { faults: [{ on: /dashboards\/4\b/u, does: status(code) }] });
    const { check } = repository(linkedFiles([]), linkedFiles(['/dashboards/3', '/dashboards/4']));
    const folder = temporaryFolder();
    const reports = linkFormats.map((form) => ({ form, file: join(folder, form) }));
    await check(envFor({ looker }), [...CHANGE, ...reports.flatMap(({ form, file }) => ['--report', `${form}=${file}`])]);
    return Object.fromEntries(reports.map(({ form, file }) => [form, readFileSync(file, 'utf8')]));
  };
  const [missing, forbidden] = await Promise.all([reportsFor(404), reportsFor(403)]);
  expect(forbidden).toEqual(missing);
  expect(schemaMistakes(missing['json'] ?? '')).toEqual([]);
  expect(Object.values(missing).join('')).not.toMatch(/Secret plan|forbidden since/);
  expect(missing['text']).toMatch(/error {4}.* {2}link-not-found$/m);
});

test('what a change writes into the lock is not believed', async () => {
  const looker = await startLooker({ dashboards: [plans(3)] });
  const forged = [inLock('dashboard/3', 1, { title: 'Plan' }), inLock('dashboard/4', 1, { title: 'Seats' })];
  const changes = { 'links.lock.jsonl': lockText(new Map(forged.map((record) => [record.key, record]))) };
  const { check } = repository(linkedFiles([]), linkedFiles(['/dashboards/3', '/dashboards/4'], changes));
  for (const args of [CHANGE, ['--online', '--context', 'pull-request', '--format', 'json']]) {
    const { code, stdout } = await check(envFor({ looker }), args);
    expect(code).toBe(2);
    expect(stdout).not.toContain('Secret plan');
    expect(stdout).toContain('link-not-found');
    expect(stdout).not.toContain(daysAgo(1));
  }
  const { stdout } = await check(runner('mallory/handbook'), ['--base', 'main', '--format', 'text']);
  expect(stdout).not.toContain('verified before');
});

test('without the base a pull request believes no lock at all, and says that everything counts as added', async () => {
  const looker = await startLooker({ dashboards: many(80, plans) });
  const forged = many(80, (id) => inLock(`dashboard/${id}`, 1, { title: `Plan ${id}` }));
  const paths = many(80, (id) => `/dashboards/${id}`);
  const { check, git } = repository(linkedFiles([]), linkedFiles(paths, {}, forged));
  git('branch', '-q', '-D', 'main');
  const { stdout, stderr } = await check({ ...runner('acme/handbook'), ...envFor({ looker }) }, ['--online', '--format', 'text']);
  expect(stderr).toContain('Asking about 50 objects');
  expect(stdout).toContain('Until then every link counts as added.');
  expect(stdout).not.toMatch(/Secret plan|verified before/);
});

test('a change of hosts, addresses and canaries in the pages of tools moves no credentials', async () => {
  const looker = await startLooker({ dashboards: [fakeDashboard(3)] });
  const elsewhere = await startFakeServer(() => ({ status: 200, body: [] }));
  onTestFinished(elsewhere.stop);
  const tool = lookerPage('/dashboards/3')
    .replace('hosts: [example.looker.com]', 'hosts: [127.0.0.1, localhost, example.looker.com]')
    .replaceAll('https://example.looker.com/', `https://${new URL(elsewhere.base).host}/`);
  const page = linksTo('/dashboards/3').replace('https://example.looker.com', elsewhere.base);
  const { check } = repository(linkedFiles([]), linkedFiles([], { 'tools/looker.mdx': tool, 'handbook/numbers.mdx': page }));
  expect([0, 2]).toContain((await check(envFor({ looker }))).code);
  expect(elsewhere.requests).toEqual([]);
});

test('a base that git does not have is an error', async () => {
  const { check } = repository(linkedFiles([]), linkedFiles(['/dashboards/2']));
  const { code, stderr } = await check({}, ['--context', 'push', '--base', '--upload-pack=x']);
  expect(code).toBe(1);
  expect(stderr).not.toMatch(/\n\s+at /);
  expect((await check({}, ['--context', 'push', '--base', 'nowhere'])).stderr).toMatch(/^There is no commit `nowhere`/);
});
