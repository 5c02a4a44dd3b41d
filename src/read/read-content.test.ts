import { expect, test } from 'vitest';
import { readContent } from './read-content.ts';
import { temporaryFolder } from './testing.ts';

/** The problems of a folder with these files, each as `file line:column rule path message`. */
function problemsIn(files: Record<string, string>): string[] {
  const { problems } = readContent(temporaryFolder(files));
  return problems.map(({ file, line, column, rule, path, message }) => `${file} ${line}:${column} ${rule} ${path} ${message}`);
}

const description = 'description: What the analytics team is for, and how it can be asked.';
const page = `---\ntitle: Vision\n${description}\n---\n\nText.\n`;

test('reads a page: its fields, its prose and the places of both', () => {
  const { entries, broken, problems } = readContent(temporaryFolder({ 'handbook/vision.mdx': page.replace('Text.', '[Ask](/a/)') }));
  expect({ broken, problems }).toEqual({ broken: [], problems: [] });
  expect(entries).toMatchObject([
    {
      file: 'content/handbook/vision.mdx',
      collection: 'handbook',
      id: 'vision',
      data: { title: 'Vision' },
      prose: { links: [{ line: 6, column: 1, url: '/a/', text: 'Ask' }] },
    },
  ]);
  expect(entries[0]?.locate(['title'])).toEqual({ line: 2, column: 8 });
});

test('reads the rows of a list, each with its own places', () => {
  const { entries, problems } = readContent(temporaryFolder({ 'teams.yaml': '# Teams\n- id: a\n  name: A\n\n- id: b\n  name: B\n' }));
  expect(problems).toEqual([]);
  expect(entries.map(({ collection, id, data, prose }) => ({ collection, id, data, prose }))).toEqual([
    {
      collection: 'teams',
      id: 'a',
      data: { id: 'a', name: 'A' },
      prose: { headings: [], links: [], addresses: [], images: [], texts: [], tags: [], directives: [], code: [] },
    },
    {
      collection: 'teams',
      id: 'b',
      data: { id: 'b', name: 'B' },
      prose: { headings: [], links: [], addresses: [], images: [], texts: [], tags: [], directives: [], code: [] },
    },
  ]);
  expect(entries[1]?.locate(['name'])).toEqual({ line: 6, column: 9 });
  expect(entries[1]?.locate(['name'], 'key')).toEqual({ line: 6, column: 3 });
  expect(entries[1]?.locate([], 'key')).toEqual({ line: 5, column: 3 });
});

test('takes spaces after the lines around the frontmatter, and a page without text', () => {
  expect(readContent(temporaryFolder({ 'index.mdx': page.replaceAll('---', '--- \t') })).entries).toHaveLength(1);
  expect(readContent(temporaryFolder({ 'index.mdx': `---\ntitle: Home\n${description}\n---` })).entries).toHaveLength(1);
});

test('ends the frontmatter at its first closing line, so that a page may have rules between its parts', () => {
  expect(readContent(temporaryFolder({ 'index.mdx': `${page}\n---\n\nMore.\n` })).entries).toMatchObject([{ data: { title: 'Vision' } }]);
});

const missing =
  '1:1 frontmatter  Missing frontmatter, expected the file to start with a line `---`, then `title:` and the other fields, then a line `---`';

test.for<[found: string, text: string, expected: string[]]>([
  ['no frontmatter', 'Text.\n', [missing]],
  ['text before the frontmatter', `\n${page}`, [missing]],
  ['frontmatter of another kind', '+++\ntitle = "Vision"\n+++\n', [missing]],
  ['a longer line before the frontmatter', page.replace('---', '----'), [missing]],
  [
    'frontmatter that does not end',
    '---\ntitle: Vision\n\nText { and <more>\n',
    ['1:1 frontmatter  Unexpected end of file, expected the frontmatter to end with a line `---`'],
  ],
  [
    'frontmatter that ends with a longer line',
    page.replace(/---\n\n/, '----\n\n'),
    ['1:1 frontmatter  Unexpected end of file, expected the frontmatter to end with a line `---`'],
  ],
  [
    'frontmatter without a field',
    '---\n---\n\nText.\n',
    ['2:1 shape  Unexpected frontmatter, expected `key: value` lines between the two `---` lines'],
  ],
  [
    'frontmatter of words',
    '---\n\n  Vision\n---\n',
    ['2:1 shape  Unexpected frontmatter, expected `key: value` lines between the two `---` lines'],
  ],
  [
    'frontmatter that is a list',
    '---\n- title: Vision\n---\n',
    ['2:1 shape  Unexpected frontmatter, expected `key: value` lines between the two `---` lines'],
  ],
  [
    'a duplicate key',
    page.replace('---\n\n', 'title: Again\n---\n\n'),
    ['4:1 duplicate-key  Unexpected second `title`, expected each key once; delete one of the two'],
  ],
  [
    'a key that is not known',
    page.replace('---\n\n', 'ower: analytics\n---\n\n'),
    ['4:1 unknown-key ower Unexpected key `ower`, expected a field of a handbook page (did you mean `owner`?)'],
  ],
  [
    'no title',
    page.replace('title: Vision\n', ''),
    ['2:1 missing-field  Missing `title`, expected text: the name that readers see, in sentence case'],
  ],
  [
    'several mistakes of shape',
    `---\ntitle: ""\ndescription: Too short\nsearchTerms: why\n---\n`,
    [
      '2:8 shape title Unexpected empty text, expected words',
      '3:14 shape description Unexpected short description `Too short`, expected one full sentence of 40 to 240 characters',
      '4:14 shape searchTerms Unexpected text `why`, expected a list; write `[why]`',
    ],
  ],
])('reports %s and that the page is there but broken', ([, text, expected]) => {
  const files = { 'handbook/vision.mdx': text };
  expect(problemsIn(files)).toEqual(expected.map((problem) => `content/handbook/vision.mdx ${problem}`));
  const { entries, broken } = readContent(temporaryFolder(files));
  expect(entries).toEqual([]);
  expect(broken).toMatchObject([{ collection: 'handbook', id: 'vision' }]);
});

test('reports mistakes of the fields and of the text of one page', () => {
  expect(problemsIn({ 'index.mdx': page.replace('title: Vision', 'title: [1]').replace('Text.', 'a { b') })).toEqual([
    'content/index.mdx 2:8 shape title Unexpected list, expected text',
    'content/index.mdx 6:3 mdx-syntax  Unexpected MDX: Unexpected end of file in expression, expected a corresponding closing brace for `{`; write a literal `{` or `<` as `\\{` or `\\<`, or put it in backticks',
  ]);
});

test('keeps a page whose text does not compile, without its prose', () => {
  const { entries, broken, problems } = readContent(temporaryFolder({ 'index.mdx': page.replace('Text.', '[a](/b/) {') }));
  expect(entries).toMatchObject([{ id: 'index', prose: { links: [] } }]);
  expect(broken).toEqual([]);
  expect(problems).toHaveLength(1);
});

const list = '1:1 shape  Unexpected content, expected a list of rows that each start with `- id:`';

test.for<[found: string, text: string, expected: string[]]>([
  ['keys and values', 'id: a\nname: A\n', [list]],
  ['only a comment', '# Teams\n', [list]],
  ['words', 'Teams\n', [list]],
  [
    'broken YAML',
    '- id: a\n  name: A: B\n',
    [
      '2:9 yaml-syntax  Unexpected YAML in `name: A: B`: Nested mappings are not allowed in compact mappings; check indentation, and quote text that contains `: ` or starts with a special character',
    ],
  ],
  [
    'a row that is indented with a tab',
    '- id: a\n\tname: A\n',
    ['2:1 yaml-syntax  Unexpected tab, expected spaces: YAML is indented with spaces only'],
  ],
])('takes no row from a list of %s, and reports that any row may be there', ([, text, expected]) => {
  const files = { 'teams.yaml': text };
  expect(problemsIn(files)).toEqual(expected.map((problem) => `content/teams.yaml ${problem}`));
  const { entries, broken } = readContent(temporaryFolder(files));
  expect(entries).toEqual([]);
  expect(broken).toMatchObject([{ collection: 'teams', id: '*' }]);
});

test('takes an empty list as a list without rows', () => {
  expect(readContent(temporaryFolder({ 'teams.yaml': '[]\n' }))).toEqual({ entries: [], broken: [], problems: [] });
});

test('reports each row that is wrong, keeps the others, and names the wrong ones as far as they have a name', () => {
  const files = {
    'teams.yaml': '- id: a\n  name: A\n- just words\n-\n- [id, b]\n- id: c\n  nme: C\n- name: D\n- id: 5\n  name: E\n- id: f\n  name: F\n',
  };
  expect(problemsIn(files)).toEqual([
    'content/teams.yaml 3:3 shape  Unexpected text `just words`, expected keys and values',
    'content/teams.yaml 4:2 shape  Unexpected empty value, expected keys and values',
    'content/teams.yaml 5:3 shape  Unexpected list, expected keys and values',
    'content/teams.yaml 7:3 unknown-key nme Unexpected key `nme`, expected a field of a team (did you mean `name`?)',
    'content/teams.yaml 8:3 missing-field  Missing `id`, expected text: short name of the row, written once and never reused',
    'content/teams.yaml 9:7 shape id Unexpected number `5`, expected text',
  ]);
  const { entries, broken } = readContent(temporaryFolder(files));
  expect(entries.map(({ id }) => id)).toEqual(['a', 'f']);
  expect(broken.map(({ id }) => id)).toEqual(['*', '*', '*', 'c', '*', '*']);
});

test('reports the mistakes of files, pages and rows in one reading', () => {
  expect(
    problemsIn({ 'notes.md': 'x', 'metrics/a.mdx': '', 'index.mdx': 'x', 'teams.yaml': 'x' }).map((line) => line.split(' ', 3).join(' ')),
  ).toEqual([
    'content/metrics/a.mdx 1:1 empty-file',
    'content/notes.md 1:1 file-name',
    'content/index.mdx 1:1 frontmatter',
    'content/teams.yaml 1:1 shape',
  ]);
});

test('throws for a folder that is not there', () => {
  expect(() => readContent('nowhere')).toThrow(/^ENOENT: no such file or directory/);
});
