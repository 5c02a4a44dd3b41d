import { readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { changed, runScript, smallContent, smallHandbook, type Files } from './lib/testing.ts';

vi.setConfig({ testTimeout: 60_000 });

const rootOf = (changes: Files = {}) => dirname(smallHandbook(changes));
const run = (root: string, ...args: string[]) => runScript('fix.ts', args, {}, root);
const vision = 'content/handbook/vision.mdx';
const textOf = (root: string, file = vision) => readFileSync(join(root, file), 'utf8');
const addProse = (text: string): Files => ({ 'handbook/vision.mdx': smallContent['handbook/vision.mdx'] + text });
const lastLine = smallContent['handbook/vision.mdx'].split('\n').length;

/** Every file below a folder with its bytes. */
const bytesOf = (root: string) =>
  Object.fromEntries(
    readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((file) => statSync(join(root, file)).isFile())
      .map((file) => [file, readFileSync(join(root, file), 'latin1')]),
  );

const fixed = dirname(smallHandbook());
const clean: Promise<Files> = run(fixed).then(() => ({
  'handbook/support-model.mdx': textOf(fixed, 'content/handbook/support-model.mdx'),
}));

test.concurrent('changes nothing in a clean handbook', async () => {
  const root = rootOf(await clean);
  const before = bytesOf(root);
  expect(await run(root)).toEqual({ code: 0, stdout: 'Nothing to fix.\n', stderr: '' });
  expect(bytesOf(root)).toEqual(before);
});

test.concurrent('fixes line ends, the byte order mark and the end of a file, and tells each', async () => {
  const text = smallContent['handbook/vision.mdx'];
  const root = rootOf({ ...(await clean), 'handbook/vision.mdx': `\uFEFF${text.trimEnd().replaceAll('\n', '\r\n')}` });
  const lines = text.trimEnd().split('\n').length;
  expect(await run(root)).toEqual({
    code: 0,
    stdout: `${vision}:1  byte order mark deleted\n${vision}:1  ${lines - 1} line ends of Windows → LF\n${vision}:${lines}  line end added\n\n3 changes in 1 file.\n`,
    stderr: '',
  });
  expect(textOf(root)).toBe(text);
});

test.concurrent('takes spaces away at the ends of lines, keeps those of code and makes line breaks visible', async () => {
  const root = rootOf({ ...(await clean), ...addProse('\nOne  \ntwo \n\n```\ncode  \n```\n') });
  const { stdout, code } = await run(root);
  expect({ stdout, code }).toEqual({
    code: 0,
    stdout: `${vision}:${lastLine + 1}  spaces that break the line → \`\\\`\n${vision}:${lastLine + 2}  1 space at the end of the line deleted\n\n2 changes in 1 file.\n`,
  });
  expect(textOf(root)).toBe(`${smallContent['handbook/vision.mdx']}\nOne\\\ntwo\n\n\`\`\`\ncode  \n\`\`\`\n`);
});

test.concurrent('writes in place of a word to avoid what to use, and the same bytes a second time', async () => {
  const words = '- id: old-name\n  avoid: [gross figure]\n  use: net figure\n  why: It was renamed.\n';
  const root = rootOf({ ...(await clean), 'words.yaml': words, ...addProse('\nThe gross figure grows. A gross figure!\n') });
  const { code, stdout } = await run(root);
  expect({ code, stdout }).toEqual({
    code: 0,
    stdout: `${vision}:${lastLine + 1}  \`gross figure\` → \`net figure\`\n${vision}:${lastLine + 1}  \`gross figure\` → \`net figure\`\n\n2 changes in 1 file.\n`,
  });
  expect(textOf(root)).toContain('\nThe net figure grows. A net figure!\n');
  const before = bytesOf(root);
  expect((await run(root)).stdout).toBe('Nothing to fix.\n');
  expect(bytesOf(root)).toEqual(before);
});

test.concurrent('writes generated text that is behind', async () => {
  const root = rootOf({ ...(await clean), ...changed('stakeholders.yaml', 'group: Product', 'group: Products') });
  const { code, stdout } = await run(root);
  expect(stdout).toMatch(/^content\/handbook\/support-model\.mdx:\d+ {2}written by `npm run stakeholders`\n\n1 change in 1 file\.\n$/);
  expect(code).toBe(0);
  expect(textOf(root, 'content/handbook/support-model.mdx')).toContain('| Products |');
});

test.concurrent('puts the list of words in order, each once', async () => {
  const root = rootOf({ ...(await clean), './spelling-words.txt': 'zoekt\nastro\nzoekt\n' });
  expect((await run(root)).stdout).toBe('scripts/spelling-words.txt:1  words put in order, each once\n\n1 change in 1 file.\n');
  expect(textOf(root, 'scripts/spelling-words.txt')).toBe('astro\nzoekt\n');
});

test.concurrent('says what it would do and writes nothing with --dry-run', async () => {
  const root = rootOf({ ...(await clean), ...addProse('\nText. \n') });
  const before = bytesOf(root);
  expect((await run(root, '--dry-run')).stdout).toBe(
    `${vision}:${lastLine + 1}  1 space at the end of the line deleted\n\n1 change in 1 file. Nothing was written.\n`,
  );
  expect(bytesOf(root)).toEqual(before);
});

test.concurrent('tells what a person must fix, and ends with 2', async () => {
  const root = rootOf({ ...(await clean), ...addProse('\nTeh text.\n') });
  const { code, stdout } = await run(root);
  expect(code).toBe(2);
  expect(stdout).toContain(`  ${lastLine + 1}:1  error    Unexpected word \`Teh\``);
  expect(stdout).toMatch(/\n\nNothing to fix; 1 problem left for a person\.\n$/);
});

test.concurrent('touches of a page that does not parse only its line ends', async () => {
  const root = rootOf({ ...(await clean), ...addProse('\r\nA { brace. \r\n') });
  const { code, stdout } = await run(root);
  expect(code).toBe(2);
  expect(stdout).toContain(`${vision}:${lastLine}  2 line ends of Windows → LF\n`);
  expect(textOf(root)).toBe(`${smallContent['handbook/vision.mdx']}\nA { brace. \n`);
});

test.concurrent('fixes only the files that are named', async () => {
  const root = rootOf({ ...(await clean), ...addProse('\nText. \n'), 'index.mdx': `${smallContent['index.mdx']}\nText. \n` });
  expect((await run(root, 'content/index.mdx')).stdout).toMatch(/^content\/index\.mdx:8 {2}.*\n\n1 change in 1 file\.\n$/);
  expect(textOf(root)).toContain('Text. \n');
});
