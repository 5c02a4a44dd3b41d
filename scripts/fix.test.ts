import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sampleHandbook } from '../src/sample-handbook/sample-handbook.ts';
import { main } from './fix.ts';
import { runCommand, sampleFolder, type Files } from './lib/testing.ts';

const vision = 'content/handbook/vision.mdx';
const text = sampleHandbook[vision] ?? '';
const line = text.split('\n').length;
const addProse = (more: string): Files => ({ [vision]: `${text}${more}` });
const words = 'scripts/spelling-words.txt';
const run = (cwd: string, ...args: string[]) => runCommand(main, args, { cwd });

/** Every file below a folder with its bytes. */
const bytesOf = (root: string) =>
  Object.fromEntries(
    readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((file) => statSync(join(root, file)).isFile())
      .map((file) => [file, readFileSync(join(root, file), 'latin1')]),
  );

/** What `npm run owners` writes for the sample handbook, whose team has no name on GitHub. */
const owners = `# Who is asked to review a pull request. Written by \`npm run owners\`; never edit by hand.
# A team is asked for the entries that it owns once \`content/teams.yaml\` has its name on GitHub, in \`github\`.
# These teams own entries and have no name there, so the line for everything covers their entries:
# - Analytics
*

/.github/
/scripts/
/src/
`;

test.each<[what: string, changes: Files, file: string, fixed: string, changesSaid: string[]]>([
  ['nothing in a clean handbook', {}, vision, text, []],
  [
    'line ends, the byte order mark and the end of a file',
    { [vision]: `\uFEFF${text.trimEnd().replaceAll('\n', '\r\n')}` },
    vision,
    text,
    [`${vision}:1  byte order mark deleted`, `${vision}:1  ${line - 2} line ends of Windows → LF`, `${vision}:${line - 1}  line end added`],
  ],
  [
    'spaces at the ends of lines, but those of code, and makes line breaks visible',
    addProse('\nOne  \ntwo \n\n```\ncode  \n```\n'),
    vision,
    `${text}\nOne\\\ntwo\n\n\`\`\`\ncode  \n\`\`\`\n`,
    [`${vision}:${line + 1}  spaces that break the line → \`\\\``, `${vision}:${line + 2}  1 space at the end of the line deleted`],
  ],
  [
    'words to avoid',
    addProse('\nThe engagement ratio grows. The engagement ratio!\n'),
    vision,
    `${text}\nThe [DAU/MAU](/metrics/dau-mau/) grows. The DAU/MAU!\n`,
    [
      `${vision}:${line + 1}  \`engagement ratio\` → \`DAU/MAU\``,
      `${vision}:${line + 1}  \`engagement ratio\` → \`DAU/MAU\``,
      `${vision}:${line + 1}  \`DAU/MAU\` → \`[DAU/MAU](/metrics/dau-mau/)\``,
    ],
  ],
  [
    'the order of the list of words',
    { [words]: 'zoekt\nsignups\nastro\nzoekt\n', ...addProse('\nAstro, zoekt.\n') },
    words,
    'astro\nsignups\nzoekt\n',
    [`${words}:1  words put in order, each once`],
  ],
  [
    'generated text',
    { '.github/CODEOWNERS': '* @old\n' },
    '.github/CODEOWNERS',
    owners,
    ['.github/CODEOWNERS:1  written by `npm run owners`'],
  ],
])('fixes %s, says so, and changes nothing a second time', async (_, changes, file, fixed, expected) => {
  const root = sampleFolder(changes);
  const { stdout, stderr } = await run(root);
  const after = bytesOf(root);
  expect(readFileSync(join(root, file), 'utf8')).toBe(fixed);
  expect(stdout.split('\n\n')[0]?.split('\n')).toEqual(expected.length > 0 ? expected : ['Nothing to fix.', '']);
  expect([stderr, (await run(root)).stdout]).toEqual(['', 'Nothing to fix.\n']);
  expect(bytesOf(root)).toEqual(after);
});

test('says what it would do and writes nothing with --dry-run', async () => {
  const root = sampleFolder(addProse('\nText. \n'));
  const before = bytesOf(root);
  expect(await run(root, '--dry-run')).toEqual({
    code: 0,
    stdout: `${vision}:${line + 1}  1 space at the end of the line deleted\n\n1 change in 1 file. Nothing was written.\n`,
    stderr: '',
  });
  expect(bytesOf(root)).toEqual(before);
});

test('reports what a person must fix, and touches only the line ends of a page that does not parse', async () => {
  const misspelled = await run(sampleFolder(addProse('\nTeh text.\n')));
  expect(misspelled.code).toBe(2);
  expect(misspelled.stdout).toMatch(/ error {4}Unexpected word `Teh`[^]*\n\nNothing to fix; 1 problem left for a person\.\n$/);
  const root = sampleFolder(addProse('\r\nA { brace. \r\n'));
  const { code, stdout } = await run(root);
  expect([code, stdout.split('\n')[0]]).toEqual([2, `${vision}:${line}  2 line ends of Windows → LF`]);
  expect(readFileSync(join(root, vision), 'utf8')).toBe(`${text}\nA { brace. \n`);
});

test('fixes only the files that are named', async () => {
  const index = 'content/index.mdx';
  const root = sampleFolder({ ...addProse('\nText. \n'), [index]: `${sampleHandbook[index] ?? ''}\nText. \n` });
  expect((await run(root, index)).stdout).toMatch(/^content\/index\.mdx:8 {2}.*\n\n1 change in 1 file\.\n$/);
  expect(readFileSync(join(root, vision), 'utf8')).toContain('Text. \n');
});
