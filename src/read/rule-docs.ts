import type { RuleDoc } from '../catalog/rule.ts';

const support = 'content/handbook/support.mdx';
const sentence = 'Teams of \\<10 people get an answer within a day.';
const mau = 'content/metrics/mau.mdx';
const dauMau = 'content/metrics/dau-mau.mdx';
const start = '---\ntitle: Monthly active users';
const retired = '- id: old-wiki\n  address: /handbook/old-wiki/\n  on: 2024-03-01\n  reason: Its team is gone.\n';

/** The rules for files: where they are, and that they can be read at all. */
const fileRuleDocs: readonly RuleDoc[] = [
  {
    rule: 'file-place',
    keeps: 'Every file is directly in the folder of its kind, not in a folder inside it.',
    why: 'The folder says what the file is, and the folder and the file name make up the address of the page.',
    fix: 'Move the file to the folder that the message names.',
    example: { wrongName: 'content/metric/mau.mdx', rightName: mau },
  },
  {
    rule: 'file-name',
    keeps: 'A page is a file that ends in `.mdx`. Next to the folders are only the lists and pages that the message names.',
    why: 'A file with any other ending would silently be left out of the site.',
    fix: 'Rename the file, or move it out of `content/`.',
    example: { wrongName: 'content/metrics/mau.md', rightName: mau },
  },
  {
    rule: 'regular-file',
    keeps: 'A file contains its own text and is not a link to another file.',
    why: 'A link can lead out of the handbook, and it breaks on other machines.',
    fix: 'Delete the link and put a copy of the file that it points to in its place.',
    example: { wrongWords: 'A symbolic link to a file on your own disk.', rightWords: 'The file itself.' },
  },
  {
    rule: 'file-size',
    keeps: 'A file has at most 512 KB.',
    why: 'Nobody reads a page that is ten times as long as the longest one, and it slows down every check.',
    fix: 'Split the page, and move everything that is not text out of it.',
    example: { file: support, wrong: `${sentence} `.repeat(12_000), right: sentence },
  },
  {
    rule: 'empty-file',
    keeps: 'A file is not empty.',
    why: 'An empty file would be a page that says nothing.',
    fix: 'Write the entry, or delete the file. A list without rows is `[]`.',
    example: { file: 'content/retired.yaml', wrong: '\n', right: retired },
  },
  {
    rule: 'encoding',
    keeps: 'A file is plain UTF-8 without a byte order mark, control characters or other invisible characters.',
    why: 'Search does not find a word that has an invisible character in it, although it looks right.',
    fix: 'Save the file as "UTF-8" (without BOM). Delete the character at the place that the message names, or retype the line.',
    example: { file: support, wrong: 'within a\u200b day.', right: 'within a day.' },
  },
  {
    rule: 'line-ends',
    keeps: 'Lines end as on Linux and macOS (LF), not as on Windows (CRLF).',
    why: 'Otherwise a change to one word looks like a change to every line.',
    fix: 'Choose "LF" in the status bar of the editor, and save the file.',
    example: { file: mau, wrong: start.replace('\n', '\r\n'), right: start },
  },
  {
    rule: 'line-length',
    keeps: 'A line has at most 5,000 characters.',
    why: 'Such a line is usually an image or a table that was pasted as text, and checking it takes far too long.',
    fix: 'Put an image in `public/images/` and write `![What it shows](/images/<file>)`. Start a new line for each sentence or row.',
    example: { file: support, wrong: 'within a day. '.repeat(500), right: 'within a day.' },
  },
  {
    rule: 'merge-conflict',
    keeps: 'No file contains the markers that Git leaves where two people changed the same lines.',
    why: 'The page would show both versions, one below the other.',
    fix: 'Keep the lines of one side, or combine both, and delete the markers.',
    example: { file: support, wrong: `<<<<<<< HEAD\n${sentence}\n=======\nAnswers take a day.\n>>>>>>> main`, right: sentence },
  },
  {
    rule: 'private-text',
    keeps: 'No file contains a password, key or token, a person’s email address or phone number, or a link to a private document.',
    why: 'The handbook and its history are public, and anyone who finds a key can use it.',
    fix: 'Delete it. Have a password, key or token replaced, because the Git history keeps it. Name a team and its channel instead of a person’s address. Say in words where a private document is.',
    example: { file: support, wrong: 'Ask jane.roe@acme.com', right: 'Ask in #analytics' },
  },
];

/** The rules for what a single file says: its fields and its Markdown. */
const fieldRuleDocs: readonly RuleDoc[] = [
  {
    rule: 'frontmatter',
    keeps: 'A page starts with its fields, between two lines `---`.',
    why: 'Without them, the page has no title, no description and no owner.',
    fix: 'Put `---` on the first line, the fields below it, and `---` on the line after the last field.',
    example: { file: mau, wrong: 'title: Monthly active users', right: '---\ntitle: Monthly active users' },
  },
  {
    rule: 'yaml-syntax',
    keeps: 'The fields are valid YAML: `key: value`, with the same indentation for everything that belongs together.',
    why: 'A file that cannot be read has no page.',
    fix: 'Look at the place that the message names. Quote text that contains `: ` or ` #` or that starts with a special character. Indent with spaces, never with tabs.',
    example: {
      file: dauMau,
      wrong: 'readsAs: 40%: the average active user came on 12 of 30 days.',
      right: 'readsAs: "40%: the average active user came on 12 of 30 days."',
    },
  },
  {
    rule: 'duplicate-key',
    keeps: 'An entry has each field only once.',
    why: 'With two values, nobody can say which one is meant.',
    fix: 'Delete one of the two. A field that takes several values is a list.',
    example: { file: dauMau, wrong: 'unit: percent\nunit: ratio', right: 'unit: percent' },
  },
  {
    rule: 'unknown-key',
    keeps: 'An entry has only the fields of its kind.',
    why: 'A misspelled field would silently be missing from the page.',
    fix: 'Correct the name of the field. The fields page lists all of them.',
    example: { file: dauMau, wrong: 'caveat:\n  - Weekends', right: 'caveats:\n  - Weekends' },
  },
  {
    rule: 'missing-field',
    keeps: 'An entry has every field that its kind requires.',
    why: 'A definition without an owner, or a number without a unit, leaves the reader with questions.',
    fix: 'Add the field. The message says what to write in it.',
    example: { file: mau, wrong: 'domain: users-and-activity', right: 'domain: users-and-activity\nowner: analytics' },
  },
  {
    rule: 'shape',
    keeps: 'A field has a value that it takes: one of its choices, a list, a day, an address or a sentence of the right length.',
    why: 'Pages, search and the API rely on it.',
    fix: 'Write what the message expects. The fields page says what each field takes.',
    example: { file: mau, wrong: 'direction: up', right: 'direction: higher' },
  },
  {
    rule: 'mdx-syntax',
    keeps: 'The text below the fields is Markdown. A literal brace or angle bracket has a backslash before it or is in backticks.',
    why: 'These characters start code in MDX, and the page cannot be built.',
    fix: 'Write `\\<` or `\\{`, or put the whole expression in backticks.',
    example: { file: support, wrong: 'Teams of <10 people', right: 'Teams of \\<10 people' },
  },
  {
    rule: 'unclosed-block',
    keeps: 'A code block or an aside ends with the marker that it starts with, on its own line.',
    why: 'Without it, everything that follows on the page becomes part of the block.',
    fix: 'Write the closing marker where the block should end.',
    example: {
      file: 'content/handbook/vision.mdx',
      wrong: ':::caution[Numbers lag]\nThe day before yesterday is the latest.\n',
      right: ':::caution[Numbers lag]\nThe day before yesterday is the latest.\n:::',
    },
  },
  {
    rule: 'nesting-depth',
    keeps: 'Lists, quotations and blocks are nested only a few levels deep.',
    why: 'Deeper nesting is impossible to follow, and programs that read the page give up.',
    fix: 'Move the innermost parts out, under their own heading.',
    example: { file: support, wrong: `${'> '.repeat(50)}Teams of`, right: 'Teams of' },
  },
];

/** The documentation of the rules for a single file, in the order in which a file is read. */
export const readerRuleDocs: readonly RuleDoc[] = [...fileRuleDocs, ...fieldRuleDocs];
