import { renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../src/read/testing.ts';
import { sampleHandbook } from '../../src/sample-handbook/sample-handbook.ts';
import { contentAt, changedFiles, defaultBase, mergeBase } from './git.ts';
import { edited, runGit, temporaryRepository } from './testing.ts';

const titlesAt = (root: string, base = 'main') =>
  contentAt(join(root, 'content'), base).content.entries.flatMap(({ data }) => ('title' in data ? [data.title] : []));
const title = (text: string) => edited('content/metrics/dau.mdx', 'Daily active users', text)['content/metrics/dau.mdx'] ?? '';

test('lists files that changed since the branch left the base, uncommitted and untracked ones too, and no deleted one', () => {
  const { root, git } = temporaryRepository({
    'kept.md': '1',
    'changed.md': '1',
    'old.md': 'a long enough text',
    'gone.md': '1',
    'base.md': '1',
    '.gitignore': 'ignored.md',
  });
  git('checkout', '-q', '-b', 'work');
  writeFileSync(join(root, 'changed.md'), '2');
  renameSync(join(root, 'old.md'), join(root, 'new ü.md'));
  rmSync(join(root, 'gone.md'));
  git('add', '-A');
  git('commit', '-q', '-m', 'work');
  git('checkout', '-q', 'main');
  writeFileSync(join(root, 'base.md'), '2');
  git('commit', '-q', '-a', '-m', 'later');
  git('checkout', '-q', 'work');
  for (const file of ['staged.md', 'untracked.md', 'ignored.md']) writeFileSync(join(root, file), '1');
  git('add', 'staged.md');
  expect(changedFiles(root, 'main')).toEqual(['changed.md', 'new ü.md', 'staged.md', 'untracked.md']);
});

test('reads all content of the commit that the branch left, whatever the working tree and the base hold now', () => {
  const { root, git } = temporaryRepository(sampleHandbook);
  const start = git('rev-parse', 'main').trim();
  git('checkout', '-q', '-b', 'mine');
  git('commit', '-q', '--allow-empty', '-m', 'mine');
  git('checkout', '-q', 'main');
  writeFileSync(join(root, 'content/metrics/dau.mdx'), title('Later'));
  git('commit', '-q', '-a', '-m', 'later');
  git('checkout', '-q', 'mine');
  writeFileSync(join(root, 'content/metrics/dau.mdx'), title('Uncommitted'));
  rmSync(join(root, 'content/metrics/mau.mdx'));
  const { commit, content } = contentAt(join(root, 'content'), 'main');
  expect([commit, content.problems]).toEqual([start, []]);
  expect(new Set(content.entries.map(({ file }) => file))).toEqual(new Set(Object.keys(sampleHandbook)));
  expect(titlesAt(root)).toContain('Daily active users');
});

test('reads names and texts beyond ASCII, reports symbolic links, and ignores files of editors', () => {
  const { root, git } = temporaryRepository({
    ...sampleHandbook,
    'content/metrics/dau.mdx': title('Täglich aktive 日'),
    'content/.hidden.yaml': 'x',
    'content/metrics/größe.mdx': 'x',
  });
  symlinkSync('dau.mdx', join(root, 'content/metrics/link.mdx'));
  git('add', '.');
  git('commit', '-q', '-m', 'link');
  expect(titlesAt(root)).toContain('Täglich aktive 日');
  expect(contentAt(join(root, 'content'), 'main').content.problems.map(({ file, rule }) => `${file} ${rule}`)).toEqual([
    'content/metrics/link.mdx regular-file',
    'content/metrics/größe.mdx frontmatter',
  ]);
});

test('finds no content at a commit before there was any', () => {
  const { root, git } = temporaryRepository(sampleHandbook);
  git('checkout', '-q', '--orphan', 'new');
  git('rm', '-q', '-r', '--cached', '.');
  git('commit', '-q', '--allow-empty', '-m', 'empty');
  expect(contentAt(join(root, 'content'), 'new').content).toEqual({ entries: [], broken: [], problems: [] });
});

test('compares with main of the server where there is one', () => {
  const { root, git } = temporaryRepository({ 'a.md': '1' });
  expect(defaultBase(root)).toBe('main');
  git('update-ref', 'refs/remotes/origin/main', 'HEAD');
  expect(defaultBase(root)).toBe('origin/main');
});

test('fails with a sentence where git has no such base', () => {
  const { root, git } = temporaryRepository({ 'a.md': '1' });
  for (const base of ['nothing', '--all', 'HEAD~9', ''])
    expect(() => mergeBase(root, base)).toThrow(
      `There is no commit \`${base}\`; name a branch, a tag or a commit, or run \`git fetch origin main\` first.`,
    );
  git('checkout', '-q', '--orphan', 'other');
  git('commit', '-q', '-m', 'other');
  expect(() => mergeBase(root, 'main')).toThrow('`main` and `HEAD` have no commit in common; name a branch that this one was made from.');
  expect(() => mergeBase(temporaryFolder(), 'main')).toThrow(
    'This folder is in no git repository, so there is no earlier state to compare with; run this in a clone of the handbook.',
  );
});

test('says what a shallow clone lacks', () => {
  const { root, git } = temporaryRepository({ 'a.md': '1' });
  git('commit', '-q', '--allow-empty', '-m', 'second');
  git('checkout', '-q', '-b', 'mine', 'HEAD~1');
  git('commit', '-q', '--allow-empty', '-m', 'mine');
  const clone = join(temporaryFolder(), 'clone');
  runGit(root, ['clone', '-q', '--depth', '1', '--no-single-branch', `file://${root}`, clone]);
  const deeper = 'fetch the whole history: `fetch-depth: 0` for the step `actions/checkout`, `git fetch --unshallow` in a clone.';
  expect(() => mergeBase(clone, 'origin/main')).toThrow(`\`origin/main\` and \`HEAD\` have no commit in common; ${deeper}`);
  expect(() => mergeBase(clone, 'lost')).toThrow(`There is no commit \`lost\`; ${deeper}`);
});
