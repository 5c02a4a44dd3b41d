import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { fakeDashboard, fakeLook, many } from '../src/link-check/testing/fake-looker-content.ts';
import { linkFormats, type LinkFormat } from '../src/link-check/report/link-report.ts';
import { status } from '../src/link-check/testing/faults.ts';
import { temporaryFolder } from '../src/read/testing.ts';
import { amplitudeEnv, lookerEnv, openAmplitude, openLooker, runLinks, schemaMistakes } from './check-links/run-testing.ts';
import { TODAY, amplitudePage, daysAgo, editLock, inLock, linkedHandbook, lockOf, lookerPage, pageOf } from './check-links/testing.ts';

const ONLINE = ['--online', '--update'];
const six = ['/dashboards/1', '/dashboards/2', '/dashboards/3', '/dashboards/4', '/dashboards/5', '/dashboards/6'];
const lines = (content: string) => (lockOf(content) ?? '').split('\n').filter(Boolean);
const asked = ({ requests }: { requests: readonly { method: string; url: URL }[] }) =>
  requests.map(({ method, url }) => `${method} ${url.pathname}`);

/** A fake Looker in which everybody looked at everything yesterday, and what the check needs to ask it. */
async function openRecent(options: Parameters<typeof openLooker>[0] = {}) {
  const looker = await openLooker({ content: { dashboards: many(8, recent) }, ...options });
  return { looker, env: lookerEnv(looker) };
}

function recent(id: number, more: Parameters<typeof fakeDashboard>[1] = {}) {
  return fakeDashboard(id, { last_viewed_at: new Date(`${daysAgo(1)}T09:00:00Z`), ...more });
}

test('without credentials it says so first, ends well, and calls nothing fine', async () => {
  const { code, stdout } = await runLinks(linkedHandbook(['/dashboards/2']), ['--online', '--update']);
  expect(code).toBe(0);
  expect(stdout).toMatch(/^Note: No credentials are set, so no object could be verified: /);
  expect(stdout).toContain('0 verified today · 4 never verified (2: no API, 2: no credentials).');
  expect(stdout).not.toMatch(/\b(?:all|fine|OK|no problems)\b/i);
});

test.for<[missing: string, env: Record<string, string>]>([
  ['LOOKERSDK_BASE_URL', { LOOKERSDK_CLIENT_ID: 'abcd1234', LOOKERSDK_CLIENT_SECRET: 'efgh5678' }],
  ['LOOKERSDK_CLIENT_SECRET', { LOOKERSDK_CLIENT_ID: 'abcd1234', LOOKERSDK_BASE_URL: 'https://acme.looker.com' }],
  [
    'LOOKERSDK_BASE_URL',
    { LOOKERSDK_CLIENT_ID: 'abcd1234', LOOKERSDK_CLIENT_SECRET: 'efgh5678', LOOKERSDK_BASE_URL: 'http://acme.looker.com' },
  ],
  ['AMPLITUDE_SECRET_KEY', { AMPLITUDE_API_KEY: 'abcd1234' }],
  ['AMPLITUDE_ACCESS_TOKEN', { AMPLITUDE_ACCESS_TOKEN: 'efgh\n5678' }],
])('a setup in which `%s` is not as it must be is reported in a sentence without its values', async ([name, env]) => {
  const { code, stdout, stderr } = await runLinks(linkedHandbook([]), ['--online'], { env });
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toMatch(new RegExp(`^(?:Missing|Unexpected) .*\`${name}\`.*\\n$`));
  expect(stderr).not.toMatch(/abcd1234|efgh/);
});

test('what was found is verified and written; the second run changes not one byte', async () => {
  const { looker, env } = await openRecent();
  const amplitude = await openAmplitude({
    projects: { 7: [{ id: 'abcd1234', name: 'Seats' }] },
    cohorts: [{ id: 'wxyz9876', name: 'Trials' }],
  });
  const chart = pageOf(
    '[Seats per plan](https://app.amplitude.com/analytics/example/chart/abcd1234), [people on trial](https://app.amplitude.com/analytics/example/cohort/wxyz9876)',
  );
  const content = linkedHandbook(['/dashboards/2'], { 'handbook/charts.mdx': chart.replace('Where', 'More on where') });
  const first = await runLinks(content, ONLINE, { env: { ...env, ...amplitudeEnv(amplitude) } });
  expect(first.code).toBe(0);
  expect(first.stdout).toContain('4 verified today · 2 never verified (no API).');
  expect(first.stderr).toMatch(/^Asking about 6 objects: \d+ calls planned, 300 at most\.\n$/);
  const written = lockOf(content);
  expect(lines(content).filter((line) => line.includes(`"verdict":"verified","verified":"${TODAY}"`))).toHaveLength(4);
  const second = await runLinks(content, ONLINE, { env: { ...env, ...amplitudeEnv(amplitude) } });
  expect(second.stdout).toBe(first.stdout);
  expect(lockOf(content)).toBe(written);
  expect(looker.tokens.size).toBe(0);
});

test('a new title, a new folder, the trash and an old view are reported against what was known, and become known when accepted', async () => {
  const dashboards = [
    recent(1),
    recent(2, { title: 'Seats (old)' }),
    recent(3, { folder: { id: '9', name: 'Grace', is_personal: false, is_personal_descendant: true } }),
    recent(4, { deleted: true, deleted_at: new Date('2026-01-05T10:00:00Z') }),
    recent(5, { last_viewed_at: new Date('2025-01-31T10:00:00Z') }),
    recent(6, { folder: { id: '12', name: 'Sales', is_personal: false, is_personal_descendant: false } }),
  ];
  const { env } = await openRecent({ content: { dashboards } });
  const lock = [1, 2, 3, 4, 5, 6].map((id) => inLock(`dashboard/${id}`, 3, { title: `Dashboard ${id}`, folder: '7' }));
  const content = linkedHandbook(six, {}, lock);
  const { code, stdout } = await runLinks(content, ONLINE, { env });
  expect(code).toBe(0);
  const rules = [...stdout.matchAll(/(?:warning|error) .* {2}(link-[a-z-]+)$/gm)].map(([, rule]) => rule);
  expect(rules).toEqual(['link-to-report', 'link-renamed', 'link-moved-to-personal', 'link-trashed', 'link-stale', 'link-moved']);
  expect(stdout).toContain('“Seats (old)”');
  expect(stdout).toContain('2026-01-05');
  expect(lockOf(content)).toContain('"title":"Dashboard 2"');
  await runLinks(content, [...ONLINE, '--accept'], { env });
  const accepted = await runLinks(content, ONLINE, { env });
  expect(accepted.stdout).not.toMatch(/link-renamed|link-moved/);
  expect(lockOf(content)).toContain('"title":"Seats (old)"');
});

test('an archived chart is reported', async () => {
  const amplitude = await openAmplitude({ projects: { 7: [{ id: 'abcd1234', name: 'Seats', archived: true }] } });
  const page = pageOf('[Seats per plan](https://app.amplitude.com/analytics/example/chart/abcd1234)');
  const { stdout } = await runLinks(linkedHandbook([], { 'handbook/charts.mdx': page }), ONLINE, { env: amplitudeEnv(amplitude) });
  expect(stdout).toMatch(/warning .* {2}link-archived$/m);
});

test('what is missing is gone only on the second day on which the canary was there', async () => {
  const { env } = await openRecent({ content: { dashboards: [recent(1), recent(3)] } });
  const lock = [1, 2].map((id) => inLock(`dashboard/${id}`, 3, { title: `Dashboard ${id}` }));
  const content = linkedHandbook(['/dashboards/1', '/dashboards/2'], { 'tools/looker.mdx': lookerPage('/dashboards/3') }, lock);
  const scheduled = [...ONLINE, '--context', 'scheduled'];
  const first = await runLinks(content, scheduled, { env });
  expect(first.stdout).toMatch(/warning .* {2}link-not-found$/m);
  expect((await runLinks(content, scheduled, { env })).stdout).toBe(first.stdout);
  editLock(content, ({ since, ...record }) => ({ ...record, ...(since !== undefined && { since: daysAgo(1) }) }));
  const second = await runLinks(content, scheduled, { env });
  expect(second.code).toBe(2);
  expect(second.stdout).toMatch(/error .* {2}link-gone$/m);
  expect(lockOf(content)).toContain('"verdict":"gone"');
});

test.for([
  ['local', 0],
  ['scheduled', 3],
] as const)('a wrong secret says nothing of any link: %s', async ([context, code]) => {
  const { looker, env } = await openRecent();
  const lock = [1, 2, 3, 4, 5, 6].map((id) => inLock(`dashboard/${id}`, 3));
  const content = linkedHandbook(six, {}, lock);
  const before = lockOf(content);
  const ran = await runLinks(content, [...ONLINE, '--context', context], { env: { ...env, LOOKERSDK_CLIENT_SECRET: 'wrongSecret00' } });
  expect(ran.code).toBe(code);
  expect(ran.stdout).toContain('Looker refused the credentials.');
  expect(ran.stdout).not.toMatch(/link-(?:not-found|gone|forbidden|trashed)/);
  expect(lockOf(content)).toBe(before);
  expect(asked(looker)).toEqual(['POST /api/4.0/login']);
});

test.for<[how: string, canary: boolean, known: boolean]>([
  ['and the canary is not there', true, false],
  ['and too many were verified before', false, true],
  ['and nothing else could show it', false, false],
])('where the user of the API lost its role %s, no link is called missing and the lock stays', async ([, canary, known]) => {
  const { env } = await openRecent({ roleLost: true });
  const lock = known ? [1, 2, 3, 4, 5, 6].map((id) => inLock(`dashboard/${id}`, 3)) : [];
  const content = linkedHandbook(six, canary ? { 'tools/looker.mdx': lookerPage('/dashboards/7') } : {}, lock);
  const before = lockOf(content);
  const { code, stdout } = await runLinks(content, [...ONLINE, '--context', 'scheduled'], { env });
  expect(code).toBe(3);
  expect(stdout).toMatch(/^Incomplete: .*(?:canary|credentials)/m);
  expect(stdout).not.toMatch(/link-(?:not-found|gone|forbidden)/);
  expect(lockOf(content)).toBe(before);
});

test('a few objects that are missing among others are reported as missing', async () => {
  const { env } = await openRecent({ content: { dashboards: [recent(1)] } });
  const { stdout } = await runLinks(linkedHandbook(six), ONLINE, { env });
  expect(stdout.match(/link-not-found$/gm)).toHaveLength(5);
});

test.for([1, 2, 3, 5])('no more than %i calls are made where no more are allowed, and what was left out is reported', async (most) => {
  const paths = [...many(4, (id) => `/dashboards/${id}`), ...many(4, (id) => `/looks/${id}`), '/folders/1', '/folders/2'];
  const { looker, env } = await openRecent({ content: { dashboards: many(4, recent), looks: many(4, fakeLook) } });
  const { stdout, stderr, code } = await runLinks(
    linkedHandbook(paths),
    [...ONLINE, '--max-calls', String(most), '--context', 'scheduled'],
    { env },
  );
  expect(looker.requests.length).toBeLessThanOrEqual(most);
  expect(stderr).toContain(`, ${most} at most.`);
  expect(code).toBe(3);
  expect(stdout).toContain(`The ${most} ${most === 1 ? 'call' : 'calls'} that the run may make did not suffice`);
  expect(stdout).not.toMatch(/link-(?:not-found|gone)/);
});

test.for(['SIGINT', 'SIGTERM'] as const)('%s ends a process soon with a report of what is known by then, and logs out', async (sent) => {
  const { looker, env } = await openRecent({
    content: { dashboards: many(6, recent) },
    faults: [{ on: /looks/u, does: () => child.kill(sent) }],
  });
  const folder = temporaryFolder();
  const content = linkedHandbook([...six, '/looks/1', '/looks/2']);
  const args = ['--content', content, ...ONLINE, '--format', 'json', '--report', `markdown=${join(folder, 'links.md')}`];
  const unset = { GITHUB_ACTIONS: '', HANDBOOK_DAY: '', AMPLITUDE_ACCESS_TOKEN: '', AMPLITUDE_API_KEY: '', AMPLITUDE_SECRET_KEY: '' };
  const child = spawn(process.execPath, ['scripts/check-links.ts', ...args], { env: { ...process.env, ...unset, ...env } });
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
  const { env } = await openRecent({ content: { dashboards: [recent(1), recent(2, { deleted: true })] } });
  const folder = temporaryFolder();
  const reports = linkFormats.flatMap((form) => ['--report', `${form}=${join(folder, form)}`]);
  const { stdout } = await runLinks(linkedHandbook([...six, '/dashboard/7']), [...ONLINE, ...reports], { env });
  const read = (form: LinkFormat) => readFileSync(join(folder, form), 'utf8');
  expect(read('text')).toBe(stdout);
  expect(read('github')).toMatch(/^::error file=/m);
  expect(read('markdown')).toContain('dashboard/2');
  expect(schemaMistakes(read('json'))).toEqual([]);
});

test('the JSON follows its schema offline, without credentials and where nothing answers', async () => {
  const { env } = await openRecent({ faults: [{ on: /GET/u, does: status(503) }] });
  const content = linkedHandbook(six, {}, [inLock('dashboard/1', 30, { verdict: 'gone', since: daysAgo(20), strikes: 2 })]);
  const runs = [
    runLinks(content, ['--format', 'json']),
    runLinks(content, ['--format', 'json', '--online']),
    runLinks(content, ['--format', 'json', '--online'], { env }),
  ];
  for (const { stdout } of await Promise.all(runs)) expect(schemaMistakes(stdout)).toEqual([]);
});

test('Amplitude alone, or Looker alone, is asked with its own credentials', async () => {
  const { looker, env } = await openRecent();
  const content = linkedHandbook([], { 'tools/amplitude.mdx': amplitudePage });
  const { stdout } = await runLinks(content, ONLINE, { env: { ...env, AMPLITUDE_ACCESS_TOKEN: '', AMPLITUDE_SECRET_KEY: '' } });
  expect(stdout).toContain('1 verified today');
  expect(looker.requests.every(({ headers }) => !/Basic|Bearer/.test(headers.authorization ?? ''))).toBe(true);
});
