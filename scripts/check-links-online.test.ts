import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { asked, envFor, startAmplitude, startLooker } from '../src/link-check/online/testing.ts';
import { linkFormats, type LinkFormat } from '../src/link-check/report/link-report.ts';
import { fakeDashboard, fakeLook, many } from '../src/link-check/testing/fake-looker.ts';
import { status } from '../src/link-check/testing/faults.ts';
import { DAY } from '../src/link-check/testing/lock-records.ts';
import { temporaryFolder } from '../src/read/testing.ts';
import { chartsPage, daysAgo, inLock, linkedHandbook, lockOf, lookerPage, runLinks, schemaMistakes } from './check-links/testing.ts';

const ONLINE = ['--online', '--update'];
const SCHEDULED = [...ONLINE, '--context', 'scheduled'];
const six = many(6, (id) => `/dashboards/${id}`);
const sixKnown = many(6, (id) => inLock(`dashboard/${id}`, 3, { title: `Dashboard ${id}`, folder: '7' }));
const lost = /link-(?:not-found|gone|forbidden|trashed)/;

test('without credentials it says so first, ends well, and calls nothing fine', async () => {
  const { code, stdout } = await runLinks(linkedHandbook(['/dashboards/2']), ONLINE);
  expect(code).toBe(0);
  expect(stdout).toMatch(/^Note: No credentials are set, so no object could be verified: /);
  expect(stdout).toContain('0 verified today · 4 never verified (2: no API, 2: no credentials).');
  expect(stdout).not.toMatch(/\b(?:all|fine|OK|no problems)\b/i);
});

test('a mistake in the setup ends the check with a sentence without its values', async () => {
  const env = { LOOKERSDK_CLIENT_ID: 'abcd1234', LOOKERSDK_CLIENT_SECRET: 'efgh\n5678' };
  const { code, stdout, stderr } = await runLinks(linkedHandbook([]), ['--online'], { env });
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toMatch(/^Unexpected .*`LOOKERSDK_CLIENT_SECRET`.*\n$/);
  expect(stderr).not.toMatch(/abcd1234|efgh/);
});

test('what was found is verified and written; the second run changes not one byte', async () => {
  const looker = await startLooker({ dashboards: many(2, fakeDashboard) });
  const amplitude = await startAmplitude({
    projects: { 7: [{ id: 'abcd1234', name: 'Seats' }] },
    cohorts: [{ id: 'wxyz9876', name: 'Trials' }],
  });
  const env = envFor({ looker, amplitude });
  const content = linkedHandbook(['/dashboards/2'], { 'handbook/charts.mdx': chartsPage });
  const first = await runLinks(content, ONLINE, { env });
  expect(first.code).toBe(0);
  expect(first.stdout).toContain('4 verified today · 2 never verified (no API).');
  expect(first.stderr).toMatch(/^Asking about 6 objects: \d+ calls planned, 300 at most\.\n$/);
  const written = lockOf(content);
  expect(written?.match(new RegExp(`"verdict":"verified","verified":"${DAY}"`, 'g'))).toHaveLength(4);
  const second = await runLinks(content, ONLINE, { env });
  expect(second.stdout).toBe(first.stdout);
  expect(lockOf(content)).toBe(written);
  expect(looker.tokens.size).toBe(0);
});

test('what changed in the tools is reported against what was known, and becomes known when accepted', async () => {
  const folder = (id: string, isPersonal: boolean) => ({ folder: { id, name: 'Grace', is_personal_descendant: isPersonal } });
  const dashboards = [
    fakeDashboard(1),
    fakeDashboard(2, { title: 'Seats (old)' }),
    fakeDashboard(3, folder('9', true)),
    fakeDashboard(4, { deleted: true, deleted_at: new Date('2026-01-05T10:00:00Z') }),
    fakeDashboard(5, { last_viewed_at: new Date('2025-01-31T10:00:00Z') }),
    fakeDashboard(6, folder('12', false)),
  ];
  const looker = await startLooker({ dashboards });
  const amplitude = await startAmplitude({ projects: { 7: [{ id: 'abcd1234', name: 'Seats', archived: true }] } });
  const env = envFor({ looker, amplitude });
  const content = linkedHandbook(six, { 'handbook/shown.mdx': chartsPage }, sixKnown);
  const { code, stdout } = await runLinks(content, ONLINE, { env });
  expect(code).toBe(0);
  const rules = [...stdout.matchAll(/(?:warning|error) .* {2}link-([a-z-]+)$/gm)].map(([, rule]) => rule);
  expect(rules).toEqual(['to-report', 'renamed', 'moved-to-personal', 'trashed', 'stale', 'moved', 'archived', 'not-found']);
  expect(stdout).toContain('“Seats (old)”');
  expect(stdout).toContain('2026-01-05');
  expect(lockOf(content)).toContain('"title":"Dashboard 2"');
  await runLinks(content, [...ONLINE, '--accept'], { env });
  const accepted = await runLinks(content, ONLINE, { env });
  expect(accepted.stdout).not.toMatch(/link-renamed|link-moved/);
  expect(lockOf(content)).toContain('"title":"Seats (old)"');
});

test('what is missing for the second day, while the canary of the page of its tool is there, is gone', async () => {
  const env = envFor({ looker: await startLooker({ dashboards: [fakeDashboard(1), fakeDashboard(3)] }) });
  const missed = inLock('dashboard/2', 3, { verdict: 'not-found-or-forbidden', since: daysAgo(1), strikes: 1 });
  const content = linkedHandbook(['/dashboards/2'], { 'tools/looker.mdx': lookerPage('/dashboards/3') }, [missed]);
  const { code, stdout } = await runLinks(content, SCHEDULED, { env });
  expect(code).toBe(2);
  expect(stdout).toMatch(/error .* {2}link-gone$/m);
  expect(lockOf(content)).toContain('"verdict":"gone"');
});

test.for<[what: string, secret: string, tools: Record<string, string>, reason: string]>([
  ['a wrong secret', 'wrongSecret00', {}, 'Looker refused the credentials.'],
  ['a role that was lost, which the canary shows', '', { 'tools/looker.mdx': lookerPage('/dashboards/7') }, 'canary'],
  ['a role that was lost, so that nothing is shown', '', {}, 'no canary says'],
])('%s says nothing of any link, and the lock stays', async ([, secret, tools, reason]) => {
  const env = envFor({ looker: await startLooker({ dashboards: many(8, fakeDashboard) }, { roleLost: true }) });
  const content = linkedHandbook(six, tools, [inLock('look/9', 3)]);
  const before = lockOf(content);
  const { code, stdout } = await runLinks(content, SCHEDULED, { env: { ...env, ...(secret && { LOOKERSDK_CLIENT_SECRET: secret }) } });
  expect(code).toBe(3);
  expect(stdout).toMatch(new RegExp(`^Incomplete: .*${reason}`, 'm'));
  expect(stdout).not.toMatch(lost);
  expect(lockOf(content)).toBe(before);
});

test('no more calls are made than allowed, and what was left out is reported', async () => {
  const looker = await startLooker({ dashboards: many(6, fakeDashboard), looks: many(4, fakeLook) });
  const content = linkedHandbook([...six, ...many(4, (id) => `/looks/${id}`)]);
  const { stdout, stderr, code } = await runLinks(content, [...SCHEDULED, '--max-calls', '3'], { env: envFor({ looker }) });
  expect(looker.requests.length).toBeLessThanOrEqual(3);
  expect(stderr).toContain(', 3 at most.');
  expect(code).toBe(3);
  expect(stdout).toContain('The 3 calls that the run may make did not suffice');
  expect(stdout).not.toMatch(lost);
});

test.for(['SIGINT', 'SIGTERM'] as const)('%s ends a process soon with a report of what is known by then, and logs out', async (sent) => {
  // The looks are asked for last and both hang; a second signal would end the process at once.
  const stopOnce = () => child.killed || child.kill(sent);
  const looker = await startLooker({ dashboards: many(6, fakeDashboard) }, { faults: [{ on: /looks/u, does: stopOnce }] });
  const folder = temporaryFolder();
  const content = linkedHandbook([...six, '/looks/1', '/looks/2']);
  const args = ['--content', content, ...ONLINE, '--format', 'json', '--report', `markdown=${join(folder, 'links.md')}`];
  const unset = { GITHUB_ACTIONS: '', AMPLITUDE_ACCESS_TOKEN: '', AMPLITUDE_API_KEY: '', AMPLITUDE_SECRET_KEY: '' };
  const env = { ...process.env, ...unset, HANDBOOK_DAY: DAY, ...envFor({ looker }) };
  const child = spawn(process.execPath, ['scripts/check-links.ts', ...args], { env });
  const [[code, signal], stdout, stderr] = await Promise.all([
    once(child, 'close') as Promise<[number | null, string | null]>,
    text(child.stdout),
    text(child.stderr),
  ]);
  expect({ code, signal }).toEqual({ code: 0, signal: null });
  expect(stderr).toContain('Stopping; what is known by now is reported.');
  const report = JSON.parse(stdout) as { incomplete: string[]; summary: { verifiedToday: number }; objects: { verdict: string }[] };
  expect(report.incomplete).toContain('The run was stopped before it had asked for everything.');
  expect(report.summary.verifiedToday).toBe(6);
  expect(report.objects.filter(({ verdict }) => /not-found|gone/.test(verdict))).toEqual([]);
  expect(readFileSync(join(folder, 'links.md'), 'utf8')).toContain('The run was stopped');
  expect(asked(looker).at(-1)).toBe('DELETE /api/4.0/logout');
  expect(looker.tokens.size).toBe(0);
});

test('every form of report can be written at once, and the JSON follows its schema', async () => {
  const env = envFor({ looker: await startLooker({ dashboards: [fakeDashboard(1), fakeDashboard(2, { deleted: true })] }) });
  const folder = temporaryFolder();
  const reports = linkFormats.flatMap((form) => ['--report', `${form}=${join(folder, form)}`]);
  const { stdout } = await runLinks(linkedHandbook([...six, '/dashboard/7']), [...ONLINE, ...reports], { env });
  const read = (form: LinkFormat) => readFileSync(join(folder, form), 'utf8');
  expect(read('text')).toBe(stdout);
  expect(read('github')).toMatch(/^::error file=/m);
  expect(read('markdown')).toContain('dashboard/2');
  expect(schemaMistakes(read('json'))).toEqual([]);
});

test.for(['offline', 'without credentials', 'where nothing answers'])('the JSON follows its schema %s', async (where) => {
  const looker = await startLooker({}, { faults: [{ on: /GET/u, does: status(503) }] });
  const content = linkedHandbook(six, {}, [inLock('dashboard/1', 30, { verdict: 'gone', since: daysAgo(20), strikes: 2 })]);
  const args = ['--format', 'json', ...(where === 'offline' ? [] : ['--online'])];
  const { stdout } = await runLinks(content, args, { env: where === 'where nothing answers' ? envFor({ looker }) : {} });
  expect(schemaMistakes(stdout)).toEqual([]);
});
