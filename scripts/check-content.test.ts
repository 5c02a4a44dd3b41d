import { rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { temporaryFolder } from '../src/read/testing.ts';
import { MAX_BYTES } from '../src/read/files.ts';
import { main } from './check-content.ts';
import { changed, placesIn, runCommand, smallContent, smallHandbook, type Files } from './lib/testing.ts';

vi.setConfig({ testTimeout: 60_000 });

const check = (content: string, ...args: string[]) => runCommand(main, ['--content', content, ...args]);
const stackTrace = /\n\s+at /;

const vision = smallContent['handbook/vision.mdx'];
const dau = smallContent['metrics/dau.mdx'];
const inProse = (text: string): Files => ({ 'handbook/vision.mdx': `${vision}\n${text}\n` });

test.concurrent.for<[spoiled: string, changes: Files, expected: string]>([
  ['a folder that is not known', { 'images/a.png': 'x' }, 'content/images/a.png 1:1 file-place'],
  ['a Markdown page', { 'handbook/about.md': vision }, 'content/handbook/about.md 1:1 file-name'],
  ['a byte order mark', { 'metrics/dau.mdx': `\uFEFF${dau}` }, 'content/metrics/dau.mdx 1:1 encoding'],
  ['Windows line ends', { 'metrics/dau.mdx': dau.replaceAll('\n', '\r\n') }, 'content/metrics/dau.mdx 1:4 line-ends'],
  ['Latin-1', { 'metrics/dau.mdx': Buffer.from(`${dau}é`, 'latin1') }, 'content/metrics/dau.mdx 26:1 encoding'],
  ['UTF-16', { 'metrics/dau.mdx': Buffer.from(dau, 'utf16le') }, 'content/metrics/dau.mdx 1:2 encoding'],
  ['a control character', changed('teams.yaml', 'Sales', 'Sal\u0000es'), 'content/teams.yaml 10:12 encoding'],
  ['an empty file', { 'metrics/dau.mdx': '' }, 'content/metrics/dau.mdx 1:1 empty-file'],
  ['a file that is too long', { 'metrics/dau.mdx': dau + 'x'.repeat(MAX_BYTES) }, 'content/metrics/dau.mdx 1:1 file-size'],
  ['a page without frontmatter', { 'metrics/dau.mdx': 'Text.\n' }, 'content/metrics/dau.mdx 1:1 frontmatter'],
  ['frontmatter without an end', changed('metrics/mau.mdx', 'month\n---\n', 'month\n'), 'content/metrics/mau.mdx 1:1 frontmatter'],
  ['a key that stands twice', changed('metrics/dau.mdx', 'unit: count', 'type: metric'), 'content/metrics/dau.mdx 15:1 duplicate-key'],
  ['a colon in text', changed('metrics/dau.mdx', 'UTC calendar', 'UTC: calendar'), 'content/metrics/dau.mdx 17:9 yaml-syntax'],
  ['a tab', changed('stakeholders.yaml', '  group: Finance', '\tgroup: Finance'), 'content/stakeholders.yaml 8:1 yaml-syntax'],
  ['a reference to nothing', changed('metrics/dau.mdx', 'Daily active users', '*dau'), 'content/metrics/dau.mdx 2:8 yaml-syntax'],
  ['keys where a list belongs', { 'channels.yaml': 'analytics: Anything.\n' }, 'content/channels.yaml 1:1 shape'],
  [
    'a key that is not known',
    changed('metrics/dau.mdx', 'unit: count', 'unit: count\nunits: count'),
    'content/metrics/dau.mdx 16:1 unknown-key',
  ],
  ['a missing field', changed('metrics/dau.mdx', 'owner: analytics\n', ''), 'content/metrics/dau.mdx 2:1 missing-field'],
  ['a value that is not known', changed('metrics/dau.mdx', 'approved', 'final'), 'content/metrics/dau.mdx 8:9 shape'],
  ['a day that does not exist', changed('metrics/dau.mdx', '2024-02-29', '2023-02-29'), 'content/metrics/dau.mdx 22:11 shape'],
  ['a day to come', changed('metrics/dau.mdx', '2024-02-29', '2999-01-01'), 'content/metrics/dau.mdx 22:11 not-in-future'],
  ['an unknown entry in a list', changed('metrics/dau.mdx', '[mau,', '[mua,'), 'content/metrics/dau.mdx 21:11 known-entry'],
  [
    'a name that the entry has twice',
    changed('metrics/mau.mdx', 'Monthly active users', 'mau'),
    'content/metrics/mau.mdx 3:15 unique-name',
  ],
  ['an id that another row has', { 'channels.yaml': smallContent['channels.yaml'].repeat(2) }, 'content/channels.yaml 3:7 id-reused'],
  [
    'a file name that is no address',
    { 'handbook/Our Vision.mdx': vision.replace('Vision', 'Our vision') },
    'content/handbook/Our Vision.mdx 2:1 id-format',
  ],
  ['filters in an address', changed('reports/growth.mdx', '/1', '/1?Name=Acme'), 'content/reports/growth.mdx 5:6 report-address'],
  [
    'an analyst whom no team has',
    changed('stakeholders.yaml', 'Mary Somerville', 'Mary Shelley'),
    'content/stakeholders.yaml 6:12 supported-group',
  ],
  ['a brace in text', inProse('a { b'), 'content/handbook/vision.mdx 13:3 mdx-syntax'],
  ['an import', inProse('import a from "a";'), 'content/handbook/vision.mdx 13:1 code-in-content'],
  ['code between comments', inProse('Text {/* a */ run() /* b */}'), 'content/handbook/vision.mdx 13:6 code-in-content'],
  ['a component that is not known', inProse('<ReportLst tool="looker" />'), 'content/handbook/vision.mdx 13:1 code-in-content'],
  ['a link to no entry', inProse('See [WAU](/metrics/wau/).'), 'content/handbook/vision.mdx 13:5 known-address'],
  ['a channel that is not known', inProse('Ask in #analytcs.'), 'content/handbook/vision.mdx 13:8 channel-exists'],
])('tells %s with its place, and no stack trace', async ([, changes, expected]) => {
  const { code, stdout, stderr } = await check(smallHandbook(changes));
  expect({ places: placesIn(stdout), code, stderr }).toEqual({ places: [expected], code: 2, stderr: '' });
  expect(stdout).toMatch(/ {2}error {4}\S.*\n\n1 error in 1 file\.\n$/);
  expect(stdout).not.toMatch(stackTrace);
});

test.concurrent('tells a calculation in a circle in each of its files, because any of them may be the changed one', async () => {
  const { code, stdout } = await check(smallHandbook(changed('metrics/dau.mdx', 'text: users with an event', 'entry: stickiness')));
  expect({ places: placesIn(stdout), code }).toEqual({
    places: ['content/metrics/dau.mdx 14:12 no-cycle', 'content/metrics/stickiness.mdx 12:12 no-cycle'],
    code: 2,
  });
  expect(stdout).toMatch(/ {2}error {4}\S.*\n\n2 errors in 2 files\.\n$/);
  expect(stdout).not.toMatch(stackTrace);
});

test.concurrent('finds nothing wrong with a handbook that has no mistake', async () => {
  expect(await check(smallHandbook())).toEqual({ code: 0, stdout: '20 entries, no problems.\n', stderr: '' });
});

test.concurrent('tells all mistakes of all files, by file and place', async () => {
  const content = smallHandbook({
    ...changed('metrics/dau.mdx', 'owner: analytics', 'owner: analysts'),
    ...changed('stakeholders.yaml', 'team: product', 'team: produce'),
    ...inProse('Ask in #analytcs about [WAU](/metrics/wau/).'),
    'notes.txt': 'x',
  });
  const { code, stdout } = await check(content);
  expect(code).toBe(2);
  expect(placesIn(stdout)).toEqual([
    'content/handbook/vision.mdx 13:8 channel-exists',
    'content/handbook/vision.mdx 13:24 known-address',
    'content/metrics/dau.mdx 7:8 known-entry',
    'content/notes.txt 1:1 file-name',
    'content/stakeholders.yaml 4:9 known-entry',
  ]);
  expect(stdout).toMatch(/\n\n5 errors in 4 files\.\n$/);
});

const misspelled = changed('metrics/dau.mdx', '[mau,', '[maus,');
const message = 'Unexpected metric `maus`, expected the id of an entry (did you mean `mau`?)';

test.concurrent('prints problems for a person', async () => {
  expect((await check(smallHandbook(misspelled))).stdout).toBe(
    `content/metrics/dau.mdx\n  21:11  error    ${message}  known-entry\n\n1 error in 1 file.\n`,
  );
});

test.concurrent('prints problems for a program', async () => {
  const { code, stdout } = await check(smallHandbook(misspelled), '--format', 'json');
  expect(code).toBe(2);
  expect(JSON.parse(stdout)).toEqual({
    version: 1,
    problems: [
      {
        file: 'content/metrics/dau.mdx',
        line: 21,
        column: 11,
        path: 'related.0',
        rule: 'known-entry',
        severity: 'error',
        message,
        suggestion: 'mau',
      },
    ],
  });
});

test.concurrent('prints an empty list of problems for a program', async () => {
  const { code, stdout } = await check(smallHandbook(), '--format=json');
  expect({ code, report: JSON.parse(stdout) as unknown }).toEqual({ code: 0, report: { version: 1, problems: [] } });
});

test.concurrent('prints annotations for GitHub, where it is asked to or runs there', async () => {
  const content = smallHandbook(misspelled);
  const expected = `::error file=content/metrics/dau.mdx,line=21,col=11,title=known-entry::${message}\n1 error in 1 file.\n`;
  expect(await check(content, '--format', 'github')).toEqual({ code: 2, stdout: expected, stderr: '' });
  const onGitHub = { GITHUB_ACTIONS: 'true' };
  expect((await runCommand(main, ['--content', content], { env: onGitHub })).stdout).toBe(expected);
});

test.concurrent.for<[asked: string, paths: string[], expected: string[]]>([
  ['one file', ['metrics/dau.mdx'], ['content/metrics/dau.mdx 7:8 known-entry']],
  ['several files', ['teams.yaml', 'metrics/dau.mdx'], ['content/metrics/dau.mdx 7:8 known-entry', 'content/teams.yaml 3:12 known-entry']],
  ['a folder', ['metrics/'], ['content/metrics/dau.mdx 7:8 known-entry']],
  ['a file without a mistake', ['metrics/mau.mdx'], []],
])('tells only the problems of %s', async ([, paths, expected]) => {
  const spoiled = {
    ...changed('metrics/dau.mdx', 'owner: analytics', 'owner: x'),
    ...changed('teams.yaml', 'channel: analytics', 'channel: x'),
  };
  const content = smallHandbook(spoiled);
  const { code, stdout } = await check(content, ...paths.map((path) => `${content}/${path}`));
  expect({ code, places: placesIn(stdout) }).toEqual({ code: expected.length > 0 ? 2 : 0, places: expected });
});

test.concurrent('knows a file by its path from where it is called, whatever the content folder is called', async () => {
  const folder = dirname(smallHandbook(misspelled));
  await rename(join(folder, 'content'), join(folder, 'other'));
  const { code, stdout } = await runCommand(main, ['--content', 'other', 'other/metrics/dau.mdx'], { cwd: folder });
  expect({ code, places: placesIn(stdout) }).toEqual({ code: 2, places: ['content/metrics/dau.mdx 21:11 known-entry'] });
});

test.concurrent('fails with a sentence and no problem for a file that is not there', async () => {
  const content = smallHandbook(misspelled);
  expect(await check(content, `${content}/metrics/dua.mdx`)).toEqual({
    code: 1,
    stdout: '',
    stderr: `There is no file \`${content}/metrics/dua.mdx\`.\n`,
  });
});

const noFolder = (path: string) =>
  `There is no folder \`${path}\`; run this in the handbook's folder or name the folder with \`--content\`.\n`;

test.concurrent('fails with a sentence for a folder that is not there or is a file', async () => {
  const content = smallHandbook();
  for (const path of [join(content, 'nowhere'), join(content, 'teams.yaml')])
    expect(await check(path)).toEqual({ code: 1, stdout: '', stderr: noFolder(path) });
});

test.concurrent('fails with a sentence for a format that is not known', async () => {
  expect(await check(smallHandbook(), '--format', 'xml')).toEqual({
    code: 1,
    stdout: '',
    stderr: 'Unexpected format `xml`, expected text, json, github.\n',
  });
});

test.concurrent.for([['--contnet', 'content'], ['--format']])('fails with a sentence and the usage for %j', async (args) => {
  const { code, stdout, stderr } = await runCommand(main, args);
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toMatch(/^(?:Unknown option|Option) '.*\n\nUsage: npm run check:content -- \[--content DIR\]/);
  expect(stderr).not.toMatch(stackTrace);
});

test.concurrent('prints its usage where it is asked to', async () => {
  const { code, stdout, stderr } = await runCommand(main, ['--help']);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toMatch(/^Usage: npm run check:content -- \[--content DIR\] \[--format text\|json\|github\] \[FILE …\]\n/);
});

test.concurrent('fails with a sentence for a folder without entries, where nothing would have been checked', async () => {
  const content = temporaryFolder();
  expect(await check(content)).toEqual({ code: 1, stdout: '', stderr: `There are no entries in \`${content}\`.\n` });
});
