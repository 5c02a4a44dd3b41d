import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { dayAfter } from '../src/days/day.ts';
import { lockPath } from '../src/link-check/lock/lock-file.ts';
import { attest as command } from './attest.ts';
import { growthReport, linkedHandbook, pageOf } from './check-links/testing.ts';
import { runCommand } from './lib/testing.ts';

const dashboard = 'https://app.amplitude.com/analytics/example/dashboard/nktm80f3?source=copy+url';
const key = 'amplitude:example/dashboard/nktm80f3';
const TODAY = '2026-11-23';
const attest = (content: string, ...args: string[]) =>
  runCommand(command, [...args, '--content', content], { env: { HANDBOOK_DAY: TODAY } });
const lines = (content: string) =>
  readFileSync(lockPath(content), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as object);

test('writes that somebody opened what no API can see, and takes it out again', async () => {
  const content = linkedHandbook([], { 'handbook/numbers.mdx': pageOf(`[Top of funnel](${dashboard})`) });
  expect(await attest(content, dashboard, '--by', '@ada', '--note', 'All charts load.')).toEqual({
    code: 0,
    stdout: `Wrote that @ada opened \`${key}\` today; it counts until ${dayAfter(TODAY, 90)}.
Next: commit content/links.lock.jsonl and open a pull request.\n`,
    stderr: '',
  });
  const line = { v: 1, key, verdict: 'unverifiable', why: 'no-api' };
  const manual = { by: '@ada', on: TODAY, expires: dayAfter(TODAY, 90), note: 'All charts load.' };
  expect(lines(content)).toEqual([{ ...line, manual }]);
  const removed = `Removed the attestation of \`${key}\`.\n`;
  expect(await attest(content, dashboard, '--remove')).toEqual({ code: 0, stdout: removed, stderr: '' });
  expect(lines(content)).toEqual([line]);
});

test('takes the id of a report, and says that an API could see it', async () => {
  const content = linkedHandbook([]);
  expect((await attest(content, 'growth', '--by', '@grace-h', '--days', '7')).stdout).toBe(
    `Wrote that @grace-h opened \`looker:example.looker.com/dashboard/1\` today; it counts until ${dayAfter(TODAY, 7)}.
An API can see this object: once a check with credentials has verified it, that counts for more.
Next: commit content/links.lock.jsonl and open a pull request.\n`,
  );
  expect(lines(content)).toMatchObject([{ verdict: 'unverifiable', why: 'not-asked', manual: { by: '@grace-h' } }]);
  await attest(content, 'growth', '--remove');
  expect(lines(content)).toEqual([]);
});

test('takes a report that moved at the address at which its page opens it', async () => {
  const moved = growthReport.replace(
    /---\n$/,
    "history:\n  - { on: 2025-01-01, summary: Moved., url: 'https://example.looker.com/dashboards/5' }\n---\n",
  );
  const { stdout } = await attest(linkedHandbook([], { 'reports/growth.mdx': moved }), 'growth', '--by', '@ada');
  expect(stdout).toContain('Wrote that @ada opened `looker:example.looker.com/dashboard/5` today;');
});

test('keeps every other line, and says where nothing links to the object', async () => {
  const content = linkedHandbook([]);
  const other = '{"v":1,"key":"looker:example.looker.com/dashboard/9","verdict":"verified","verified":"2026-01-02","title":"Nine"}\n';
  writeFileSync(lockPath(content), other);
  const { stdout } = await attest(content, 'https://example.looker.com/dashboards/2', '--by', '@ada');
  expect(stdout).toContain('Nothing in the handbook links to it: the next check may drop the line.\n');
  expect(readFileSync(lockPath(content), 'utf8').split('\n')[1]).toBe(other.trim());
});

const BY = 'expected a name on GitHub such as `@ada`.';
const DAYS = 'Unexpected `--days`, expected a whole number from 1 to 365.';
const NOTE = 'Unexpected `--note`, expected one line of at most 200 characters without an email or web address.';
const UNATTESTED = 'expected an object that somebody attested: nobody attested `looker:example.looker.com/dashboard/1`.';

test.each<[args: string, message: string]>([
  ['', 'Unexpected 0 arguments, expected one address or one id of a report.'],
  ['growth', `Missing \`--by\`, ${BY}`],
  ['growth --by ada@example.com', `Unexpected \`--by\`, ${BY}`],
  ['growth --by @ada --days 0', DAYS],
  ['growth --by @ada --days 366', DAYS],
  ['growth --by @ada --days 1e2', DAYS],
  ['growth --by @ada --note ask:ada@example.com', NOTE],
  ['grwth --by @ada', 'Unexpected report `grwth`, expected the id of one or an address (did you mean `growth`?).'],
  ['https://example.com/x --by @ada', 'Unexpected address `https://example.com/x`, expected one of an object of our tools.'],
  ['https://ada@example.looker.com/dashboards/1 --by @ada', 'Unexpected'],
  ['growth --remove', `Unexpected \`--remove\`, ${UNATTESTED}`],
])('refuses “%s” and writes nothing', async (args, message) => {
  const content = linkedHandbook([]);
  const { code, stdout, stderr } = await attest(content, ...args.split(' ').filter(Boolean));
  expect([code, stdout, stderr.slice(0, message.length)]).toEqual([1, '', message]);
  expect(existsSync(lockPath(content))).toBe(false);
});

test('reports a broken lock and mistakes in the content, and leaves both alone', async () => {
  const broken = linkedHandbook([], { 'links.lock.jsonl': 'half a li' });
  const { code, stdout } = await attest(broken, 'growth', '--by', '@ada');
  expect(code).toBe(2);
  expect(stdout).toMatch(/^content\/links\.lock\.jsonl\n {2}1:1 {2}error {4}Unexpected line `half a li`, expected a record/);
  expect(readFileSync(lockPath(broken), 'utf8')).toBe('half a li');
  const mistake = linkedHandbook([], { 'reports/growth.mdx': growthReport.replace('group: company', 'group: none') });
  expect((await attest(mistake, 'growth', '--by', '@ada')).code).toBe(2);
});
