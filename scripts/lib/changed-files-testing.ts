import { execFileSync } from 'node:child_process';
import { temporaryFolder } from '../../src/read/testing.ts';
import type { Files } from './testing.ts';

/** A new repository whose branch `main` has one commit with `files`, and a way to run git in it; it is removed after the tests. */
export function temporaryRepository(files: Files): { root: string; git: (...args: string[]) => void } {
  const root = temporaryFolder(files);
  const person = ['-c', 'user.name=Test', '-c', 'user.email=test@example.com', '-c', 'commit.gpgsign=false'];
  const git = (...args: string[]) => void execFileSync('git', [...person, ...args], { cwd: root, stdio: 'ignore' });
  git('init', '-q', '-b', 'main');
  git('add', '-A');
  git('commit', '-q', '-m', 'first');
  return { root, git };
}
