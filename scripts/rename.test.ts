import { mkdirSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sampleHandbook } from '../src/sample-handbook/sample-handbook.ts';
import { edited, runCommand, sampleFolder, type Files } from './lib/testing.ts';
import { main } from './rename.ts';

const siteFiles: Files = {
  'src/settings/navigation.ts': "export const sidebar = ['tools/looker', 'personas/viewer'];\n",
  'src/search/golden.yaml': "- { query: 'dau', class: exact, expect: [/metrics/dau/] }\n",
};
const handbook = (changes: Files = {}) => sampleFolder({ ...siteFiles, ...changes });
const rename = (cwd: string, ...args: string[]) => runCommand(main, args, { cwd });

/** Every file of a handbook and its neighbors, hidden ones too. */
function filesOf(root: string): Record<string, string> {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) => statSync(join(root, path)).isFile());
  return Object.fromEntries(files.map((path) => [path, readFileSync(join(root, path), 'utf8')]));
}

const plan = `content/metrics/dau.mdx → content/metrics/daily.mdx
content/metrics/dau-mau.mdx:15  calculation.numerator.entry: dau → daily
content/metrics/dau-mau.mdx:27  related: dau → daily
content/metrics/dau.mdx:5  formerIds: + dau
src/search/golden.yaml:1  expect: /metrics/dau/ → /metrics/daily/

4 changes in 3 files.

`;

test('moves the file, keeps the old id and fixes every reference', async () => {
  const root = handbook();
  const { 'content/metrics/dau.mdx': dau = '', ...others } = filesOf(root);
  expect(await rename(root, 'metric', 'dau', 'daily')).toEqual({
    code: 0,
    stdout: `${plan}Renamed \`dau\` to \`daily\`. Next: \`npm run format\`, \`npm run build\`, then \`npm run addresses\`; then commit all of it and open a pull request.\n`,
    stderr: '',
  });
  expect(filesOf(root)).toEqual({
    ...others,
    'content/metrics/daily.mdx': dau.replace('in UTC.\ntype', 'in UTC.\nformerIds: [dau]\ntype'),
    'content/metrics/dau-mau.mdx': others['content/metrics/dau-mau.mdx']?.replace('entry: dau', 'entry: daily').replace('[dau,', '[daily,'),
    'src/search/golden.yaml': "- { query: 'dau', class: exact, expect: [/metrics/daily/] }\n",
  });
});

test('only says what it would change with --dry-run', async () => {
  const root = handbook();
  const before = filesOf(root);
  expect(await rename(root, 'metric', 'dau', 'daily', '--dry-run')).toEqual({
    code: 0,
    stdout: `${plan}Nothing was changed.\n`,
    stderr: '',
  });
  expect(filesOf(root)).toEqual(before);
});

test('takes a kind of two words, and needs no other files than the content', async () => {
  const root = sampleFolder(edited('content/metrics/dau.mdx', 'related:', 'sources: [pings]\nrelated:'));
  const { code, stdout } = await rename(root, 'data', 'source', 'pings', 'usage');
  expect([code, stdout.split('\n').at(-2)]).toEqual([
    0,
    'Renamed `pings` to `usage`. Next: `npm run build`, then `npm run addresses`; then commit all of it and open a pull request.',
  ]);
  expect(filesOf(root)['content/metrics/dau.mdx']).toContain('sources: [usage]');
});

test('names code and documents that it leaves as they are', async () => {
  const root = sampleFolder({
    'src/settings/site.ts': "export const link = '/metrics/dau/';\n",
    'src/site.test.ts': "expect('/metrics/dau/');\n",
    'src/other.ts': "export const link = '/metrics/dau-mau/';\n",
    'README.md': 'See content/metrics/dau.mdx.\n',
  });
  expect((await rename(root, 'metric', 'dau', 'daily', '--dry-run')).stdout).toContain(
    '\n\nThese files name the page too and are not changed; look at them, or ask the reviewer to:\nsrc/settings/site.ts\nREADME.md\n\nNothing was changed.\n',
  );
});

const former = edited('content/metrics/dau-mau.mdx', 'aliases: [stickiness]', 'aliases: [stickiness, "dau!"]');
const nameless = { 'content/metrics/dau.mdx': (sampleHandbook['content/metrics/dau.mdx'] ?? '').replace('abbreviation: DAU\n', '') };

test.for<[what: string, changes: Files, args: string[], code: number, stdout: string, stderr: string]>([
  [
    'content that has problems already',
    edited('content/metrics/dau.mdx', '[mau]', '[maus]'),
    ['report', 'engagement', 'x'],
    2,
    'Fix the content first (`npm run check:content` reports the same), then rename. Nothing was changed.\n',
    '',
  ],
  [
    'a rename that causes a problem',
    { ...former, ...nameless },
    ['metric', 'dau', 'daily', '--dry-run'],
    2,
    'The content would have these problems after it; choose another id, or fix what they name. Nothing was changed.\n',
    '',
  ],
  ['an id that cannot be', {}, ['metric', 'dau', 'dau'], 1, '', 'Unexpected new id `dau`, expected another than the present one.\n'],
  ['a broken test set', { 'src/search/golden.yaml': '- {' }, ['metric', 'dau', 'x'], 1, '', 'src/search/golden.yaml cannot be read: '],
  ['an unreadable file', { 'src/settings/navigation.ts/file': '' }, ['metric', 'dau', 'x'], 1, '', 'EISDIR'],
  ['too few arguments', {}, ['metric', 'dau'], 1, '', 'Unexpected 2 arguments, expected a kind, the old id and the new one.\n\nUsage: '],
])('refuses %s and leaves everything as it is', async ([, changes, args, code, stdout, stderr]) => {
  const root = sampleFolder(changes);
  const before = filesOf(root);
  const ran = await rename(root, ...args);
  expect([ran.code, ran.stdout.endsWith(stdout), ran.stderr.startsWith(stderr)]).toEqual([code, true, true]);
  expect(filesOf(root)).toEqual(before);
});

test('refuses a place where something is already', async () => {
  const root = handbook();
  mkdirSync(join(root, 'content/metrics/daily.mdx'));
  expect((await rename(root, 'metric', 'dau', 'daily')).stderr).toBe(
    `Unexpected \`${join(root, 'content/metrics/daily.mdx')}\`, expected no file there; move it away, then rename.\n`,
  );
});
