import { execFileSync } from 'node:child_process';
import { Failure } from './run.ts';

/** The files below `root` that differ from where `base` and the current commit parted, with those that git does not know yet; deleted ones are none. */
export function changedFiles(root: string, base: string): string[] {
  const commit = git(root, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${base}^{commit}`]);
  if (commit === undefined) {
    if (git(root, ['rev-parse', '--git-dir']) === undefined)
      throw new Failure('Unexpected folder, expected one that git keeps; run this in a clone.');
    throw new Failure(
      `Unexpected base \`${base}\`, expected a branch, tag or commit that git has; fetch it first (\`git fetch origin main\`).`,
    );
  }
  const parted = git(root, ['merge-base', commit.trim(), 'HEAD']);
  if (parted === undefined)
    throw new Failure(
      `Unexpected base \`${base}\`, expected one that shares a commit with this branch; fetch its history (\`git fetch --unshallow\`).`,
    );
  const changed = git(root, ['diff', '--name-only', '--relative', '--diff-filter=d', '-z', parted.trim(), '--']) ?? '';
  const untracked = git(root, ['ls-files', '--others', '--exclude-standard', '-z']) ?? '';
  return [...new Set(`${changed}${untracked}`.split('\0').filter((file) => file !== ''))].sort();
}

function git(root: string, args: string[]): string | undefined {
  try {
    return execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 64 * 1024 * 1024 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw new Failure('There is no `git` on this machine; name the files instead.');
    return undefined;
  }
}
