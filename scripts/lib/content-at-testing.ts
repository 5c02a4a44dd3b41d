import { execFileSync } from 'node:child_process';

import { rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { smallHandbook, type Files } from './testing.ts';

/** A git repository for a test: `folder` holds `content/`, and `git` runs in it. */
export type Repository = {
  folder: string;
  git: (...args: string[]) => string;
  write: (files: Files) => void;
  remove: (path: string) => void;
};

/** A new repository with the small handbook on its branch `main`; settings of the machine do not reach it. */
export function smallRepository(changes: Files = {}): Repository {
  const content = smallHandbook(changes);
  const folder = dirname(content);
  const git = (...args: string[]) => runGit(folder, args);
  git('init', '--quiet', '--initial-branch=main');
  git('add', '.');
  git('commit', '--quiet', '--message', 'Start');
  const write = (files: Files) => {
    for (const [path, text] of Object.entries(files)) writeFileSync(join(content, path), text);
  };
  const remove = (path: string) => {
    rmSync(join(content, path));
  };
  return { folder, git, write, remove };
}

/** Runs git in a folder as a person of its own. */
export function runGit(folder: string, args: readonly string[]): string {
  const person = ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.com', '-c', 'commit.gpgsign=false'];
  const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };
  return execFileSync('git', [...person, ...args], { cwd: folder, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}
