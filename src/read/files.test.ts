import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { oneOf } from '../problems/problem.ts';
import { folderCollections } from '../schemas/index.ts';
import { MAX_BYTES, listFiles, sourcesOf } from './files.ts';
import { temporaryFolder } from './testing.ts';

/** What `listFiles` finds wrong, each as `file line:column rule message`. */
function problemsIn(folder: string): string[] {
  return listFiles(folder).problems.map(({ file, line, column, rule, message }) => `${file} ${line}:${column} ${rule} ${message}`);
}

const folders = oneOf([...folderCollections.keys()].map((name) => `content/${name}/`));
const place = `file-place Unexpected place for a file, expected it directly in ${folders}`;
const placeOfMau = `${place} (did you mean \`content/metrics/mau.mdx\`?)`;
const notMdx = (name: string, right: string) => `file-name Unexpected file name \`${name}\`, expected an MDX file, \`${right}\``;
const rootFiles =
  '`index.mdx`, `404.mdx`, `stakeholders.yaml`, `teams.yaml`, `retired.yaml`, `words.yaml`, `channels.yaml`, `sprints.yaml` or `links.yaml`';
const notInRoot = (name: string) => `file-name Unexpected file name \`${name}\`, expected ${rootFiles}`;

test.each([
  ['images/a.png', place],
  ['about.mdx', place],
  ['metric/mau.mdx', placeOfMau],
  ['metrics/users/mau.mdx', placeOfMau],
  ['metrics/mau.md', notMdx('mau.md', 'mau.mdx')],
  ['metrics/mau.MDX', notMdx('mau.MDX', 'mau.mdx')],
  ['metrics/mau.mdx.txt', notMdx('mau.mdx.txt', 'mau.mdx')],
  ['metrics/README', notMdx('README', 'README.mdx')],
  ['tools/looker.yaml', notMdx('looker.yaml', 'looker.mdx')],
  ['metrics/links.lock.jsonl', notMdx('links.lock.jsonl', 'links.lock.mdx')],
  ['index.md', notInRoot('index.md')],
  ['teams.yml', notInRoot('teams.yml')],
])('refuses %s', (path, expected) => {
  expect(problemsIn(temporaryFolder({ [path]: 'text\n' }))).toEqual([`content/${path} 1:1 ${expected}`]);
});

const isLink = '1:1 regular-file Unexpected symbolic link, expected a regular file; copy what it points to';

test.runIf(process.platform === 'linux')('refuses special files without reading them, and symbolic links, wherever they lead', () => {
  const folder = temporaryFolder({ 'metrics/mau.mdx': 'text\n' });
  const outside = temporaryFolder({ 'dau.mdx': 'text\n' });
  symlinkSync('mau.mdx', join(folder, 'metrics/inside.mdx'));
  symlinkSync(join(outside, 'dau.mdx'), join(folder, 'metrics/outside.mdx'));
  symlinkSync('nowhere.mdx', join(folder, 'metrics/broken.mdx'));
  symlinkSync(outside, join(folder, 'tools'));
  symlinkSync('nowhere', join(folder, 'addresses.lock'));
  symlinkSync('nowhere', join(folder, 'links.lock.jsonl'));
  const linked = ['addresses.lock', 'links.lock.jsonl', ...['broken', 'inside', 'outside'].map((name) => `metrics/${name}.mdx`), 'tools'];
  expect(problemsIn(folder)).toEqual(linked.map((path) => `content/${path} ${isLink}`));
  execFileSync('mkfifo', [join(folder, 'metrics/pipe.mdx')]);
  expect(problemsIn(folder)).toContain('content/metrics/pipe.mdx 1:1 regular-file Unexpected special file, expected a regular file');
  expect(listFiles(folder).sources.map(({ id }) => id)).toEqual(['mau']);
});

test('leaves out hidden files, drafts that a killed command left, empty folders, and the locks, which have their own checks', () => {
  const hidden = { '.DS_Store': 'x', '.git/config': 'x', 'metrics/.mau.mdx.swp': 'x', 'metrics/.obsidian/a.mdx': 'x' };
  const drafts = { 'links.lock.jsonl.4138162628': 'x', 'metrics/mau.mdx.0': 'x', 'teams.yaml.12345': 'x', 'addresses.lock.7': 'x' };
  const folder = temporaryFolder({ ...hidden, ...drafts, 'addresses.lock': 'anything\r\n', 'links.lock.jsonl': 'anything\r\n' });
  mkdirSync(join(folder, 'metrics/users'));
  expect(listFiles(folder)).toEqual({ sources: [], broken: [], problems: [] });
});

test('lists files by name, whatever order the disk has, and says which entry each one is', () => {
  const paths = ['teams.yaml', 'metrics/mau.mdx', 'index.mdx', '404.mdx', 'metrics/arr.mdx', 'handbook/index.mdx', 'channels.yaml'];
  const { sources } = listFiles(temporaryFolder(Object.fromEntries(paths.map((path) => [path, `${path}\n`]))));
  expect(sources.map(({ file, collection, id, text }) => `${file} ${collection} ${id} ${text}`)).toEqual([
    'content/404.mdx site 404 404.mdx\n',
    'content/channels.yaml channels * channels.yaml\n',
    'content/handbook/index.mdx handbook index handbook/index.mdx\n',
    'content/index.mdx site index index.mdx\n',
    'content/metrics/arr.mdx metrics arr metrics/arr.mdx\n',
    'content/metrics/mau.mdx metrics mau metrics/mau.mdx\n',
    'content/teams.yaml teams * teams.yaml\n',
  ]);
});

test('throws for a folder that is not there', () => {
  expect(() => listFiles(join(temporaryFolder(), 'nowhere'))).toThrow(/^ENOENT: no such file or directory/);
});

const bytes = (...parts: (string | number)[]) => Buffer.concat(parts.map((part) => Buffer.from(typeof part === 'string' ? part : [part])));
const notUtf8 = 'encoding Unexpected bytes that are not UTF-8, expected UTF-8; save the file with that encoding';
const isControl = 'encoding Unexpected control character, expected text; delete it';
const isInvisible = (code: string) => `encoding Unexpected invisible character ${code}, expected text that reads as it looks; delete it`;
const isCrlf = 'line-ends Unexpected Windows line end (CRLF), expected LF; choose "LF" in the status bar of the editor and save';
const isBom = 'encoding Unexpected byte order mark, expected plain UTF-8; save the file as "UTF-8" without BOM';
const isConflict =
  'merge-conflict Unexpected line `<<<<<<< HEAD` of a merge conflict, expected the lines of one side; delete the other side and the markers';
const isEmpty = 'empty-file Unexpected empty file, expected an entry; write it or delete the file';

test.each<[found: string, content: string | Uint8Array, problem: string]>([
  ['a byte order mark', bytes(0xef, 0xbb, 0xbf, '---\n'), `1:1 ${isBom}`],
  ['a Windows line end', 'one\ntwo é\r\nthree\r\n', `2:6 ${isCrlf}`],
  ['a line end of an old Mac', 'one\rtwo\r', `1:4 ${isCrlf}`],
  ['Latin-1', bytes('one\ncaf', 0xe9, ' two\n'), `2:4 ${notUtf8}`],
  ['a character that is cut off', bytes('one ', 0xe2, 0x82), `1:5 ${notUtf8}`],
  ['UTF-16 with a byte order mark', Buffer.from('\uFEFFtext', 'utf16le'), `1:1 ${notUtf8}`],
  ['UTF-16 without one', Buffer.from('text', 'utf16le'), `1:2 ${isControl}`],
  ['a control character', 'one\n\ttwo\u0007\n', `2:5 ${isControl}`],
  ['a control character of Latin-1', 'one\u0085two', `1:4 ${isControl}`],
  ['a space of no width', 'one M\u200BAU', `1:6 ${isInvisible('U+200B')}`],
  ['a character that turns the direction of text', 'one\n\u202Etwo', `2:1 ${isInvisible('U+202E')}`],
  ['both sides of a merge conflict', 'one\n<<<<<<< HEAD\ntwo\n=======\nthree\n>>>>>>> branch\n', `2:1 ${isConflict}`],
  ['nothing', '', `1:1 ${isEmpty}`],
  ['only white space', ' \n\t\n\u00a0\n', `1:1 ${isEmpty}`],
  [
    'a line that is far too long',
    `x\n${'a-'.repeat(100_000)}\n`,
    '2:1 line-length Unexpected line of 200000 characters, expected at most 5000; break it into lines, and put images in `public/images/`',
  ],
  [
    'a byte too much',
    'x'.repeat(MAX_BYTES + 1),
    '1:1 file-size Unexpected size of 513 KB, expected at most 512 KB; split the page, or move everything that is not text out of it',
  ],
])('refuses a file of %s, and reports that the entry is there but broken', (_, content, problem) => {
  const folder = temporaryFolder({ 'metrics/mau.mdx': content, 'teams.yaml': content, 'tools/a.mdx': 'text\n' });
  expect(problemsIn(folder)).toEqual([`content/metrics/mau.mdx ${problem}`, `content/teams.yaml ${problem}`]);
  const { sources, broken } = listFiles(folder);
  expect([...sources, ...broken].map(({ collection, id }) => `${collection}/${id}`)).toEqual(['tools/a', 'metrics/mau', 'teams/*']);
});

test.each([`${'x'.repeat(1023)}\n`.repeat(MAX_BYTES / 1024), 'a\tb\n', 'a \uFFFD b 👩‍💻\n', 'a\n=======\n'])(
  'takes a file of the greatest size, tabs, the replacement character itself and a heading (%#)',
  (content) => {
    const { sources, problems } = sourcesOf([{ file: 'content/metrics/a.mdx', read: () => Buffer.from(content) }]);
    expect([problems, sources.map(({ text }) => text)]).toEqual([[], [content]]);
  },
);
