import { expect, test } from 'vitest';
import { MAX_BYTES, listFiles } from './files.ts';
import { temporaryFolder } from './testing.ts';

/** What `listFiles` finds wrong, each as `file line:column rule message`. */
function problemsIn(folder: string): string[] {
  return listFiles(folder).problems.map(({ file, line, column, rule, message }) => `${file} ${line}:${column} ${rule} ${message}`);
}

const bytes = (...parts: (string | number)[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'utf8') : Buffer.from([part]))));

const notUtf8 = 'Unexpected bytes that are not UTF-8, expected UTF-8; save the file with that encoding';
const windowsLineEnd = 'Unexpected Windows line end (CRLF), expected LF; choose "LF" in the status bar of the editor and save';

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
    '2:1 merge-conflict Unexpected line `<<<<<<< HEAD` of a merge conflict, expected the lines of one side; delete the other side and the markers',
  ],
  ['nothing', '', '1:1 empty-file Unexpected empty file, expected an entry; write it or delete the file'],
  ['only white space', ' \n\t\n\u00a0\n', '1:1 empty-file Unexpected empty file, expected an entry; write it or delete the file'],
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
])('refuses a file of %s, and reports that the entry is there but broken', ([, content, expected]) => {
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

test('takes a file of the greatest size, tabs and the replacement character itself', () => {
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
