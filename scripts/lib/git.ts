import { execFileSync } from 'node:child_process';
import { Failure } from './run.ts';
import { readSources, type Content } from '../../src/read/read-content.ts';
import { sourcesOf, type FoundFile } from '../../src/read/files.ts';

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

/** The content folder as it was at a commit. */
export type ContentAt = { commit: string; content: Content };

/** Reads a content folder as it was where HEAD left `base`, from git alone: no file of the working tree is touched. */
export function contentAt(folder: string, base: string): ContentAt {
  const commit = mergeBase(folder, base);
  const prefix = git(folder, ['rev-parse', '--show-prefix'])?.toString('utf8').trim() ?? '';
  return { commit, content: readSources(sourcesOf(filesAt(folder, commit, prefix))) };
}

/** The files below `prefix` at a commit, in the order of their names, with their paths from the folder that holds `content/`. */
function filesAt(folder: string, commit: string, prefix: string): FoundFile[] {
  const path = prefix === '' ? [] : ['--', prefix];
  const rows = (git(folder, ['ls-tree', '-r', '-z', '--full-tree', commit, ...path])?.toString('utf8') ?? '').split('\0').filter(Boolean);
  const files = rows.flatMap((row) => {
    const [, mode = '', type, hash = '', name = ''] = /^(\d+) (\w+) ([0-9a-f]+)\t(.*)$/s.exec(row) ?? [];
    const inside = name.slice(prefix.length);
    return type === 'blob' && !/(?:^|\/)\./.test(inside) ? [{ mode, hash, file: `content/${inside}` }] : [];
  });
  const blobs = blobsOf(
    folder,
    files.map(({ hash }) => hash),
  );
  return files.map(({ mode, file }, index) => ({ file, link: mode === '120000', read: () => blobs[index] ?? Buffer.alloc(0) }));
}

/** The bytes of many objects from one run of git: each comes after a line with its size, and a line end follows it. */
function blobsOf(folder: string, hashes: readonly string[]): Buffer[] {
  const output = git(folder, ['cat-file', '--batch'], hashes.map((hash) => `${hash}\n`).join('')) ?? Buffer.alloc(0);
  let at = 0;
  return hashes.map(() => {
    const end = output.indexOf('\n', at);
    const size = Number(output.toString('latin1', at, end).split(' ')[2]);
    at = end + 1 + size + 1;
    return output.subarray(end + 1, end + 1 + size);
  });
}
