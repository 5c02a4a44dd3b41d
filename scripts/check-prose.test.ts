import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Problem } from '../src/problems/problem.ts';
import { sampleHandbook } from '../src/sample-handbook/sample-handbook.ts';
import { main } from './check-prose.ts';
import { edited, runCommand, sampleFolder, temporaryRepository, type Files } from './lib/testing.ts';

const vision = 'content/handbook/vision.mdx';
const text = sampleHandbook[vision] ?? '';
const line = text.split('\n').length + 1;
const addProse = (more: string): Files => ({ [vision]: `${text}\n${more}\n` });
const files = Object.keys(sampleHandbook).length;

const run = (cwd: string, ...args: string[]) => runCommand(main, args, { cwd });
const problemsOf = async (root: string, ...args: string[]) =>
  (JSON.parse((await run(root, '--format', 'json', ...args)).stdout) as { problems: Problem[] }).problems.map(
    ({ file, line, column, message, rule }) => `${file}:${line}:${column} ${message} ${rule}`,
  );
const spelling = (word: string, meant: string) =>
  `Unexpected word \`${word}\`, expected a word of American English or of the handbook (did you mean \`${meant}\`?); a right one goes into \`scripts/spelling-words.txt\` spelling`;
const people = {
  ...edited('content/teams.yaml', 'Grace Hopper', 'Grace Zwxyk'),
  ...edited('content/stakeholders.yaml', 'Grace Hopper', 'Grace Zwxyk'),
};

test('says how many files it checked where there are no problems', async () => {
  expect(await run(sampleFolder())).toEqual({ code: 0, stdout: `${files} files, no problems.\n`, stderr: '' });
});

test.each<[what: string, changes: Files, expected: string[]]>([
  [
    'misspelled words of prose, those of other Englishes too',
    addProse('Choose teh **colour**.'),
    [`${vision}:${line}:8 ${spelling('teh', 'the')}`, `${vision}:${line}:14 ${spelling('colour', 'color')}`],
  ],
  [
    'a misspelled word of a field on its line',
    edited(vision, 'company, and what', 'company, adn what'),
    [`${vision}:3:67 ${spelling('adn', 'and')}`],
  ],
  [
    'no code, address or attribute',
    addProse('Run `selct` on [colors](https://example.com/colour/), <ReportList tool="looker" group="company" />.'),
    [],
  ],
  [
    'no name of a person, as it is written',
    { ...people, ...addProse('Ask Zwxyk, or the zwxyk.') },
    [`${vision}:${line}:19 ${spelling('zwxyk', 'Zwxyk')}`],
  ],
  [
    'words of the list that nothing needs',
    { ...addProse('A zoekt.'), 'scripts/spelling-words.txt': 'qwyk\nsignups\nzoekt\n' },
    [
      'scripts/spelling-words.txt:1:1 Unexpected word `qwyk`, expected only words that are needed: no text needs it; delete the line spelling-list',
    ],
  ],
  [
    'Markdown that is written in another way, with a fix, and never twice',
    addProse('* a\n*  b\n\nhttps://example.com/'),
    [
      `${vision}:${line + 1}:4 Unexpected \`2\` spaces between list item marker and content, expected \`1\` space, remove \`1\` space; write the marker, one space and the text list-item-indent`,
      `${vision}:${line + 3}:1 Unexpected address \`https://example.com/\` by itself, expected a link with words, \`[words](address)\` bare-url`,
    ],
  ],
  [
    'an abbreviation that nobody defines once',
    addProse('The QBR is near.'),
    [
      `${vision}:${line}:5 Unexpected abbreviation \`QBR\`, expected one that the handbook defines; write what it stands for next to it, as in \`data warehouse (DWH)\` known-abbreviation`,
    ],
  ],
  [
    'spelling in documents and forms, of which it asks no links to entries',
    { 'README.md': '# Read me\n\nDAU of teh team, and CI.\n', '.github/FORM.md': '## Waht\n' },
    [`.github/FORM.md:1:4 ${spelling('Waht', 'what')}`, `README.md:3:8 ${spelling('teh', 'the')}`],
  ],
])('reports %s', async (_, changes, expected) => {
  expect(await problemsOf(sampleFolder(changes))).toEqual(expected);
});

test('reports unused words of the list only where it reads all files', async () => {
  expect(await problemsOf(sampleFolder({ 'scripts/spelling-words.txt': 'qwyk\nsignups\n' }), 'content/handbook')).toEqual([]);
});

test('repeats nothing of a line with a secret, which the content check reports', async () => {
  const { stdout } = await run(sampleFolder(addProse('The key is client_secret=Xq7vLmPw93kTzRb2NdYc, kepe it.')));
  expect(stdout).not.toMatch(/Xq7vLm|kepe/);
});

test('names the files that the content check cannot read instead of skipping them in silence', async () => {
  expect(await run(sampleFolder(addProse('A { brace and teh.')))).toEqual({
    code: 0,
    stdout: `${files - 1} files, no problems.\n`,
    stderr: `Not checked, because \`npm run check:content\` cannot read it: ${vision}.\n`,
  });
});

test('first fixes what a program can with --fix, and reports the rest', async () => {
  const root = sampleFolder(addProse('Many ask for DAU, and teh team answers.'));
  const { code, stderr } = await run(root, '--fix', vision);
  expect([code, stderr]).toEqual([2, `${vision}:${line}  \`DAU\` → \`[DAU](/metrics/dau/)\`\n\n`]);
  expect(await problemsOf(root)).toEqual([`${vision}:${line}:40 ${spelling('teh', 'the')}`]);
});

test('checks only what changed since a base, and says how many files those are', async () => {
  const { root } = temporaryRepository({ ...sampleHandbook, 'scripts/spelling-words.txt': 'signups\n' });
  expect(await run(root, '--since', 'main')).toEqual({ code: 0, stdout: 'No file with text changed since `main`.\n', stderr: '' });
  writeFileSync(join(root, vision), `${text}\nMore.\n`);
  expect(await run(root, '--since', 'main')).toEqual({ code: 0, stdout: '1 changed file, no problems.\n', stderr: '' });
  writeFileSync(join(root, vision), `${text}\nMroe.\n`);
  expect(await problemsOf(root, '--since', 'main')).toEqual([`${vision}:${line}:1 ${spelling('Mroe', 'more')}`]);
});

test('hides nothing between the markers of generated text but on their page', async () => {
  const block = '{/* stakeholders:start */}\n\nTeh.\n\n{/* stakeholders:end */}';
  const page = 'content/handbook/support-model.mdx';
  const words = async (file: string, body: string) =>
    (
      await problemsOf(
        sampleFolder({ [file]: text.replace('title: Vision', 'title: Support model').replace(/Everyone[^]*/, `${body}\n`) }),
        file,
      )
    ).length;
  expect([await words(page, block), await words(page, block.replace(':end', ':x')), await words('content/handbook/x.mdx', block)]).toEqual([
    0, 1, 1,
  ]);
});

test.each([
  [['nowhere.mdx'], 'There is no file `nowhere.mdx`.\n'],
  [
    ['content/addresses.lock'],
    'Unexpected `content/addresses.lock`, expected a file of `content/`, `README.md`, `CONTRIBUTING.md`, one of `docs/` or a form of `.github/`.\n',
  ],
  [['--since', 'main', 'content'], 'Unexpected files with `--since`, expected one of the two.\n'],
])('refuses %j with a sentence', async (args, stderr) => {
  expect(await run(sampleFolder({ 'content/addresses.lock': '' }), ...args)).toEqual({ code: 1, stdout: '', stderr });
});
