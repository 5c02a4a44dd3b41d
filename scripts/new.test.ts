import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { changed, runScript, smallHandbook, type Files } from './lib/testing.ts';

vi.setConfig({ testTimeout: 60_000 });

const add = (content: string, ...args: string[]) => runScript('new.ts', [...args, '--content', content]);
const filesOf = (content: string) => readdirSync(content, { recursive: true, encoding: 'utf8' }).sort();
const description = 'The share of seats that customers added in a period, of those that they had at its start.';
const seats = ['metric', 'Seat: expansion', '--description', description, '--domain', 'revenue', '--unit', 'percent'];
const whole = [...seats, '--direction', 'higher', '--window', 'Calendar quarter'];

/** The small handbook with changes, what adding to it says, and whether that left it as it was. */
async function added(changes: Files, ...args: string[]) {
  const content = smallHandbook(changes);
  const before = filesOf(content);
  const ran = await add(content, ...args);
  return { ...ran, isUnchanged: JSON.stringify(filesOf(content)) === JSON.stringify(before) };
}

test.concurrent('writes a draft that the check takes, and says what comes next', async () => {
  const content = smallHandbook();
  const path = join(content, 'metrics/seat-expansion.mdx');
  expect(await add(content, ...whole)).toEqual({
    code: 0,
    stdout: `Wrote ${path}

Next:
  1. Edit it: write how it is computed (\`calculation:\`) and the text. All fields are on \`/contributing/fields/\`.
  2. Check it: \`npm run check:content && npm run check:prose\`
  3. Write its address down: \`npm run build && npm run addresses\`
  4. Commit it on a branch and open a pull request; \`/handbook/editing/\` says how.

It appears in \`/metrics/\` and \`/metrics/by-domain/\`.
`,
    stderr: '',
  });
  expect(readFileSync(path, 'utf8').replace(/on: [\d-]+/, 'on: TODAY')).toBe(`---
title: "Seat: expansion"
description: ${description}
type: metric
domain: revenue
owner: analytics
status: draft
provenance: industry
changes:
  - on: TODAY
    kind: new
    summary: The definition was added as a draft.
unit: percent
direction: higher
window: Calendar quarter
---

{/* Write why it matters, how to judge a value and what an example looks like. Then delete this line. */}
`);
  expect(await runScript('check-content.ts', ['--content', content])).toMatchObject({ code: 0, stdout: '21 entries, no problems.\n' });
});

test.concurrent('only shows the file where it is asked to', async () => {
  const ran = await added({}, ...whole, '--dry-run');
  expect(ran).toMatchObject({ code: 0, isUnchanged: true });
  expect(ran.stdout).toMatch(/\/metrics\/seat-expansion\.mdx\n\n---\ntitle: "Seat: expansion"\n[\s\S]*\nNothing was written\.\n$/);
});

test.concurrent('writes nothing where npm took the option for itself, and says how to give it', async () => {
  const content = smallHandbook();
  const taken = { npm_lifecycle_event: 'new', npm_config_dry_run: 'true' };
  const { code, stderr } = await runScript('new.ts', [...whole, '--content', content], taken);
  expect({ code, first: stderr.split('\n')[0] }).toEqual({
    code: 1,
    first: 'npm took `--dry-run` for itself, expected `--` before it: `npm run <command> -- … --dry-run`',
  });
  expect(filesOf(content)).not.toContain('metrics/seat-expansion.mdx');
});

test.concurrent('takes its id from the abbreviation, or as it is told', async () => {
  const content = smallHandbook();
  expect(await add(content, ...whole, '--abbreviation', 'SX')).toMatchObject({ code: 0 });
  expect(await add(content, 'page', 'How we plan', '--description', description, '--id', 'planning')).toMatchObject({ code: 0 });
  expect(filesOf(content)).toEqual(expect.arrayContaining(['metrics/sx.mdx', 'handbook/planning.mdx']));
});

test.concurrent('knows the tool of a report by its address', async () => {
  const { stdout, code } = await added(
    {},
    ...['report', 'Seats', '--description', description, '--url', 'https://example.looker.com/dashboards/77'],
    ...['--group', 'company', '--metrics', 'mau,dau', '--dry-run'],
  );
  expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringContaining('\ntool: looker\n') as string });
  expect(stdout).toContain('\nmetrics: [mau, dau]\n');
});

test.concurrent('refuses a name that an entry has, shows the entry and says what to do instead', async () => {
  expect(await added({}, 'metric', 'daily-active USER')).toEqual({
    code: 2,
    stdout: `There is an entry of that name already:

  Daily active users  /metrics/dau/
  The number of distinct people who searched or opened a file at least once on one calendar day.
  content/metrics/dau.mdx

Fix \`content/metrics/dau.mdx\` if it is wrong. If yours is another thing, give it another name. Nothing was written.
`,
    stderr: '',
    isUnchanged: true,
  });
});

test.concurrent('refuses a search term, and names the line of the other names', async () => {
  const more = changed('metrics/dau.mdx', 'type: metric', 'aliases: [dailies]\nsearchTerms: [user of a day]\ntype: metric');
  const { stdout, code } = await added(more, 'metric', 'Users of a day');
  expect(code).toBe(2);
  expect(stdout).toContain('  its search term is `user of a day`\n');
  expect(stdout).toContain(
    'Fix that entry, or add `Users of a day` to its other names: `aliases:` in line 5 of `content/metrics/dau.mdx`. If yours is another thing, take the word out of its search terms first. Nothing was written.',
  );
});

test.concurrent('tells names that are near, and goes on', async () => {
  const { stdout, code } = await added({}, 'metric', 'Daily actve users', ...whole.slice(2));
  expect(code).toBe(0);
  expect(stdout).toMatch(/^Did you mean one of these\?\n\n {2}Daily active users {2}\/metrics\/dau\/\n[\s\S]*\nWrote /);
});

test.concurrent('tells everything that is wrong or missing at once, with the usage', async () => {
  const { stdout, stderr, code, isUnchanged } = await added({}, 'metric', 'Seats', '--owner', 'analitics', '--unit', 'seats');
  expect({ code, stdout, isUnchanged }).toEqual({ code: 1, stdout: '', isUnchanged: true });
  expect(stderr.split('\n\n')[0]).toBe(
    [
      '`--owner`: Unexpected team `analitics`, expected the id of an entry (did you mean `analytics`?).',
      '`--unit`: Unexpected `seats`, expected `count`, `percent`, `ratio`, `currency`, `duration`, `score` or `bytes`.',
      '`--description` is missing: One sentence that makes sense without the page: the search result, the preview and the unfurl (40 to 240 characters).',
      '`--domain` is missing: The part of the glossary it belongs to. Expected `users-and-activity`, `engagement-and-retention`, `customer-health`, `instance-attributes`, `feature-usage`, `revenue`, `pipeline-and-marketing`, `customer-support` or `people`.',
      '`--direction` is missing: Which way is good. Expected `higher`, `lower` or `neutral`.',
      '`--window` is missing: The period that a value covers, in words.',
    ].join('\n'),
  );
  expect(stderr).toContain('\n\nUsage: npm run new -- KIND TITLE ');
});

test.concurrent.each([
  [[], 'Missing kind, expected what to add.'],
  [
    ['metrik', 'X'],
    'Unexpected kind `metrik`, expected `handbook page`, `capability`, `persona`, `tool`, `metric`, `report` or `data source` (did you mean `metric`?).',
  ],
  [
    [...whole, '--id', 'mau'],
    'Unexpected id `mau`, expected one that no other entry has: `content/metrics/mau.mdx` has it; give another with `--id`.',
  ],
  [
    [...whole, '--id', 'compare'],
    'Unexpected id `compare`, expected a different id: the site needs it for one of its own addresses; give another with `--id`.',
  ],
  [
    [...whole, '--id', 'ledger'],
    'Unexpected id `ledger`, expected one that no entry had before: `/metrics/ledger/` was published; an id is never reused; give another with `--id`.',
  ],
  [['metric', 'Выручка', ...whole.slice(2)], 'Missing `--id`: the title has no Latin letters or digits to make one from.'],
])('cannot add what %j asks for', async (args, message) => {
  const ledger = { 'addresses.lock': '/metrics/ledger/\n' };
  const { code, stderr, stdout, isUnchanged } = await added(ledger, ...args);
  expect({ code, stdout, isUnchanged, told: stderr.trim().split('\n')[0] }).toEqual({
    code: 1,
    stdout: '',
    isUnchanged: true,
    told: message,
  });
});

test.concurrent('asks to fix content first that has errors', async () => {
  const { code, stdout, isUnchanged } = await added(changed('metrics/dau.mdx', 'unit: count', 'unit: counts'), ...whole);
  expect({ code, isUnchanged }).toEqual({ code: 2, isUnchanged: true });
  expect(stdout).toMatch(/\n\nFix the content first \(`npm run check:content` tells the same\)\. Nothing was written\.\n$/);
});
