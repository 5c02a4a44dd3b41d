import { expect, test } from 'vitest';
import { checkContent } from './check-content.ts';
import { temporaryFolder } from '../read/testing.ts';

const description = 'description: What the analytics team is for, and how it can be asked.';
const page = (title: string, text = '') => `---\ntitle: ${title}\n${description}\nowner: analytics\n---\n\n${text}\n`;

const files = {
  'index.mdx': page('Home', '[Vision](/handbook/vision/)'),
  'handbook/vision.mdx': page('Vision', 'Ask in #questions.'),
  'teams.yaml': '- id: analytics\n  name: Analytics\n',
  'channels.yaml': '- id: questions\n  for: Any question.\n',
};

/** The problems of these files, each as `file line:column rule`. */
function problemsIn(changes: Record<string, string>, today = '2024-02-29'): string[] {
  const { problems } = checkContent(temporaryFolder({ ...files, ...changes }), today);
  return problems.map(({ file, line, column, rule }) => `${file} ${line}:${column} ${rule}`);
}

test('gives the catalog of a folder without a mistake', () => {
  const { catalog, problems } = checkContent(temporaryFolder(files), '2024-02-29');
  expect(problems).toEqual([]);
  expect(catalog.entries.map(({ collection, id }) => `${collection}/${id}`)).toEqual([
    'channels/questions',
    'handbook/vision',
    'site/index',
    'teams/analytics',
  ]);
});

test('finds nothing wrong with an empty folder', () => {
  expect(checkContent(temporaryFolder(), '2024-02-29').problems).toEqual([]);
});

test('reports mistakes of files, of shapes and between entries together, by file, line and column', () => {
  const changes = {
    'handbook/vision.mdx': page('Vision', 'Ask in #qestions or [there](/handbook/nowhere/) {now} [x](tel:1).\n\n<b>x</b>').replace(
      'analytics\n',
      'nobody\n',
    ),
    'handbook/notes.md': 'x',
    'about.mdx': 'x',
    'teams.yaml': '- id: analytics\n  name: Analytics\n- id: sales\n',
  };
  expect(problemsIn(changes)).toEqual([
    'content/about.mdx 1:1 file-place',
    'content/handbook/notes.md 1:1 file-name',
    'content/handbook/vision.mdx 4:8 known-entry',
    'content/handbook/vision.mdx 7:8 channel-exists',
    'content/handbook/vision.mdx 7:21 known-address',
    'content/handbook/vision.mdx 7:49 code-in-content',
    'content/handbook/vision.mdx 7:55 link-unsafe',
    'content/handbook/vision.mdx 9:1 code-in-content',
    'content/teams.yaml 3:3 missing-field',
  ]);
});

test.for<[what: string, changes: Record<string, string>, expected: string]>([
  ['a page with broken fields', { 'handbook/vision.mdx': page('[') }, 'content/handbook/vision.mdx 3:1 yaml-syntax'],
  ['a page without frontmatter', { 'handbook/vision.mdx': 'x' }, 'content/handbook/vision.mdx 1:1 frontmatter'],
  ['a page that is empty', { 'handbook/vision.mdx': '' }, 'content/handbook/vision.mdx 1:1 empty-file'],
  ['a broken row', { 'teams.yaml': '- id: analytics\n  name: []\n' }, 'content/teams.yaml 2:9 shape'],
  ['a broken list', { 'channels.yaml': '- id: questions\n  for: a: b\n' }, 'content/channels.yaml 2:8 yaml-syntax'],
])('reports %s alone, not what refers to it', ([, changes, expected]) => {
  expect(problemsIn(changes)).toEqual([expected]);
});

test('compares days with the day that it is given', () => {
  const report = `---\ntitle: Growth\n${description}\ntool: looker\nurl: https://a.example/1\ngroup: company\nhistory:\n  - on: 2024-02-29\n    summary: Moved.\n---\n`;
  const looker = `---\ntitle: Looker\n${description}\nkind: business-intelligence\nhosts: [a.example]\nowner: analytics\n---\n`;
  const changes = { 'reports/growth.mdx': report, 'tools/looker.mdx': looker };
  expect(problemsIn(changes, '2024-02-29')).toEqual([]);
  expect(problemsIn(changes, '2024-02-28')).toEqual(['content/reports/growth.mdx 8:9 not-in-future']);
});
