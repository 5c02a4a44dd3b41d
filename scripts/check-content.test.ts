import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../src/read/testing.ts';
import { sampleHandbook } from '../src/sample-handbook/sample-handbook.ts';
import { main } from './check-content.ts';
import { edited, placesIn, runCommand, sampleFolder, type Files } from './lib/testing.ts';

const check = (cwd: string, ...args: string[]) => runCommand(main, args, { cwd });
const dau = 'content/metrics/dau.mdx';
const misspelled = edited(dau, '[mau]', '[maus]');
const text = sampleHandbook[dau] ?? '';

test('finds nothing wrong with a handbook that has no mistake', async () => {
  const count = Object.entries(sampleHandbook).flatMap(([file, text]) =>
    file.endsWith('.mdx') ? [file] : (text.match(/^- id:/gm) ?? []),
  ).length;
  expect(await check(sampleFolder())).toEqual({ code: 0, stdout: `${count} entries, no problems.\n`, stderr: '' });
});

// Each layer of the check once; what each of them finds is tested where it is.
test.each<[layer: string, changes: Files, expected: string]>([
  ['of files', { 'content/images/a.png': 'x' }, 'content/images/a.png 1:1 file-place'],
  ['of bytes', { [dau]: Buffer.from(text, 'utf16le') }, `${dau} 1:2 encoding`],
  ['of YAML', edited(dau, 'one UTC', 'one: UTC'), `${dau} 17:9 yaml-syntax`],
  ['of shapes', edited(dau, 'unit: count', 'unit: counts'), `${dau} 15:7 shape`],
  ['of a day', edited('content/metrics/mau.mdx', '2026-03-01', '2026-05-21'), 'content/metrics/mau.mdx 20:11 not-in-future'],
  ['of prose', { [dau]: `${text}\na { b\n` }, `${dau} 21:3 mdx-syntax`],
  ['of links', { [dau]: `${text}\n[WAU](/metrics/wau/)\n` }, `${dau} 21:1 known-address`],
  ['of the catalog', misspelled, `${dau} 18:11 known-entry`],
])('reports a mistake %s with its place', async (_, changes, expected) => {
  const { code, stdout, stderr } = await check(sampleFolder(changes));
  expect([code, placesIn(stdout), stderr]).toEqual([2, [expected], '']);
  expect(stdout).toMatch(/ {2}error {4}\S.*\n\n1 error in 1 file\.\n$/);
});

test('prints problems for a person, a program and GitHub', async () => {
  const root = sampleFolder(misspelled);
  const message = 'Unexpected metric `maus`, expected the id of an entry (did you mean `mau`?)';
  const problem = {
    file: dau,
    line: 18,
    column: 11,
    path: 'related.0',
    rule: 'known-entry',
    severity: 'error',
    message,
    suggestion: 'mau',
  };
  expect((await check(root)).stdout).toBe(`${dau}\n  18:11  error    ${message}  known-entry\n\n1 error in 1 file.\n`);
  expect(JSON.parse((await check(root, '--format', 'json')).stdout)).toEqual({ version: 1, problems: [problem] });
  expect((await check(root, '--format', 'github')).stdout).toBe(
    `::error file=${dau},line=18,col=11,title=known-entry::${message}\n1 error in 1 file.\n`,
  );
});

test.each<[paths: string[], expected: string[]]>([
  [[], [`${dau} 7:8`, 'content/teams.yaml 3:12']],
  [[dau], [`${dau} 7:8`]],
  [
    ['content/teams.yaml', dau],
    [`${dau} 7:8`, 'content/teams.yaml 3:12'],
  ],
  [['content/metrics/'], [`${dau} 7:8`]],
  [['content/metrics/mau.mdx'], []],
])('reports only the problems of the files and folders %j', async (paths, expected) => {
  const wrong = { ...edited(dau, 'owner: analytics', 'owner: x'), ...edited('content/teams.yaml', 'channel: analytics', 'channel: x') };
  const { code, stdout } = await check(sampleFolder(wrong), ...paths);
  expect([code, placesIn(stdout)]).toEqual([expected.length > 0 ? 2 : 0, expected.map((place) => `${place} known-entry`)]);
});

test('knows a file by its path from where it is called, whatever the content folder is called', async () => {
  const root = sampleFolder(misspelled);
  renameSync(join(root, 'content'), join(root, 'other'));
  const { code, stdout } = await check(root, '--content', 'other', 'other/metrics/dau.mdx');
  expect([code, placesIn(stdout)]).toEqual([2, [`${dau} 18:11 known-entry`]]);
});

test('fails with a sentence for a file that is not there, and for a folder without entries', async () => {
  expect(await check(sampleFolder(), 'content/dua.mdx')).toEqual({ code: 1, stdout: '', stderr: 'There is no file `content/dua.mdx`.\n' });
  expect(await check(temporaryFolder(), '--content', '.')).toEqual({ code: 1, stdout: '', stderr: 'There are no entries in `.`.\n' });
});
