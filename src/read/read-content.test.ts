import { expect, test } from 'vitest';
import { noProse } from '../catalog/prose.ts';
import { readContent } from './read-content.ts';
import { temporaryFolder } from './testing.ts';

/** The problems of a folder with these files, each as `file line:column rule path message`. */
function problemsIn(files: Record<string, string>): string[] {
  const { problems } = readContent(temporaryFolder(files));
  return problems.map(({ file, line, column, rule, path, message }) => `${file} ${line}:${column} ${rule} ${path} ${message}`);
}

const description = 'description: What the analytics team is for, and how it can be asked.';
const page = `---\ntitle: Vision\n${description}\n---\n\nText.\n`;

test('reads a page and the rows of a list: their fields, prose and the places of both', () => {
  const rows = '# Teams\n- id: a\n  name: A\n\n- id: b\n  name: B\n';
  const { entries, ...rest } = readContent(
    temporaryFolder({ 'handbook/vision.mdx': page.replace('Text.', '[Ask](/a/)'), 'teams.yaml': rows }),
  );
  expect(rest).toEqual({ broken: [], problems: [] });
  const prose = { links: [{ line: 6, column: 1, url: '/a/', text: 'Ask' }] };
  expect(entries).toMatchObject([
    { file: 'content/handbook/vision.mdx', collection: 'handbook', id: 'vision', data: { title: 'Vision' }, prose },
    { file: 'content/teams.yaml', collection: 'teams', id: 'a', data: { id: 'a', name: 'A' }, prose: noProse },
    { file: 'content/teams.yaml', collection: 'teams', id: 'b', data: { id: 'b', name: 'B' }, prose: noProse },
  ]);
  const [vision, , b] = entries;
  const places = [vision?.locate(['title']), b?.locate(['name']), b?.locate(['name'], 'key'), b?.locate([], 'key')];
  expect(places.map((place) => `${place?.line}:${place?.column}`)).toEqual(['2:8', '6:9', '6:3', '5:3']);
});

test.each([
  ['spaces after the lines around the frontmatter', page.replaceAll('---', '--- \t')],
  ['no text', `---\ntitle: Vision\n${description}\n---`],
  ['a rule between its parts', `${page}\n---\n\nMore.\n`],
])('takes a page with %s', (_, text) => {
  expect(readContent(temporaryFolder({ 'index.mdx': text })).entries).toMatchObject([{ data: { title: 'Vision' } }]);
});

const missing =
  '1:1 frontmatter  Missing frontmatter, expected the file to start with a line `---`, then `title:` and the other fields, then a line `---`';
const noEnd = '1:1 frontmatter  Unexpected end of file, expected the frontmatter to end with a line `---`';
const noFields = '2:1 shape  Unexpected frontmatter, expected `key: value` lines between the two `---` lines';
const noList = '1:1 shape  Unexpected content, expected a list of rows that each start with `- id:`';

test.each<[named: string, text: string, ...problems: string[]]>([
  ['handbook/vision', 'Text.\n', missing],
  ['handbook/vision', `\n${page}`, missing],
  ['handbook/vision', '+++\ntitle = "Vision"\n+++\n', missing],
  ['handbook/vision', page.replace('---', '----'), missing],
  ['handbook/vision', '---\ntitle: Vision\n\nText { and <more>\n', noEnd],
  ['handbook/vision', page.replace(/---\n\n/, '----\n\n'), noEnd],
  ['handbook/vision', '---\n---\n\nText.\n', noFields],
  ['handbook/vision', '---\n\n  Vision\n---\n', noFields],
  ['handbook/vision', '---\n- title: Vision\n---\n', noFields],
  [
    'handbook/vision',
    page.replace('---\n\n', 'title: Again\n---\n\n'),
    '4:1 duplicate-key  Unexpected second `title`, expected each key once; delete one of the two',
  ],
  ['teams/*', 'id: a\nname: A\n', noList],
  ['teams/*', '# Teams\n', noList],
  ['teams/*', 'Teams\n', noList],
])('reports what is wrong with %s and that it is there but broken: %j', (named, text, ...problems) => {
  const file = named === 'teams/*' ? 'teams.yaml' : `${named}.mdx`;
  const folder = { [file]: text };
  expect(problemsIn(folder)).toEqual(problems.map((problem) => `content/${file} ${problem}`));
  const { entries, broken } = readContent(temporaryFolder(folder));
  expect(entries).toEqual([]);
  expect(broken.map(({ collection, id }) => `${collection}/${id}`)).toEqual([named]);
});

test('reports mistakes of the fields and of the text of one page, and keeps one whose text alone is wrong, without its prose', () => {
  const text = page.replace('Text.', '[a](/b/) {');
  expect(problemsIn({ 'index.mdx': text.replace('title: Vision', 'title: [1]\naliasses: [x]') })).toEqual([
    'content/index.mdx 2:8 shape title Unexpected list, expected text',
    'content/index.mdx 3:1 unknown-key aliasses Unexpected key `aliasses`, expected a field of a site page (did you mean `aliases`?)',
    expect.stringMatching(/^content\/index.mdx 7:10 mdx-syntax {2}Unexpected MDX: /),
  ]);
  const { entries, broken } = readContent(temporaryFolder({ 'index.mdx': text }));
  expect([broken, entries.map(({ id, prose }) => [id, prose.links])]).toEqual([[], [['index', []]]]);
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
