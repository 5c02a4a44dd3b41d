import { execFileSync } from 'node:child_process';
import { readSources, type Content } from '../../src/read/read-content.ts';
import { sourcesOf, type FoundFile } from '../../src/read/files.ts';
import { Failure } from './run.ts';

/** The content folder as it was at a commit. */
export type ContentAt = { commit: string; content: Content };

/** Reads a content folder as it was where HEAD left `base`, from git alone: no file of the working tree is touched. */
export function contentAt(folder: string, base: string): ContentAt {
  const commit = mergeBase(folder, base);
  const prefix = git(folder, ['rev-parse', '--show-prefix']).trim();
  return { commit, content: readSources(sourcesOf(filesAt(folder, commit, prefix))) };
}

/** The branch that changes are compared with unless another is named: `main` of the server, else one’s own. */
export function defaultBase(folder: string): string {
  return commitOf(folder, 'origin/main') === undefined ? 'main' : 'origin/main';
}

function mergeBase(folder: string, base: string): string {
  if (attempt(folder, ['rev-parse', '--is-inside-work-tree']) !== 'true')
    throw new Failure(
      `\`${folder}\` is in no git repository, so there is no earlier state to compare with; run this in a clone of the handbook.`,
    );
  const shallow = attempt(folder, ['rev-parse', '--is-shallow-repository']) === 'true';
  const deeper = 'fetch the whole history: `fetch-depth: 0` for the step `actions/checkout`, `git fetch --unshallow` in a clone';
  const commit = commitOf(folder, base);
  if (commit === undefined) {
    const fix = shallow ? deeper : 'name a branch, a tag or a commit, or run `git fetch` first';
    throw new Failure(`There is no commit \`${base}\`; ${fix}.`);
  }
  const found = attempt(folder, ['merge-base', commit, 'HEAD']);
  if (found === undefined || found === '') {
    const fix = shallow ? deeper : 'name a branch that this one was made from';
    throw new Failure(`\`${base}\` and \`HEAD\` have no commit in common; ${fix}.`);
  }
  return found;
}

function commitOf(folder: string, name: string): string | undefined {
  return attempt(folder, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`]);
}

/** The files below `prefix` at a commit, in the order of their names, with the paths that the reader knows. */
function filesAt(folder: string, commit: string, prefix: string): FoundFile[] {
  const path = prefix === '' ? [] : ['--', prefix];
  const rows = git(folder, ['ls-tree', '-r', '-z', '--full-tree', commit, ...path])
    .split('\0')
    .filter(Boolean);
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
  const output = run(folder, ['cat-file', '--batch'], hashes.map((hash) => `${hash}\n`).join(''));
  let at = 0;
  return hashes.map(() => {
    const end = output.indexOf('\n', at);
    const size = Number(output.toString('latin1', at, end).split(' ')[2]);
    at = end + 1 + size + 1;
    return output.subarray(end + 1, end + 1 + size);
  });
}

function attempt(folder: string, args: readonly string[]): string | undefined {
  try {
    return git(folder, args).trim();
  } catch {
    return undefined;
  }
}

function git(folder: string, args: readonly string[]): string {
  return run(folder, args).toString('utf8');
}

function run(folder: string, args: readonly string[], input = ''): Buffer {
  return execFileSync('git', [...args], { cwd: folder, input, stdio: ['pipe', 'pipe', 'ignore'], maxBuffer: 256 * 1024 * 1024 });
}
