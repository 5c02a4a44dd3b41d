import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { oneOf } from '../src/problems/problem.ts';
import { domains } from '../src/schemas/domains.ts';
import { main as checkContent } from './check-content.ts';
import { edited, runCommand, sampleFolder, type Files } from './lib/testing.ts';
import { main } from './new.ts';

const filesOf = (root: string) => readdirSync(root, { recursive: true, encoding: 'utf8' }).sort();
const description = 'The share of seats that customers added in a period, of those that they had at its start.';
/** Arguments that give fields. */
const given = (fields: Record<string, string>) => Object.entries(fields).flatMap(([name, value]) => [`--${name}`, value]);
const fields = given({ description, domain: 'revenue', unit: 'percent', direction: 'higher', window: 'Calendar quarter' });
const metric = (...title: string[]) => ['metric', ...title, ...fields];

/** The sample handbook with changes, what adding to it says, and whether that left it as it was. */
async function added(changes: Files, ...args: string[]) {
  const root = sampleFolder(changes);
  const before = filesOf(root);
  const ran = await runCommand(main, args, { cwd: root });
  return { ...ran, root, isUnchanged: JSON.stringify(filesOf(root)) === JSON.stringify(before) };
}

test('writes a draft that the check accepts, and says what comes next', async () => {
  const { root, code, stdout } = await added({}, ...metric('Seat: expansion'));
  const path = join(root, 'content/metrics/seat-expansion.mdx');
  expect([code, stdout]).toEqual([
    0,
    `Wrote ${path}

Next:
  1. Edit it: write how it is computed (\`calculation:\`) and the text. All fields are on \`/contributing/fields/\`.
  2. Check it: \`npm run check:content && npm run check:prose\`
  3. Record its address: \`npm run build && npm run addresses\`
  4. Commit it on a branch and open a pull request; \`/handbook/editing/\` says how.

It appears in \`/metrics/\` and \`/metrics/by-domain/\`.
`,
  ]);
  expect(readFileSync(path, 'utf8')).toBe(`---
title: "Seat: expansion"
description: ${description}
type: metric
domain: revenue
owner: analytics
status: draft
provenance: industry
changes:
  - on: 2026-05-20
    kind: new
    summary: The definition was added as a draft.
unit: percent
direction: higher
window: Calendar quarter
---

{/* Write why it matters, how to judge a value and what an example looks like. Then delete this line. */}
`);
  expect((await runCommand(checkContent, [], { cwd: root })).code).toBe(0);
});

test('only shows the file with --dry-run', async () => {
  expect(await added({}, ...metric('Seats'), '--dry-run')).toMatchObject({
    code: 0,
    isUnchanged: true,
    stdout: expect.stringMatching(/\/metrics\/seats\.mdx\n\n---\ntitle: Seats\n[^]*\nNothing was written\.\n$/) as string,
  });
});

test.each<[what: string, args: string[], file: string, line: string]>([
  ['its id from the abbreviation', [...metric('Seats'), '--abbreviation', 'SX'], 'metrics/sx.mdx', 'abbreviation: SX'],
  [
    'the id that is given',
    ['page', 'How we plan', '--description', description, '--id', 'planning'],
    'handbook/planning.mdx',
    'title: How we plan',
  ],
  [
    'the tool of a report from its address',
    ['report', 'Seats', ...given({ description, url: 'https://example.looker.com/dashboards/77', group: 'company', metrics: 'mau,dau' })],
    'reports/seats.mdx',
    'tool: looker',
  ],
])('takes %s', async (_, args, file, line) => {
  const { root } = await added({}, ...args);
  expect(readFileSync(join(root, 'content', file), 'utf8')).toContain(`\n${line}\n`);
});

test('refuses a name that an entry has, shows the entry and says what to do instead', async () => {
  expect(await added({}, 'metric', 'daily-active USER')).toMatchObject({
    code: 2,
    stdout: `There is an entry of that name already:

  Daily active users  /metrics/dau/
  The number of people who did anything in the product at least once on a calendar day in UTC.
  content/metrics/dau.mdx

Fix \`content/metrics/dau.mdx\` if it is wrong. If yours is something else, give it another name. Nothing was written.
`,
    isUnchanged: true,
  });
  const more = edited('content/metrics/dau.mdx', 'type: metric', 'aliases: [dailies]\nsearchTerms: [user of a day]\ntype: metric');
  const { code, stdout } = await added(more, 'metric', 'Users of a day');
  expect([code, stdout]).toEqual([2, expect.stringContaining('\n  its search term is `user of a day`\n')]);
  expect(stdout).toContain(
    'Fix that entry, or add `Users of a day` to its other names: `aliases:` in line 5 of `content/metrics/dau.mdx`. If yours is something else, take the word out of its search terms first. Nothing was written.',
  );
});

test('shows names that are similar, and goes on', async () => {
  const { code, stdout } = await added({}, ...metric('Daily actve users'));
  expect([code, stdout]).toEqual([0, expect.stringMatching(/^Did you mean one of these\?\n\n {2}Daily active users {2}[^]*\nWrote /)]);
});

test('reports everything that is wrong or missing at once, with the usage', async () => {
  const { stderr, code, isUnchanged } = await added({}, 'metric', 'Seats', '--owner', 'analitics', '--unit', 'seats');
  expect([code, isUnchanged]).toEqual([1, true]);
  expect(stderr.split('\n\n')[0]?.split('\n')).toEqual([
    '`--owner`: Unexpected team `analitics`, expected the id of an entry (did you mean `analytics`?).',
    '`--unit`: Unexpected `seats`, expected `count`, `percent`, `ratio`, `currency`, `duration`, `score` or `bytes`.',
    '`--description` is missing: One sentence that makes sense without the page: the search result, the preview and the unfurl (40 to 240 characters).',
    `\`--domain\` is missing: The part of the glossary it belongs to. Expected ${oneOf(Object.keys(domains))}.`,
    '`--direction` is missing: Which way is good. Expected `higher`, `lower` or `neutral`.',
    '`--window` is missing: The period that a value covers, in words.',
  ]);
  expect(stderr).toContain('\n\nUsage: npm run new -- KIND TITLE ');
});

test.each([
  [[], 'Missing kind, expected what to add.'],
  [['metrik', 'X'], 'Unexpected kind `metrik`, expected '],
  [
    [...metric('Seats'), '--id', 'mau'],
    'Unexpected id `mau`, expected one that no other entry has: `content/metrics/mau.mdx` has it; give another with `--id`.',
  ],
  [
    [...metric('Seats'), '--id', 'ledger'],
    'Unexpected id `ledger`, expected one that no entry had before: `/metrics/ledger/` was published; an id is never reused; give another with `--id`.',
  ],
  [metric('Выручка'), 'Missing `--id`: the title has no Latin letters or digits to make one from.'],
])('cannot add what %j asks for', async (args, message) => {
  const { code, stderr, stdout, isUnchanged } = await added({ 'content/addresses.lock': '/metrics/ledger/\n' }, ...args);
  expect([code, stdout, isUnchanged, stderr.startsWith(message)]).toEqual([1, '', true, true]);
});

test('asks to fix content first that has errors', async () => {
  const { code, stdout, isUnchanged } = await added(edited('content/metrics/dau.mdx', 'unit: count', 'unit: counts'), ...metric('Seats'));
  expect([code, isUnchanged]).toEqual([2, true]);
  expect(stdout).toMatch(/\n\nFix the content first \(`npm run check:content` reports the same\)\. Nothing was written\.\n$/);
});
