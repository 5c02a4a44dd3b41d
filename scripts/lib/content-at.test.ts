import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { temporaryFolder } from '../../src/read/testing.ts';
import { runGit, smallRepository } from './content-at-testing.ts';
import { contentAt, defaultBase } from './content-at.ts';
import { changed, smallContent } from './testing.ts';

vi.setConfig({ testTimeout: 60_000 });

const titlesAt = (folder: string, base = 'main') =>
  contentAt(join(folder, 'content'), base).content.entries.flatMap(({ data }) => ('title' in data ? [data.title] : []));

test('reads all files of the commit, whatever stands in the working tree', () => {
  const { folder, git, write, remove } = smallRepository();
  write(changed('metrics/dau.mdx', 'Daily active users', 'Other'));
  remove('metrics/mau.mdx');
  const { commit, content } = contentAt(join(folder, 'content'), 'main');
  expect(commit).toBe(git('rev-parse', 'main').trim());
  expect(content.problems).toEqual([]);
  expect(new Set(content.entries.map(({ file }) => file))).toEqual(new Set(Object.keys(smallContent).map((path) => `content/${path}`)));
  expect(titlesAt(folder)).toContain('Daily active users');
});

test('reads the commit that the branch was made from, not what came to the base later', () => {
  const { folder, git, write } = smallRepository();
  git('checkout', '--quiet', '-b', 'mine');
  git('commit', '--quiet', '--allow-empty', '--message', 'Mine');
  git('checkout', '--quiet', 'main');
  write(changed('metrics/dau.mdx', 'Daily active users', 'Later'));
  git('commit', '--quiet', '--all', '--message', 'Later');
  git('checkout', '--quiet', 'mine');
  expect(titlesAt(folder)).toContain('Daily active users');
});

test('reads names and texts beyond ASCII, and passes by files of editors', () => {
  const { folder } = smallRepository({
    ...changed('metrics/dau.mdx', 'Daily active users', 'Täglich aktive 日'),
    '.hidden.yaml': 'x',
    'metrics/größe.mdx': 'x',
  });
  expect(titlesAt(folder)).toContain('Täglich aktive 日');
  expect(contentAt(join(folder, 'content'), 'main').content.problems.map(({ file }) => file)).toEqual(['content/metrics/größe.mdx']);
});

test('tells a symbolic link as the check does', () => {
  const { folder, git } = smallRepository();
  symlinkSync('dau.mdx', join(folder, 'content/metrics/link.mdx'));
  git('add', '.');
  git('commit', '--quiet', '--message', 'Link');
  expect(contentAt(join(folder, 'content'), 'main').content.problems.map(({ rule }) => rule)).toEqual(['regular-file']);
});

test('finds nothing where there was no content yet', () => {
  const { folder, git } = smallRepository();
  git('checkout', '--quiet', '--orphan', 'new');
  git('rm', '--quiet', '-r', '--cached', '.');
  git('commit', '--quiet', '--allow-empty', '--message', 'Nothing');
  expect(contentAt(join(folder, 'content'), 'new').content).toEqual({ entries: [], broken: [], problems: [] });
});

test('compares with the server’s main where there is one', () => {
  const { folder, git } = smallRepository();
  expect(defaultBase(folder)).toBe('main');
  git('update-ref', 'refs/remotes/origin/main', 'HEAD');
  expect(defaultBase(folder)).toBe('origin/main');
});

test.each(['nothing', '--all', 'HEAD~9'])('says that there is no commit %s', (base) => {
  const { folder } = smallRepository();
  expect(() => contentAt(join(folder, 'content'), base)).toThrow(
    `There is no commit \`${base}\`; name a branch, a tag or a commit, or run \`git fetch\` first.`,
  );
});

test('says that a folder is in no repository', () => {
  const folder = temporaryFolder({ 'a.txt': 'x' });
  expect(() => contentAt(folder, 'main')).toThrow(/is in no git repository, so there is no earlier state to compare with/);
});

test('says that two branches have nothing in common', () => {
  const { folder, git } = smallRepository();
  git('checkout', '--quiet', '--orphan', 'other');
  git('commit', '--quiet', '--message', 'Other');
  expect(() => contentAt(join(folder, 'content'), 'main')).toThrow(
    '`main` and `HEAD` have no commit in common; name a branch that this one was made from.',
  );
});

test('says what a shallow clone lacks', () => {
  const { folder, git } = smallRepository();
  git('commit', '--quiet', '--allow-empty', '--message', 'Second');
  git('checkout', '--quiet', '-b', 'mine', 'HEAD~1');
  git('commit', '--quiet', '--allow-empty', '--message', 'Mine');
  const clone = join(temporaryFolder(), 'clone');
  runGit(folder, ['clone', '--quiet', '--depth', '1', '--no-single-branch', `file://${folder}`, clone]);
  const deeper = 'fetch the whole history: `fetch-depth: 0` for the step `actions/checkout`, `git fetch --unshallow` in a clone.';
  expect(() => contentAt(join(clone, 'content'), 'origin/main')).toThrow(
    `\`origin/main\` and \`HEAD\` have no commit in common; ${deeper}`,
  );
  expect(() => contentAt(join(clone, 'content'), 'lost')).toThrow(`There is no commit \`lost\`; ${deeper}`);
});
