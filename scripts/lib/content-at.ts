import { readSources, type Content } from '../../src/read/read-content.ts';
import { sourcesOf, type FoundFile } from '../../src/read/files.ts';
import { git, mergeBase } from './git.ts';

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
