import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { MAX_BYTES, listFiles } from './files.ts';
import { temporaryFolder } from './testing.ts';

/** What `listFiles` finds wrong, each as `file line:column rule message`. */
function problemsIn(folder: string): string[] {
  return listFiles(folder).problems.map(({ file, line, column, rule, message }) => `${file} ${line}:${column} ${rule} ${message}`);
}

const bytes = (...parts: (string | number)[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'utf8') : Buffer.from([part]))));

const folders =
  '`content/handbook/`, `content/capabilities/`, `content/personas/`, `content/tools/`, `content/metrics/`, `content/reports/` or `content/data-sources/`';
const notUtf8 = 'Unexpected bytes that are not UTF-8, expected UTF-8; save the file with that encoding';
const windowsLineEnd = 'Unexpected Windows line end (CRLF), expected LF; choose "LF" in the status bar of the editor and save';

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
    'file-name Unexpected file name `index.md`, expected `index.mdx`, `404.mdx`, `stakeholders.yaml`, `teams.yaml`, `retired.yaml`, `words.yaml` or `channels.yaml`',
  ],
  [
    'the short extension of YAML',
    'teams.yml',
    'file-name Unexpected file name `teams.yml`, expected `index.mdx`, `404.mdx`, `stakeholders.yaml`, `teams.yaml`, `retired.yaml`, `words.yaml` or `channels.yaml`',
  ],
  [
    'a text file beside the folders',
    'notes.txt',
    'file-name Unexpected file name `notes.txt`, expected `index.mdx`, `404.mdx`, `stakeholders.yaml`, `teams.yaml`, `retired.yaml`, `words.yaml` or `channels.yaml`',
  ],
])('refuses %s', ([, path, expected]) => {
  expect(problemsIn(temporaryFolder({ [path]: 'text\n' }))).toEqual([`content/${path} 1:1 ${expected}`]);
});

test.for<[found: string, content: string | Uint8Array, expected: string]>([
  [
    'a byte order mark',
    bytes(0xef, 0xbb, 0xbf, '---\n'),
    '1:1 encoding Unexpected byte order mark, expected plain UTF-8; save the file as "UTF-8" without BOM',
  ],
  ['a Windows line end', 'one\ntwo é\r\nthree\r\n', `2:6 line-ends ${windowsLineEnd}`],
  ['a line end of an old Mac', 'one\rtwo\r', `1:4 line-ends ${windowsLineEnd}`],
  ['Latin-1', bytes('one\ncaf', 0xe9, ' two\n'), `2:4 encoding ${notUtf8}`],
  ['a character that is cut off', bytes('one ', 0xe2, 0x82), `1:5 encoding ${notUtf8}`],
  ['UTF-16 with a byte order mark', Buffer.from('\uFEFFtext', 'utf16le'), `1:1 encoding ${notUtf8}`],
  ['UTF-16 without one', Buffer.from('text', 'utf16le'), '1:2 encoding Unexpected control character, expected text; delete it'],
  ['a control character', 'one\n\ttwo\u0007\n', '2:5 encoding Unexpected control character, expected text; delete it'],
  ['a control character of Latin-1', 'one\u0085two', '1:4 encoding Unexpected control character, expected text; delete it'],
  [
    'a space of no width',
    'one M\u200BAU',
    '1:6 encoding Unexpected invisible character U+200B, expected text that reads as it looks; delete it',
  ],
  [
    'a character that turns the direction of text',
    'one\n\u202Etwo',
    '2:1 encoding Unexpected invisible character U+202E, expected text that reads as it looks; delete it',
  ],
  [
    'both sides of a merge conflict',
    'one\n<<<<<<< HEAD\ntwo\n=======\nthree\n>>>>>>> branch\n',
    '2:1 merge-conflict Unexpected line `<<<<<<< HEAD` of a merge conflict, expected the lines of one side; delete the other side and the marks',
  ],
  ['nothing', '', '1:1 empty-file Unexpected empty file, expected an entry; write it or delete the file'],
  ['only white space', ' \n\t\n\u00a0\n', '1:1 empty-file Unexpected empty file, expected an entry; write it or delete the file'],
  [
    'a line that is far too long',
    `x\n${'a-'.repeat(100_000)}\n`,
    '2:1 line-length Unexpected line of 200000 characters, expected at most 5000; begin new lines in it, and put an image into `public/images/`',
  ],
  [
    'a byte too much',
    'x'.repeat(MAX_BYTES + 1),
    '1:1 file-size Unexpected size of 513 KB, expected at most 512 KB; split the page or move what is not text out of it',
  ],
])('refuses a file of %s, and tells that the entry is there but broken', ([, content, expected]) => {
  const folder = temporaryFolder({ 'metrics/mau.mdx': content, 'teams.yaml': content });
  expect(problemsIn(folder)).toEqual([`content/metrics/mau.mdx ${expected}`, `content/teams.yaml ${expected}`]);
  expect(listFiles(folder)).toMatchObject({
    sources: [],
    broken: [
      { collection: 'metrics', id: 'mau' },
      { collection: 'teams', id: '*' },
    ],
  });
});

test('takes a file of the greatest size, tabs and the very character that stands for unreadable bytes', () => {
  const content = {
    'metrics/a.mdx': `${'x'.repeat(1023)}\n`.repeat(MAX_BYTES / 1024),
    'metrics/b.mdx': 'a\tb\n',
    'metrics/c.mdx': 'a \uFFFD b 👩‍💻\n',
    'metrics/d.mdx': 'a\n=======\n',
  };
  const { sources, problems } = listFiles(temporaryFolder(content));
  expect(problems).toEqual([]);
  expect(sources.map(({ text }) => text)).toEqual(Object.values(content));
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

test('leaves out names that start with a dot', () => {
  const folder = temporaryFolder({ '.DS_Store': 'x', '.git/config': 'x', 'metrics/.mau.mdx.swp': 'x', 'metrics/.obsidian/a.mdx': 'x' });
  expect(listFiles(folder)).toEqual({ sources: [], broken: [], problems: [] });
});

test('lists files by name, whatever order the disk has, and tells what each stands for', () => {
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

test('leaves the ledger of addresses to its own check, but only at its place and as a regular file', () => {
  const folder = temporaryFolder({ 'addresses.lock': 'anything\r\n', 'metrics/addresses.lock': 'x' });
  expect(listFiles(folder)).toMatchObject({ sources: [], problems: [{ file: 'content/metrics/addresses.lock', rule: 'file-name' }] });
});

test.runIf(process.platform !== 'win32')('refuses a symbolic link in the place of the ledger', () => {
  const folder = temporaryFolder();
  symlinkSync('nowhere', join(folder, 'addresses.lock'));
  expect(problemsIn(folder)).toEqual([
    'content/addresses.lock 1:1 regular-file Unexpected symbolic link, expected a regular file; copy what it points to',
  ]);
});

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
