import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listFiles } from './files.ts';
import { temporaryFolder } from './testing.ts';

/** What `listFiles` finds wrong, each as `file line:column rule message`. */
function problemsIn(folder: string): string[] {
  return listFiles(folder).problems.map(({ file, line, column, rule, message }) => `${file} ${line}:${column} ${rule} ${message}`);
}

const folders =
  '`content/handbook/`, `content/capabilities/`, `content/personas/`, `content/tools/`, `content/metrics/`, `content/reports/` or `content/data-sources/`';

test.for<[found: string, path: string, expected: string]>([
  ['an unknown folder', 'images/a.png', `file-place Unexpected place for a file, expected it directly in ${folders}`],
  [
    'a folder that is nearly right',
    'metric/mau.mdx',
    `file-place Unexpected place for a file, expected it directly in ${folders} (did you mean \`content/metrics/mau.mdx\`?)`,
  ],
  [
    'a folder in a folder',
    'metrics/users/mau.mdx',
    `file-place Unexpected place for a file, expected it directly in ${folders} (did you mean \`content/metrics/mau.mdx\`?)`,
  ],
  ['a page beside the folders', 'about.mdx', `file-place Unexpected place for a file, expected it directly in ${folders}`],
  ['a Markdown page', 'metrics/mau.md', 'file-name Unexpected file name `mau.md`, expected an MDX file, `mau.mdx`'],
  ['an extension in capitals', 'metrics/mau.MDX', 'file-name Unexpected file name `mau.MDX`, expected an MDX file, `mau.mdx`'],
  [
    'an extension after the right one',
    'metrics/mau.mdx.txt',
    'file-name Unexpected file name `mau.mdx.txt`, expected an MDX file, `mau.mdx`',
  ],
  ['no extension', 'metrics/README', 'file-name Unexpected file name `README`, expected an MDX file, `README.mdx`'],
  ['rows in a folder of pages', 'tools/looker.yaml', 'file-name Unexpected file name `looker.yaml`, expected an MDX file, `looker.mdx`'],
  [
    'the home page in Markdown',
    'index.md',
    'file-name Unexpected file name `index.md`, expected `index.mdx`, `404.mdx`, `stakeholders.yaml`, `teams.yaml`, `retired.yaml`, `words.yaml`, `channels.yaml`, `sprints.yaml` or `links.yaml`',
  ],
  [
    'the short extension of YAML',
    'teams.yml',
    'file-name Unexpected file name `teams.yml`, expected `index.mdx`, `404.mdx`, `stakeholders.yaml`, `teams.yaml`, `retired.yaml`, `words.yaml`, `channels.yaml`, `sprints.yaml` or `links.yaml`',
  ],
  [
    'a text file beside the folders',
    'notes.txt',
    'file-name Unexpected file name `notes.txt`, expected `index.mdx`, `404.mdx`, `stakeholders.yaml`, `teams.yaml`, `retired.yaml`, `words.yaml`, `channels.yaml`, `sprints.yaml` or `links.yaml`',
  ],
])('refuses %s', ([, path, expected]) => {
  expect(problemsIn(temporaryFolder({ [path]: 'text\n' }))).toEqual([`content/${path} 1:1 ${expected}`]);
});

test.runIf(process.platform !== 'win32')('refuses symbolic links, whether they lead inside, outside or nowhere', () => {
  const folder = temporaryFolder({ 'metrics/mau.mdx': 'text\n' });
  const outside = temporaryFolder({ 'dau.mdx': 'text\n' });
  symlinkSync('mau.mdx', join(folder, 'metrics/inside.mdx'));
  symlinkSync(join(outside, 'dau.mdx'), join(folder, 'metrics/outside.mdx'));
  symlinkSync('nowhere.mdx', join(folder, 'metrics/broken.mdx'));
  const message = 'regular-file Unexpected symbolic link, expected a regular file; copy what it points to';
  expect(problemsIn(folder)).toEqual(['broken', 'inside', 'outside'].map((name) => `content/metrics/${name}.mdx 1:1 ${message}`));
  expect(listFiles(folder).sources.map(({ id }) => id)).toEqual(['mau']);
});

test.runIf(process.platform !== 'win32')('does not follow a link to a folder', () => {
  const folder = temporaryFolder();
  symlinkSync(temporaryFolder({ 'dau.mdx': 'text\n' }), join(folder, 'metrics'));
  expect(listFiles(folder).sources).toEqual([]);
  expect(problemsIn(folder)).toEqual([
    'content/metrics 1:1 regular-file Unexpected symbolic link, expected a regular file; copy what it points to',
  ]);
});

test.runIf(process.platform === 'linux')('refuses a special file without reading it', () => {
  const folder = temporaryFolder({ 'metrics/mau.mdx': 'text\n' });
  execFileSync('mkfifo', [join(folder, 'metrics/pipe.mdx')]);
  expect(problemsIn(folder)).toEqual(['content/metrics/pipe.mdx 1:1 regular-file Unexpected special file, expected a regular file']);
});

test('leaves out names that start with a dot, and drafts that a killed command left', () => {
  const hidden = { '.DS_Store': 'x', '.git/config': 'x', 'metrics/.mau.mdx.swp': 'x', 'metrics/.obsidian/a.mdx': 'x' };
  const drafts = { 'links.lock.jsonl.4138162628': 'x', 'metrics/mau.mdx.0': 'x', 'teams.yaml.12345': 'x', 'addresses.lock.7': 'x' };
  const folder = temporaryFolder({ ...hidden, ...drafts });
  expect(listFiles(folder)).toEqual({ sources: [], broken: [], problems: [] });
});

test('lists files by name, whatever order the disk has, and says which entry each one is', () => {
  const paths = ['teams.yaml', 'metrics/mau.mdx', 'index.mdx', '404.mdx', 'metrics/arr.mdx', 'handbook/index.mdx', 'channels.yaml'];
  const { sources } = listFiles(temporaryFolder(Object.fromEntries(paths.map((path) => [path, `${path}\n`]))));
  expect(sources).toEqual([
    { file: 'content/404.mdx', collection: 'site', id: '404', text: '404.mdx\n' },
    { file: 'content/channels.yaml', collection: 'channels', id: '*', text: 'channels.yaml\n' },
    { file: 'content/handbook/index.mdx', collection: 'handbook', id: 'index', text: 'handbook/index.mdx\n' },
    { file: 'content/index.mdx', collection: 'site', id: 'index', text: 'index.mdx\n' },
    { file: 'content/metrics/arr.mdx', collection: 'metrics', id: 'arr', text: 'metrics/arr.mdx\n' },
    { file: 'content/metrics/mau.mdx', collection: 'metrics', id: 'mau', text: 'metrics/mau.mdx\n' },
    { file: 'content/teams.yaml', collection: 'teams', id: '*', text: 'teams.yaml\n' },
  ]);
});

test.each(['addresses.lock', 'links.lock.jsonl'])('leaves `%s` to its own check, but only at its place and as a regular file', (name) => {
  const folder = temporaryFolder({ [name]: 'anything\r\n', [`metrics/${name}`]: 'x' });
  expect(listFiles(folder)).toMatchObject({ sources: [], problems: [{ file: `content/metrics/${name}`, rule: 'file-name' }] });
});

test.runIf(process.platform !== 'win32').each(['addresses.lock', 'links.lock.jsonl'])(
  'refuses a symbolic link in the place of `%s`',
  (name) => {
    const folder = temporaryFolder();
    symlinkSync('nowhere', join(folder, name));
    expect(problemsIn(folder)).toEqual([
      `content/${name} 1:1 regular-file Unexpected symbolic link, expected a regular file; copy what it points to`,
    ]);
  },
);

test('goes on after a bad file', () => {
  const folder = temporaryFolder({ 'metrics/a.mdx': '', 'metrics/b.md': 'x', 'metrics/c.mdx': 'x\n', 'x/d.mdx': 'x' });
  const { sources, problems } = listFiles(folder);
  expect(problems.map(({ file, rule }) => `${file} ${rule}`)).toEqual([
    'content/metrics/a.mdx empty-file',
    'content/metrics/b.md file-name',
    'content/x/d.mdx file-place',
  ]);
  expect(sources.map(({ id }) => id)).toEqual(['c']);
});

test('finds nothing in empty folders', () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'metrics/users'), { recursive: true });
  expect(listFiles(folder)).toEqual({ sources: [], broken: [], problems: [] });
});

test('throws for a folder that is not there', () => {
  expect(() => listFiles(join(temporaryFolder(), 'nowhere'))).toThrow(/^ENOENT: no such file or directory/);
});
