import { mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test, vi } from 'vitest';
import { temporaryFolder } from '../src/read/testing.ts';
import { changed, runScript, smallContent, smallHandbook, type Files } from './lib/testing.ts';

vi.setConfig({ testTimeout: 60_000 });

const beside: Files = {
  'src/settings/navigation.ts': "export const sidebar = ['tools/looker', 'personas/viewer'];\n",
  'src/search/golden.yaml': "- { query: 'mau', class: exact, expect: [/metrics/mau/] }\n",
};

/** A content folder with what stands beside it in the repository. */
function handbook(changes: Files = {}, more: Files = beside): string {
  const content = smallHandbook(changes);
  for (const [file, text] of Object.entries(more)) {
    mkdirSync(dirname(join(content, '..', file)), { recursive: true });
    writeFileSync(join(content, '..', file), text);
  }
  return content;
}

const rename = (content: string, ...args: string[]) => runScript('rename.ts', [...args, '--content', content]);

/** Every file of the handbook and its neighbors, hidden ones too. */
function filesOf(content: string): Record<string, string> {
  const root = join(content, '..');
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) => statSync(join(root, path)).isFile());
  return Object.fromEntries(files.sort().map((path) => [path, readFileSync(join(root, path), 'utf8')]));
}

const plan = `content/metrics/mau.mdx → content/metrics/monthly.mdx
content/metrics/dau.mdx:21  related: mau → monthly
content/metrics/mau.mdx:5  formerIds: + mau
content/metrics/stickiness.mdx:14  calculation.denominator.entry: mau → monthly
src/search/golden.yaml:1  expect: /metrics/mau/ → /metrics/monthly/

4 changes in 4 files.

`;

test.concurrent('moves the file, keeps the old id and fixes every reference', async () => {
  const content = handbook();
  const expected = filesOf(content);
  expect(await rename(content, 'metric', 'mau', 'monthly')).toEqual({
    code: 0,
    stdout: `${plan}Renamed \`mau\` to \`monthly\`. Next: \`npm run format\`, \`npm run build\`, then \`npm run addresses\`; then commit all of it and open a pull request.\n`,
    stderr: '',
  });
  delete expected['content/metrics/mau.mdx'];
  expect(filesOf(content)).toEqual({
    ...expected,
    'content/metrics/monthly.mdx': smallContent['metrics/mau.mdx'].replace('month.\ntype', 'month.\nformerIds: [mau]\ntype'),
    'content/metrics/dau.mdx': smallContent['metrics/dau.mdx'].replace('[mau,', '[monthly,'),
    'content/metrics/stickiness.mdx': smallContent['metrics/stickiness.mdx'].replace('entry: mau', 'entry: monthly'),
    'src/search/golden.yaml': "- { query: 'mau', class: exact, expect: [/metrics/monthly/] }\n",
  });
  expect(await runScript('check-content.ts', ['--content', content])).toMatchObject({ code: 0, stdout: '20 entries, no problems.\n' });
});

test.concurrent('only says what it would change where it is asked to', async () => {
  const content = handbook();
  const before = filesOf(content);
  expect(await rename(content, 'metric', 'mau', 'monthly', '--dry-run')).toEqual({
    code: 0,
    stdout: `${plan}Nothing was changed.\n`,
    stderr: '',
  });
  expect(filesOf(content)).toEqual(before);
});

test.concurrent('fixes the navigation, takes a kind of two words, and needs no files beside the content', async () => {
  const content = handbook();
  expect(await rename(content, 'personas', 'viewer', 'reader')).toMatchObject({ code: 0 });
  expect(filesOf(content)['src/settings/navigation.ts']).toBe("export const sidebar = ['tools/looker', 'personas/reader'];\n");
  const bare = handbook({}, {});
  const { code, stdout } = await rename(bare, 'data', 'source', 'pings', 'usage');
  expect({ code, last: stdout.split('\n').at(-2) }).toEqual({
    code: 0,
    last: 'Renamed `pings` to `usage`. Next: `npm run build`, then `npm run addresses`; then commit all of it and open a pull request.',
  });
  expect(filesOf(bare)['content/metrics/dau.mdx']).toContain('sources: [usage]');
});

test.concurrent('renames there and back', async () => {
  const content = handbook();
  const before = filesOf(content);
  await rename(content, 'tool', 'looker', 'bi');
  expect(await rename(content, 'tool', 'bi', 'looker')).toMatchObject({ code: 0, stderr: '' });
  const file = 'content/tools/looker.mdx';
  expect(filesOf(content)).toEqual({ ...before, [file]: before[file]?.replace('viewing.\n', 'viewing.\nformerIds: [bi]\n') });
});

test.concurrent('names code and documents that it leaves as they are', async () => {
  const content = handbook(
    {},
    {
      'src/settings/site.ts': "export const door = '/metrics/mau/';\n",
      'src/site.test.ts': "expect('/metrics/mau/');\n",
      'src/other.ts': "export const door = '/metrics/mau-tam/';\n",
      'README.md': 'See content/metrics/mau.mdx.\n',
    },
  );
  const { stdout } = await rename(content, 'metric', 'mau', 'monthly', '--dry-run');
  expect(stdout).toContain(
    '\n3 changes in 3 files.\n\nThese files name the page too and are not changed; look at them, or ask the reviewer to:\nsrc/site.ts\nREADME.md\n\nNothing was changed.\n',
  );
});

test.concurrent.for<[what: string, args: string[], message: string]>([
  [
    'an unknown kind',
    ['metrik', 'mau', 'x'],
    'Unexpected kind `metrik`, expected `handbook page`, `capability`, `persona`, `tool`, `metric`, `report` or `data source` (did you mean `metric`?).\n',
  ],
  ['an unknown id', ['metric', 'maus', 'x'], 'Unexpected metric `maus`, expected the id of an entry (did you mean `mau`?).\n'],
  ['the same id', ['metric', 'mau', 'mau'], 'Unexpected new id `mau`, expected another than the present one.\n'],
  [
    'an id out of the folder',
    ['metric', 'mau', '../../x'],
    'Unexpected file name `../../x`, expected lower-case letters, digits and single hyphens (did you mean `x`?).\n',
  ],
  [
    'an id that the site needs',
    ['page', 'vision', 'search'],
    'Unexpected id `search`, expected a different id: the site needs it for one of its own addresses.\n',
  ],
  [
    'an id that is taken',
    ['metric', 'mau', 'dau'],
    'Unexpected new id `dau`, expected one that no other metric has or had: `content/metrics/dau.mdx` does; an id is never reused.\n',
  ],
])('refuses %s and leaves everything as it is', async ([, args, stderr]) => {
  const content = handbook();
  const before = filesOf(content);
  expect(await rename(content, ...args)).toEqual({ code: 1, stdout: '', stderr });
  expect(filesOf(content)).toEqual(before);
});

test.concurrent('refuses content that has problems already, whatever they are', async () => {
  const content = handbook(changed('metrics/dau.mdx', '[mau,', '[maus,'));
  const before = filesOf(content);
  expect(await rename(content, 'report', 'growth', 'x')).toEqual({
    code: 2,
    stdout: `content/metrics/dau.mdx
  21:11  error    Unexpected metric \`maus\`, expected the id of an entry (did you mean \`mau\`?)  known-entry

1 error in 1 file.

Fix the content first (\`npm run check:content\` tells the same), then rename. Nothing was changed.
`,
    stderr: '',
  });
  expect(filesOf(content)).toEqual(before);
});

test.concurrent('refuses a rename after which the content would have a problem, also where it only says what it would change', async () => {
  const content = handbook(changed('metrics/dau.mdx', 'type: metric', 'aliases: [MAU!]\ntype: metric'));
  const mau = join(content, 'metrics/mau.mdx');
  writeFileSync(mau, readFileSync(mau, 'utf8').replace('abbreviation: MAU\n', ''));
  const before = filesOf(content);
  for (const dry of [[], ['--dry-run']]) {
    const { code, stdout, stderr } = await rename(content, 'metric', 'mau', 'monthly', ...dry);
    expect({ code, stderr }).toEqual({ code: 2, stderr: '' });
    expect(stdout).toContain(
      'Unexpected former id `mau`, expected a name of its own: it is also the alias of line 5 of `content/metrics/dau.mdx`  unique-name\n',
    );
    expect(stdout).toMatch(
      /\n\nThe content would have these problems after it; choose another id, or fix what they name\. Nothing was changed\.\n$/,
    );
  }
  expect(filesOf(content)).toEqual(before);
});

test.concurrent('refuses a place where something is already', async () => {
  const content = handbook();
  mkdirSync(join(content, 'metrics/monthly.mdx'));
  const before = filesOf(content);
  expect(await rename(content, 'metric', 'mau', 'monthly')).toEqual({
    code: 1,
    stdout: '',
    stderr: `Unexpected \`${join(content, 'metrics/monthly.mdx')}\`, expected no file there; move it away, then rename.\n`,
  });
  expect(filesOf(content)).toEqual(before);
});

test.concurrent('refuses files beside the content that cannot be read', async () => {
  const folder = handbook({}, { 'src/settings/navigation.ts/file': '' });
  const unreadable = await rename(folder, 'metric', 'mau', 'x');
  expect({ ...unreadable, stderr: unreadable.stderr.slice(0, 7) }).toEqual({ code: 1, stdout: '', stderr: 'EISDIR:' });
  const broken = handbook({}, { 'src/search/golden.yaml': '- {' });
  const before = filesOf(broken);
  const { code, stdout, stderr } = await rename(broken, 'metric', 'mau', 'x');
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toMatch(/^src\/search\/golden\.yaml cannot be read: Unexpected YAML in `- \{`: .*\.\n$/);
  expect(filesOf(broken)).toEqual(before);
});

/** A module that makes one call of a function of `node:fs` fail, as a full or a read-only disk does. */
function failing(name: 'writeFileSync' | 'renameSync' | 'rmSync', path: string): string {
  const folder = temporaryFolder({
    'fail.mjs': `import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
const real = fs.${name};
let failed = false;
fs.${name} = (...args) => {
  if (!failed && args.some((arg) => typeof arg === 'string' && ${path}.test(arg))) {
    failed = true;
    throw Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' });
  }
  return real(...args);
};
syncBuiltinESMExports();
`,
  });
  return `--import=${pathToFileURL(join(folder, 'fail.mjs')).href}`;
}

test.concurrent.for<[when: string, name: Parameters<typeof failing>[0], path: string]>([
  ['written beside its place', 'writeFileSync', String.raw`/\/content\/metrics\/\.stickiness\.mdx\.\d+$/`],
  ['put into its place', 'renameSync', String.raw`/\/src\/search\/golden\.yaml$/`],
  ['put into its new place', 'renameSync', String.raw`/\/monthly\.mdx$/`],
  ['removed from its old place', 'rmSync', String.raw`/\/content\/metrics\/mau\.mdx$/`],
])('puts everything back where a file cannot be %s', async ([, name, path]) => {
  const content = handbook();
  const before = filesOf(content);
  const args = ['metric', 'mau', 'monthly', '--content', content];
  expect(await runScript('rename.ts', args, { NODE_OPTIONS: failing(name, path) })).toEqual({
    code: 1,
    stdout: plan,
    stderr: 'ENOSPC: no space left on device. Everything is as it was before; rename again when the file can be written.\n',
  });
  expect(filesOf(content)).toEqual(before);
});

test.concurrent('fails with a sentence and its usage where it is called wrongly', async () => {
  const content = handbook();
  const few = await rename(content, 'metric', 'mau');
  expect(few.code).toBe(1);
  expect(few.stderr).toMatch(
    /^Unexpected 2 arguments, expected a kind, the old id and the new one\.\n\nUsage: npm run rename -- KIND OLD-ID NEW-ID \[--dry-run\]/,
  );
  const option = await rename(content, 'metric', 'mau', 'x', '--dry');
  expect(option.code).toBe(1);
  expect(option.stderr).toMatch(/^Unknown option '--dry'.*\n\nUsage: npm run rename -- /);
  const nowhere = join(content, 'nowhere');
  expect(await rename(nowhere, 'metric', 'mau', 'x')).toEqual({
    code: 1,
    stdout: '',
    stderr: `There is no folder \`${nowhere}\`; run this in the handbook's folder or name the folder with \`--content\`.\n`,
  });
});

test.concurrent('prints its usage where it is asked to', async () => {
  const { code, stdout } = await runScript('rename.ts', ['--help']);
  expect(code).toBe(0);
  expect(stdout).toMatch(/^Usage: npm run rename -- KIND OLD-ID NEW-ID \[--dry-run\] \[--content DIR\]\n/);
});
