import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../src/read/testing.ts';
import { temporaryRepository } from './changed-files-testing.ts';
import { changedFiles } from './changed-files.ts';

test('names what was changed, added and renamed since both parted, uncommitted and unknown files too, and no deleted one', () => {
  const { root, git } = temporaryRepository({
    'kept.md': '1',
    'changed.md': '1',
    'old.md': 'a long enough text',
    'gone.md': '1',
    '.gitignore': 'ignored.md',
  });
  git('checkout', '-q', '-b', 'work');
  writeFileSync(join(root, 'changed.md'), '2');
  renameSync(join(root, 'old.md'), join(root, 'new ü.md'));
  rmSync(join(root, 'gone.md'));
  git('add', '-A');
  git('commit', '-q', '-m', 'work');
  writeFileSync(join(root, 'staged.md'), '1');
  git('add', 'staged.md');
  writeFileSync(join(root, 'unknown.md'), '1');
  writeFileSync(join(root, 'ignored.md'), '1');
  expect(changedFiles(root, 'main')).toEqual(['changed.md', 'new ü.md', 'staged.md', 'unknown.md']);
});

test('leaves out what only the base changed since', () => {
  const { root, git } = temporaryRepository({ 'a.md': '1', 'b.md': '1' });
  git('branch', 'work');
  writeFileSync(join(root, 'a.md'), '2');
  git('commit', '-q', '-a', '-m', 'base');
  git('checkout', '-q', 'work');
  expect(changedFiles(root, 'main')).toEqual([]);
});

test.each(['nowhere', '--all', ''])('says so when git has no base `%s`', (base) => {
  const { root } = temporaryRepository({ 'a.md': '1' });
  expect(() => changedFiles(root, base)).toThrow(
    `Unexpected base \`${base}\`, expected a branch, tag or commit that git has; fetch it first (\`git fetch origin main\`).`,
  );
});

test('says so when nothing is shared with the base', () => {
  const { root, git } = temporaryRepository({ 'a.md': '1' });
  git('checkout', '-q', '--orphan', 'other');
  git('commit', '-q', '-m', 'other');
  expect(() => changedFiles(root, 'main')).toThrow(
    'Unexpected base `main`, expected one that shares a commit with this branch; fetch its history (`git fetch --unshallow`).',
  );
});

test('says so outside of a repository', () => {
  expect(() => changedFiles(temporaryFolder(), 'main')).toThrow('Unexpected folder, expected one that git keeps; run this in a clone.');
});
