import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test, vi } from 'vitest';
import type { Problem } from '../src/problems/problem.ts';
import { temporaryRepository } from './lib/changed-files-testing.ts';
import { changed, runScript, smallContent, smallHandbook, type Files } from './lib/testing.ts';

vi.setConfig({ testTimeout: 60_000 });

const rootOf = (changes: Files = {}) => dirname(smallHandbook(changes));
const run = (root: string, ...args: string[]) => runScript('check-prose.ts', args, {}, root);
const problemsOf = async (root: string, ...args: string[]) =>
  (JSON.parse((await run(root, '--format', 'json', ...args)).stdout) as { problems: Problem[] }).problems.map(
    ({ file, line, column, message, rule }) => `${file}:${line}:${column} ${message} ${rule}`,
  );
const spelling = (word: string, meant: string) =>
  `Unexpected word \`${word}\`, expected a word of American English or of the handbook (did you mean \`${meant}\`?); a right one goes into \`scripts/spelling-words.txt\` spelling`;
const addProse = (text: string): Files => ({ 'handbook/vision.mdx': `${smallContent['handbook/vision.mdx']}\n${text}\n` });
const lastLine = smallContent['handbook/vision.mdx'].split('\n').length + 1;

test.concurrent('says how many files it checked when there is nothing to tell', async () => {
  const files = Object.keys(smallContent).length;
  expect(await run(rootOf())).toEqual({ code: 0, stdout: `${files} files, no problems.\n`, stderr: '' });
});

test.concurrent('tells misspelled words of prose at their places, those of other Englishes too', async () => {
  expect(await problemsOf(rootOf(addProse('Choose teh **colour**.')))).toEqual([
    `content/handbook/vision.mdx:${lastLine}:8 ${spelling('teh', 'the')}`,
    `content/handbook/vision.mdx:${lastLine}:14 ${spelling('colour', 'color')}`,
  ]);
});

test.concurrent('tells a misspelled word of a field on its line', async () => {
  const root = rootOf(changed('handbook/vision.mdx', 'is for, and what', 'is for, adn what'));
  expect(await problemsOf(root)).toEqual([`content/handbook/vision.mdx:3:46 ${spelling('adn', 'and')}`]);
});

test.concurrent('spells no code, address, channel or id', async () => {
  const root = rootOf(
    addProse('Run `selct` on [our colors](https://example.com/colour/), see <ReportList tool="looker" group="company" />.'),
  );
  expect(await problemsOf(root)).toEqual([]);
});

test.concurrent('knows the names of people in the registry, as they are written', async () => {
  const root = rootOf({
    ...changed('teams.yaml', 'Mary Somerville', 'Mary Zwxyk'),
    ...changed('stakeholders.yaml', 'Mary Somerville', 'Mary Zwxyk'),
    ...addProse('Ask Zwxyk, or the zwxyk.'),
  });
  expect(await problemsOf(root, 'content/handbook/vision.mdx')).toEqual([
    `content/handbook/vision.mdx:${lastLine}:19 ${spelling('zwxyk', 'Zwxyk')}`,
  ]);
});

test.concurrent('takes the words of the list, and tells those that nothing needs', async () => {
  const root = rootOf({ ...addProse('A zoekt.'), './spelling-words.txt': 'qwyk\nzoekt\n' });
  expect(await problemsOf(root)).toEqual([
    'scripts/spelling-words.txt:1:1 Unexpected word `qwyk`, expected only words that are needed: no text needs it; delete the line spelling-list',
  ]);
  expect(await problemsOf(root, 'content/handbook')).toEqual([]);
});

test.concurrent('tells Markdown that is written in another way, with a fix, and never twice', async () => {
  expect(await problemsOf(rootOf(addProse('* a\n*  b\n\nhttps://example.com/')))).toEqual([
    `content/handbook/vision.mdx:${lastLine + 1}:4 Unexpected \`2\` spaces between list item marker and content, expected \`1\` space, remove \`1\` space; write the marker, one space and the text list-item-indent`,
    `content/handbook/vision.mdx:${lastLine + 3}:1 Unexpected address \`https://example.com/\` by itself, expected a link with words, \`[words](address)\` bare-url`,
  ]);
});

test.concurrent('repeats nothing of a line with a secret, which the check of content tells', async () => {
  const { stdout } = await run(rootOf(addProse('The key is client_secret=Xq7vLmPw93kTzRb2NdYc, kepe it.')));
  expect(stdout).not.toMatch(/Xq7vLm|kepe/);
});

test.concurrent('tells an abbreviation that nobody defines once', async () => {
  expect(await problemsOf(rootOf(addProse('The QBR is near.')))).toEqual([
    `content/handbook/vision.mdx:${lastLine}:5 Unexpected abbreviation \`QBR\`, expected one that the handbook defines; write what it stands for next to it, as in \`data warehouse (DWH)\` known-abbreviation`,
  ]);
});

test.concurrent('names the files that the check of content cannot read instead of skipping them in silence', async () => {
  const root = rootOf(addProse('A { brace and teh.'));
  const { code, stdout, stderr } = await run(root);
  expect(stderr).toBe('Not checked, because `npm run check:content` cannot read it: content/handbook/vision.mdx.\n');
  expect({ code, stdout }).toEqual({ code: 0, stdout: `${Object.keys(smallContent).length - 1} files, no problems.\n` });
});

test.concurrent('spells documents and forms, and asks of them no links to entries', async () => {
  const root = rootOf({ '../README.md': '# Read me\n\nDAU of teh team, and CI.\n', '../.github/FORM.md': '## Waht\n' });
  expect(await problemsOf(root, 'README.md', '.github')).toEqual([
    `.github/FORM.md:1:4 ${spelling('Waht', 'what')}`,
    `README.md:3:8 ${spelling('teh', 'the')}`,
  ]);
});

test.concurrent('fixes first what a program can where it is asked to, and tells the rest', async () => {
  const root = rootOf(addProse('Many ask for MAU, and teh team answers.'));
  const { code, stdout, stderr } = await run(root, '--fix', 'content/handbook/vision.mdx');
  expect({ code, stderr }).toEqual({ code: 2, stderr: `content/handbook/vision.mdx:${lastLine}  \`MAU\` → \`[MAU](/metrics/mau/)\`\n\n` });
  expect(stdout).toContain('Unexpected word `teh`');
  expect(await problemsOf(root)).toEqual([`content/handbook/vision.mdx:${lastLine}:40 ${spelling('teh', 'the')}`]);
});

test.concurrent('checks only what changed since a base, and says how many files those are', async () => {
  const { root } = temporaryRepository(Object.fromEntries(Object.entries(smallContent).map(([file, text]) => [`content/${file}`, text])));
  expect(await run(root, '--since', 'main')).toEqual({ code: 0, stdout: 'No file with text changed since `main`.\n', stderr: '' });
  writeFileSync(join(root, 'content/index.mdx'), `${smallContent['index.mdx']}\nMore.\n`);
  expect(await run(root, '--since', 'main')).toEqual({ code: 0, stdout: '1 changed file, no problems.\n', stderr: '' });
  writeFileSync(join(root, 'content/index.mdx'), `${smallContent['index.mdx']}\nMroe.\n`);
  expect(await problemsOf(root, '--since', 'main')).toEqual([`content/index.mdx:8:1 ${spelling('Mroe', 'more')}`]);
  expect((await run(root, '--since', 'main')).code).toBe(2);
  expect(await run(root, '--since', 'nowhere')).toEqual({
    code: 1,
    stdout: '',
    stderr: 'Unexpected base `nowhere`, expected a branch, tag or commit that git has; fetch it first (`git fetch origin main`).\n',
  });
});

test.concurrent.each([
  [['nowhere.mdx'], 'There is no file `nowhere.mdx`.\n'],
  [
    ['content/addresses.lock'],
    'Unexpected `content/addresses.lock`, expected a file of `content/`, `README.md`, `CONTRIBUTING.md`, one of `docs/` or a form of `.github/`.\n',
  ],
  [['--since', 'main', 'content'], 'Unexpected files beside `--since`, expected one of the two.\n'],
])('refuses %j with a sentence', async (args, stderr) => {
  expect(await run(rootOf({ 'addresses.lock': '' }), ...args)).toEqual({ code: 1, stdout: '', stderr });
});
