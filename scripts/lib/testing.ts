import { execFile, execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { temporaryFolder } from '../../src/read/testing.ts';
import { SAMPLE_DAY, sampleHandbook } from '../../src/sample-handbook/sample-handbook.ts';
import { capture, type Command, type Host, type Ran } from './run.ts';

export type { Ran };

/** The files of a content folder, by path. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** A small handbook without a mistake, with one entry of each collection at least. */
export const smallContent = {
  'index.mdx': `---
title: Analytics handbook
description: How to work with the analytics team, and what every number of the company means.
---

Start with the [vision](/handbook/vision/).
`,
  'handbook/vision.mdx': `---
title: Vision of the team
description: What the analytics team is for, and what it wants to have reached in a year from now.
owner: analytics
---

## What we are for

Ask in #analytics about [DAU](/metrics/dau/) or [Looker](/tools/looker/).

<ReportList tool="looker" group="company" />
`,
  'handbook/support-model.mdx': `---
title: Support model
description: Which analyst supports which group of the company, and where to ask when nobody does.
---

Text before the table.

{/* stakeholders:start */}

| Group | Stakeholder (VP/Dir) | Data and Analytics |
| --- | --- | --- |
| Product | Ada Lovelace, Grace Hopper | Mary Somerville |
| Finance | Nobody named | TBD; ask in [#analytics](/handbook/ask-a-question/#analytics) |
| Sales | Nobody named; ask in [#analytics](/handbook/ask-a-question/#analytics) | Mary Somerville |

{/* stakeholders:end */}

Text after the table.
`,
  'handbook/ask-a-question.mdx': `---
title: Ask a question
description: The channels of the team, what each of them is for, and how soon somebody answers there.
---

<ChannelList />
`,
  'capabilities/dashboards.mdx': `---
title: Dashboards
description: Dashboards for questions that a whole department asks again and again, built and kept up by analysts.
function: data-analytics
order: 1
ask: Write what decision the dashboard is for.
askIn: analytics
examples:
  - A dashboard of weekly activity
---
`,
  'personas/viewer.mdx': `---
title: Viewer
description: Somebody who opens reports that others made, and wants to know what the numbers in them mean.
wants:
  - Numbers that can be trusted
useCases:
  - I want to see how many people used the product last week.
tools: [looker]
reports: [growth]
---
`,
  'tools/looker.mdx': `---
title: Looker
description: The tool for standard reports of the whole company, open to every employee for viewing.
kind: business-intelligence
hosts: [example.looker.com]
url: https://example.looker.com/
owner: analytics
---
`,
  'reports/growth.mdx': `---
title: Growth overview
description: Daily and monthly activity of all users since the start, for everybody in the company.
tool: looker
url: https://example.looker.com/dashboards/1
group: company
metrics: [dau]
---
`,
  'data-sources/pings.mdx': `---
title: Pings
description: Once a day every instance reports how it was used, in aggregate and without names of users.
holds: Aggregate usage of every instance.
flow: [Instance, Warehouse]
refresh: Daily
listed: current
owner: analytics
---
`,
  'metrics/dau.mdx': `---
title: Daily active users
abbreviation: DAU
description: The number of distinct people who searched or opened a file at least once on one calendar day.
type: metric
domain: users-and-activity
owner: analytics
status: approved
provenance: stated
calculation:
  kind: simple
  aggregation: count-distinct
  of:
    text: users with an event
unit: count
direction: higher
window: UTC calendar day
sources: [pings]
sourceOfTruth:
  report: growth
related: [mau, stickiness]
reviewed: 2024-02-29
---

The day ends at midnight UTC.
`,
  'metrics/mau.mdx': `---
title: Monthly active users
abbreviation: MAU
description: The number of distinct people who searched or opened a file at least once in one calendar month.
type: metric
domain: users-and-activity
owner: analytics
status: approved
provenance: stated
calculation:
  kind: simple
  aggregation: count-distinct
  of:
    text: users with an event
unit: count
direction: higher
window: UTC calendar month
---
`,
  'metrics/stickiness.mdx': `---
title: Stickiness
description: How often the people of a month come back, as the part of its days on which the average one was there.
type: metric
domain: engagement-and-retention
owner: analytics
status: approved
provenance: industry
calculation:
  kind: ratio
  numerator:
    entry: dau
  denominator:
    entry: mau
unit: ratio
direction: higher
window: UTC calendar month
---
`,
  'stakeholders.yaml': `# In the order of the table.
- id: product
  group: Product
  team: product
  stakeholders: [Ada Lovelace, Grace Hopper]
  analyst: Mary Somerville
- id: finance
  group: Finance
  team: finance
  stakeholders: []
  analyst: TBD
  ask: analytics
- id: sales
  group: Sales
  team: sales
  stakeholders: []
  analyst: Mary Somerville
  ask: analytics
`,
  'teams.yaml': `- id: analytics
  name: Analytics
  channel: analytics
  analysts: [Mary Somerville]
- id: product
  name: Product
- id: finance
  name: Finance
- id: sales
  name: Sales
`,
  'channels.yaml': `- id: analytics
  for: Anything related to analytics.
`,
} as const satisfies Files;

/** The name of a file of the small handbook. */
export type SmallFile = keyof typeof smallContent;

/** The path of a new content folder that holds the small handbook with `changes` made to it; it is removed after the tests. */
export function smallHandbook(changes: Files = {}): string {
  const files = Object.entries({ ...smallContent, ...changes });
  return join(temporaryFolder(Object.fromEntries(files.map(([path, content]) => [`content/${path}`, content]))), 'content');
}

/** A file of the small handbook with `found` in it changed to `replacement`; throws where there is nothing to change. */
export function changed(file: SmallFile, found: string, replacement: string): Files {
  const text: string = smallContent[file];
  if (!text.includes(found)) throw new Error(`There is no \`${found}\` in ${file}`);
  return { [file]: text.replace(found, () => replacement) };
}

/** Runs a command in this process on the day of the sample handbook, outside GitHub's runner and npm unless `env` says so. */
export function runCommand(main: Command, args: readonly string[], host: Partial<Pick<Host, 'cwd' | 'env'>> = {}): Promise<Ran> {
  return capture(main, args, { cwd: process.cwd(), ...host, env: { HANDBOOK_DAY: SAMPLE_DAY, ...host.env } });
}

/** A new folder with the sample handbook in `content/`, the list of its words, and `changes` made to both; it is removed after the tests. */
export function sampleFolder(changes: Files = {}): string {
  return temporaryFolder({ ...sampleHandbook, 'scripts/spelling-words.txt': 'signups\n', ...changes });
}

/** A file of the sample handbook with `found` in it changed to `replacement`; throws where there is nothing to change. */
export function edited(file: string, found: string, replacement: string): Record<string, string> {
  const text = sampleHandbook[file] ?? '';
  if (!text.includes(found)) throw new Error(`There is no \`${found}\` in ${file}`);
  return { [file]: text.replace(found, () => replacement) };
}

/** A git repository for a test: its folder, and a way to run git in it, which gives what git prints. */
export type Repository = { root: string; git: (...args: string[]) => string };

/** A new repository whose branch `main` has one commit with `files`; settings of the machine do not reach it, and it is removed after the tests. */
export function temporaryRepository(files: Files): Repository {
  const root = temporaryFolder(files);
  const git = (...args: string[]) => runGit(root, args);
  git('init', '--quiet', '--initial-branch=main');
  git('add', '--all');
  git('commit', '--quiet', '--message', 'first');
  return { root, git };
}

/** Runs git in a folder as a person of its own. */
export function runGit(folder: string, args: readonly string[]): string {
  const person = ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.com', '-c', 'commit.gpgsign=false'];
  const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };
  return execFileSync('git', [...person, ...args], { cwd: folder, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

// Where Node itself keeps what it makes of sources, once it is asked to; it makes each run three times as fast.
const compiled = join(tmpdir(), 'node-compile-cache');

/** Runs a script of this folder's parent as `npm run` does, without a shell and outside GitHub's runner unless `env` says otherwise. */
export function runScript(
  name: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  cwd = process.cwd(),
): Promise<Ran> {
  const script = join(import.meta.dirname, '..', name);
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [script, ...args],
      { cwd, env: { ...process.env, NODE_COMPILE_CACHE: compiled, GITHUB_ACTIONS: '', ...env } },
      (_error, stdout, stderr) => {
        resolve({ code: child.exitCode ?? -1, stdout, stderr });
      },
    );
  });
}

/** The problems that a command reported as text, each as `file line:column rule`. */
export function placesIn(stdout: string): string[] {
  let file = '';
  return stdout.split('\n').flatMap((line) => {
    const [, place, rule] = /^ +(\d+:\d+) {2}(?:error|warning) .* {2}([a-z-]+)$/.exec(line) ?? [];
    if (line.startsWith('content/')) file = line;
    return place && rule ? [`${file} ${place} ${rule}`] : [];
  });
}
