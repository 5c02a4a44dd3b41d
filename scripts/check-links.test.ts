import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { DAY } from '../src/link-check/testing/lock-records.ts';
import { growthReport, inLock, linkedHandbook, linksTo, lockOf, pageOf, runLinks } from './check-links/testing.ts';
import type { Files } from './lib/testing.ts';

const stackTrace = /\n\s+at |node:internal/;
const NUMBERS = 'content/handbook/numbers.mdx';

test('a handbook without mistakes is clean, and nothing of it is called verified', async () => {
  const { code, stdout, stderr } = await runLinks(linkedHandbook(['/dashboards/2', '/looks/3']));
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toBe(`Note: Nothing was asked over the network: objects are reported as the lock has them.

No mistakes found. What was verified is counted below.

5 links to 5 objects: 0 verified today · 5 never verified (not asked for).
`);
});

const swapped = { 'links.yaml': '- id: link-typo\n  severity: warning\n- id: link-noise\n  severity: error\n' };

test.for<[what: string, paths: string[], settings: Files, code: number, problems: string[]]>([
  ['a warning alone is clean', ['/dashboards/2?vis=1'], {}, 0, ['9:3 warning link-noise']],
  ['an error is not', ['/dashboards/2?vis=1', '/dashboard/3'], {}, 2, ['9:3 warning link-noise', '10:3 error link-typo']],
  ['settings hold', ['/dashboards/2?vis=1', '/dashboard/3'], swapped, 2, ['9:3 error link-noise', '10:3 warning link-typo']],
])('%s, and each problem has its place', async ([, paths, settings, exitCode, problems]) => {
  const { code, stdout, stderr } = await runLinks(linkedHandbook(paths, settings));
  expect({ code, stderr }).toEqual({ code: exitCode, stderr: '' });
  const lines = [...stdout.matchAll(/^ +(\d+:\d+) {2}(error|warning) .* {2}([a-z-]+)$/gm)];
  expect(lines.map((line) => line.slice(1).join(' '))).toEqual(problems);
  if (exitCode === 2) expect(stdout).toContain('1 error and 1 warning in 1 file.');
});

test.for<[what: string, files: Files, rule: string]>([
  ['does not parse', { 'handbook/numbers.mdx': pageOf('A { brace and [Seats](https://example.looker.com/dashboards/2).') }, 'mdx-syntax'],
  ['is no UTF-8', { 'handbook/numbers.mdx': Buffer.from(pageOf('Caf\u00e9'), 'latin1') }, 'encoding'],
  ['has no frontmatter', { 'handbook/numbers.mdx': '[Seats](https://example.looker.com/dashboards/2)\n' }, 'frontmatter'],
  ['is too large', { 'handbook/numbers.mdx': pageOf('x'.repeat(11_000_000)) }, 'file-size'],
  ['has a mistake in its YAML', { 'reports/growth.mdx': growthReport.replace('group: company', 'group: a: b') }, 'yaml-syntax'],
])('a file that %s is an error, as its links could not be read', async ([, files, rule]) => {
  const { code, stdout, stderr } = await runLinks(linkedHandbook([], files));
  expect({ code, stderr }).toEqual({ code: 2, stderr: '' });
  expect(stdout).toMatch(new RegExp(` {2}error {4}.* {2}${rule}$`, 'm'));
});

test('a symbolic link is an error, and what it leads to is not read', async () => {
  const content = linkedHandbook([]);
  symlinkSync('/etc/passwd', join(content, 'reports/passwords.mdx'));
  const { code, stdout } = await runLinks(content);
  expect(code).toBe(2);
  expect(stdout).toContain('content/reports/passwords.mdx');
  expect(stdout).not.toContain('root:');
});

test.for<[args: string[], message: string]>([
  [['--onlin'], "Unknown option '--onlin'"],
  [['--format', 'xml'], 'Unexpected format `xml`'],
  [['--report', 'json'], 'Unexpected `--report json`'],
  [['--report', 'xml=a'], 'Unexpected format `xml`'],
  [['--max-calls', '0'], 'Unexpected `--max-calls 0`'],
  [['--max-calls', '1e3'], 'Unexpected `--max-calls 1e3`'],
  [['--context', 'ci'], 'Unexpected context `ci`'],
  [['--content', '/no/such/folder'], 'There is no folder `/no/such/folder`'],
  [['--context', 'pull-request', '--update'], 'Unexpected `--update` in the context `pull-request`'],
  [['--context', 'push', '--base', '--help'], "Option '--base"],
  [['--context', 'push', '--base', 'nowhere'], 'is in no git repository'],
  [['--report', 'json=/no/such/folder/links.json'], 'There is no folder `/no/such/folder`'],
  [['--report', 'json='], 'Unexpected `--report json=`'],
])('called with %s, it says what it expects and does not check', async ([args, message]) => {
  const { code, stdout, stderr } = await runLinks(linkedHandbook([]), args);
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toContain(message);
  expect(stderr).not.toMatch(stackTrace);
});

test('what a program can fix is fixed, nothing else is touched, and the second time nothing is left to fix', async () => {
  const text = `Ask\u00a0first.  \nThen [Seats](https://example.looker.com/dashboard/2 'Seats per plan') or https://example.looker.com/looks/3 …\n\n\`https://example.looker.com/dashboard/4\`\n`;
  const content = linkedHandbook([], { 'handbook/numbers.mdx': pageOf(text) });
  const before = filesIn(content);
  const first = await runLinks(content, ['--fix']);
  expect(first).toMatchObject({ stderr: expect.stringMatching(/^content\/handbook\/numbers\.mdx: .*\n$/) as string });
  const after = filesIn(content);
  expect({ ...after, [NUMBERS]: '' }).toEqual({ ...before, [NUMBERS]: '' });
  expect(after[NUMBERS]).toBe(before[NUMBERS]?.replace('.com/dashboard/2', '.com/dashboards/2'));
  const second = await runLinks(content, ['--fix']);
  expect({ code: second.code, stderr: second.stderr }).toEqual({ code: first.code, stderr: '' });
  expect(filesIn(content)).toEqual(after);
});

test('a report shows what the lock knows, and since when', async () => {
  const lock = [
    inLock('dashboard/1', 3, { title: 'Growth overview' }),
    inLock('dashboard/2', 9, { verdict: 'trashed', since: '2026-01-05', title: 'Seats' }),
  ];
  const { code, stdout } = await runLinks(linkedHandbook(['/dashboards/2', '/looks/3'], {}, lock));
  expect(code).toBe(0);
  expect(stdout).toMatch(/ {2}warning {2}.*2026-01-05.*known from the lock.* {2}link-trashed$/m);
  expect(stdout).toContain('0 verified today · 1 verified before, the oldest 3 days ago');
});

test.for<[what: string, line: string, rule: string, keeps: boolean]>([
  ['is no record', 'verified: all', 'lock-line', true],
  ['has a day to come', JSON.stringify(inLock('dashboard/1', -400)), 'lock-tampered', false],
])('a line of the lock that %s is an error and not believed; a lock that is not whole is not written', async ([, line, rule, keeps]) => {
  const content = linkedHandbook([], { 'links.lock.jsonl': `${line}\n` });
  const { code, stdout } = await runLinks(content, ['--online', '--update']);
  expect(code).toBe(2);
  expect(stdout).toMatch(new RegExp(`error.* {2}${rule}$`, 'm'));
  expect(stdout).toContain('0 verified today');
  expect(lockOf(content) === `${line}\n`).toBe(keeps);
});

test('a lock that is a symbolic link is an error and not followed', async () => {
  const content = linkedHandbook([]);
  symlinkSync(join(linkedHandbook([]), 'index.mdx'), join(content, 'links.lock.jsonl'));
  expect(await runLinks(content)).toMatchObject({ code: 2, stdout: expect.stringContaining('symbolic link') as string });
});

test('as a process of its own it prints the same and ends with the same code', async () => {
  const content = linkedHandbook(['/dashboard/3']);
  const { status, stdout } = spawnSync(process.execPath, ['scripts/check-links.ts', '--content', content], {
    env: { ...process.env, GITHUB_ACTIONS: '', HANDBOOK_DAY: DAY },
    encoding: 'utf8',
  });
  expect({ status, stdout }).toEqual({ status: 2, stdout: (await runLinks(content)).stdout });
});

test('in GitHub’s runner the problems are annotations, and the release asks nothing', async () => {
  const content = linkedHandbook(['/dashboard/2'], { 'handbook/more.mdx': linksTo('/dashboard/4').replace('Where numbers', 'More') });
  const { code, stdout } = await runLinks(content, ['--online'], { env: { GITHUB_ACTIONS: 'true', GITHUB_EVENT_NAME: 'release' } });
  expect(code).toBe(2);
  expect(stdout).toContain('Nothing was asked over the network, because the context is `release`.');
  expect(stdout.match(/^::error file=content\/handbook\/\w+\.mdx,line=9,col=3,title=link-typo::/gm)).toHaveLength(2);
});

test('without `--update` nothing is written, whatever the lock looks like', async () => {
  const content = linkedHandbook([]);
  writeFileSync(join(content, 'links.lock.jsonl'), `${JSON.stringify(inLock('dashboard/9', 2))}\n\n`);
  const before = lockOf(content);
  await runLinks(content, ['--online']);
  expect(lockOf(content)).toBe(before);
});

/** The text of every file of a content folder. */
function filesIn(content: string): Record<string, string> {
  const files = readdirSync(content, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map(({ parentPath, name }) => join(parentPath, name));
  return Object.fromEntries(paths.map((path) => [`content${path.slice(content.length)}`, readFileSync(path, 'utf8')]));
}
