import { execFileSync } from 'node:child_process';
import { Failure } from './run.ts';

/** Runs git in a folder and gives what it prints, at most 256 MB; undefined where git ends with an error. Fails where there is no git. */
export function git(folder: string, args: readonly string[], input = ''): Buffer | undefined {
  try {
    return execFileSync('git', [...args], { cwd: folder, input, stdio: ['pipe', 'pipe', 'ignore'], maxBuffer: 256 * 1024 * 1024 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw new Failure('There is no `git` on this machine; install it first.');
    return undefined;
  }
}

/** The branch that changes are compared with unless another is named: `main` of the server, else the local one. */
export function defaultBase(folder: string): string {
  return commitOf(folder, 'origin/main') === undefined ? 'main' : 'origin/main';
}

/** The commit where HEAD left `base`, a branch, tag or commit; fails with a sentence where git does not have it. */
export function mergeBase(folder: string, base: string): string {
  if (line(folder, ['rev-parse', '--is-inside-work-tree']) !== 'true')
    throw new Failure(
      'This folder is in no git repository, so there is no earlier state to compare with; run this in a clone of the handbook.',
    );
  const isShallow = line(folder, ['rev-parse', '--is-shallow-repository']) === 'true';
  const deeper = 'fetch the whole history: `fetch-depth: 0` for the step `actions/checkout`, `git fetch --unshallow` in a clone';
  const commit = commitOf(folder, base);
  if (commit === undefined)
    throw new Failure(
      `There is no commit \`${base}\`; ${isShallow ? deeper : 'name a branch, a tag or a commit, or run `git fetch origin main` first'}.`,
    );
  const found = line(folder, ['merge-base', commit, 'HEAD']);
  if (!found)
    throw new Failure(
      `\`${base}\` and \`HEAD\` have no commit in common; ${isShallow ? deeper : 'name a branch that this one was made from'}.`,
    );
  return found;
}

/** The files below `root` that differ from where HEAD left `base`, and those that git does not track yet; deleted ones are left out. */
export function changedFiles(root: string, base: string): string[] {
  const commit = mergeBase(root, base);
  const changed = git(root, ['diff', '--name-only', '--relative', '--diff-filter=d', '-z', commit, '--']) ?? '';
  const untracked = git(root, ['ls-files', '--others', '--exclude-standard', '-z']) ?? '';
  return [...new Set(`${changed.toString()}${untracked.toString()}`.split('\0').filter(Boolean))].sort();
}

function commitOf(folder: string, name: string): string | undefined {
  return line(folder, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`]);
}

function line(folder: string, args: readonly string[]): string | undefined {
  return git(folder, args)?.toString('utf8').trim();
}
