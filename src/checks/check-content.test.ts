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

test('gives the catalog of a folder without a mistake, also of an empty one', () => {
  const { catalog, problems } = checkContent(temporaryFolder(files), '2024-02-29');
  expect([...problems, ...checkContent(temporaryFolder(), '2024-02-29').problems]).toEqual([]);
  expect(catalog.entries.map(({ id }) => id)).toEqual(['questions', 'vision', 'index', 'analytics']);
});

test('reports mistakes of files, of shapes and between entries together, by file, line and column', () => {
  const text = 'Ask in #qestions or [there](/handbook/nowhere/) {now} [x](tel:1).\n\n<b>x</b>';
  const changes = { 'handbook/notes.md': 'x', 'about.mdx': 'x', 'teams.yaml': '- id: analytics\n  name: Analytics\n- id: sales\n' };
  const vision = page('Vision', text).replace('analytics\n', 'nobody\n');
  expect(problemsIn({ ...changes, 'handbook/vision.mdx': vision })).toEqual([
    'content/about.mdx 1:1 file-place',
    'content/handbook/notes.md 1:1 file-name',
    ...[
      '4:8 known-entry',
      '7:8 channel-exists',
      '7:21 known-address',
      '7:49 code-in-content',
      '7:55 link-unsafe',
      '9:1 code-in-content',
    ].map((problem) => `content/handbook/vision.mdx ${problem}`),
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
  const changes = { 'retired.yaml': '- id: gone\n  address: /handbook/gone/\n  on: 2024-02-29\n  reason: Its team is gone.\n' };
  const days = ['2024-02-29', '2024-02-28'].map((today) => problemsIn(changes, today));
  expect(days).toEqual([[], ['content/retired.yaml 3:7 not-in-future']]);
});
