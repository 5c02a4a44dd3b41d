import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { dayAfter } from '../../src/days/day.ts';
import { lockText, type LockRecord } from '../../src/link-check/lock/record.ts';
import { noPauses } from '../../src/link-check/online/testing.ts';
import { DAY } from '../../src/link-check/testing/lock-records.ts';
import { temporaryFolder } from '../../src/read/testing.ts';
import { sampleHandbook } from '../../src/sample-handbook/sample-handbook.ts';
import { linkCheck } from '../check-links.ts';
import { runCommand, type Files, type Ran } from '../lib/testing.ts';
import type { NetworkOptions } from './online.ts';

/** The day so many days before the one that tests of links use as today. */
export function daysAgo(days: number): string {
  return dayAfter(DAY, -days);
}

const lookerWithHome = withHome('looker', 'https://example.looker.com/').replace(/canary:.*\n/, '');

/** The one report of the handbook that link checks run on: the first dashboard of Looker. */
export const growthReport = (sampleHandbook['content/reports/company-dau-mau.mdx'] ?? '').replace(/metrics:.*\n/, '');

/** The least content that has links into Looker: `index.mdx`, its tools, one report and the team that owns them. */
export const linkContent: Files = {
  'index.mdx': `${sampleHandbook['content/index.mdx'] ?? ''}\n[Growth](/reports/growth/)\n`,
  'reports/growth.mdx': growthReport,
  'tools/looker.mdx': lookerWithHome,
  'tools/amplitude.mdx': withHome('amplitude', 'https://app.amplitude.com/analytics/example/home'),
  'teams.yaml': sampleHandbook['content/teams.yaml'] ?? '',
  'channels.yaml': sampleHandbook['content/channels.yaml'] ?? '',
};

/** The page of a tool of the sample handbook with the address of its start page. */
function withHome(tool: string, url: string): string {
  return (sampleHandbook[`content/tools/${tool}.mdx`] ?? '').replace('owner:', `url: ${url}\nowner:`);
}

/** The page of Looker with an object that must exist. */
export function lookerPage(canary: string): string {
  return lookerWithHome.replace('owner:', () => `canary: https://example.looker.com${canary}\nowner:`);
}

/** A page with this text. */
export function pageOf(text: string, title = 'Where numbers live'): string {
  return `---\ntitle: ${title}\ndescription: The reports in which the numbers of the company live, with a word on what each of them is for.\nowner: analytics\n---\n\n## Reports\n\n${text}\n`;
}

/** A page that links to these paths of Looker. */
export function linksTo(...paths: readonly string[]): string {
  return pageOf(paths.map((path) => `- [What ${path.replaceAll('/', ' ').trim()} shows](https://example.looker.com${path})`).join('\n'));
}

/** A page that links to the chart `abcd1234` and the cohort `wxyz9876` of Amplitude. */
export const chartsPage = pageOf(
  '[Seats per plan](https://app.amplitude.com/analytics/example/chart/abcd1234), [people on trial](https://app.amplitude.com/analytics/example/cohort/wxyz9876)',
  'Charts of ours',
);

/** The path of a new content folder: the least content, with `links` as a page that links to those paths of Looker; it is removed after the tests. */
export function linkedHandbook(links: readonly string[], changes: Files = {}, lock: readonly LockRecord[] = []): string {
  const files = Object.entries({ ...linkContent, ...linkedFiles(links, changes, lock) });
  return join(temporaryFolder(Object.fromEntries(files.map(([path, content]) => [`content/${path}`, content]))), 'content');
}

/** The files with these links, this lock and these changes. */
export function linkedFiles(links: readonly string[], changes: Files = {}, lock: readonly LockRecord[] = []): Files {
  return {
    ...(links.length > 0 && { 'handbook/numbers.mdx': linksTo(...links) }),
    ...(lock.length > 0 && { 'links.lock.jsonl': lockText(new Map(lock.map((record) => [record.key, record]))) }),
    ...changes,
  };
}

/** A line of the lock on an object of Looker, such as `dashboard/1`, that was verified `days` ago. */
export function inLock(object: string, days: number, more: Partial<LockRecord> = {}): LockRecord {
  return { v: 1, key: `looker:example.looker.com/${object}`, verdict: 'verified', verified: daysAgo(days), ...more };
}

/** The lock of a content folder as it lies there. */
export function lockOf(content: string): string | undefined {
  const file = join(content, 'links.lock.jsonl');
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

/** Where a report in JSON does not follow its schema. */
export function schemaMistakes(json: string): unknown[] {
  const ajv = new Ajv2020({ allErrors: true, strictTypes: false });
  const follows = ajv.compile(JSON.parse(readFileSync('schemas/links-report.json', 'utf8')) as object);
  return follows(JSON.parse(json)) ? [] : (follows.errors ?? []);
}

/** Runs the link check over a content folder in this process, without the environment of this machine and without pauses. */
export async function runLinks(
  content: string,
  args: readonly string[] = [],
  { env = {}, cwd = process.cwd(), ...network }: { env?: Readonly<Record<string, string>>; cwd?: string } & NetworkOptions = {},
): Promise<Ran> {
  const command = linkCheck({ timing: noPauses(), ...network });
  return await runCommand(command, ['--content', content, ...args], { env: { HANDBOOK_DAY: DAY, ...env }, cwd });
}
