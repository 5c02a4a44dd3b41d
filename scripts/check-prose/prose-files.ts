import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { ownOf } from '../../src/prose/page.ts';
import { collectionNames, registry, type CollectionName, type CollectionSpec } from '../../src/schemas/index.ts';
import { Failure } from '../lib/run.ts';

/** A file that holds text: a page of the handbook, a file of rows (its fields alone are text), a document of the repository, or a form that GitHub fills in. */
export type ProseFile = { file: string; kind: 'page' | 'rows' | 'document' | 'form'; collection?: CollectionName };

const documents = ['README.md', 'CONTRIBUTING.md', 'docs/development.md', 'docs/layers.md', 'docs/operations.md'];

/** Every file with text below `root`, sorted; names that start with a dot and links are left out. */
export function proseFilesIn(root: string): ProseFile[] {
  const content = filesIn(join(root, 'content')).map((name) => `content/${name}`);
  const forms = filesIn(join(root, '.github')).map((name) => `.github/${name}`);
  return [...content, ...forms, ...documents.filter((file) => existsSync(join(root, file)))]
    .flatMap((file) => kindOf(file) ?? [])
    .sort(byName);
}

/** What a file with text is; undefined for any other file. */
export function kindOf(file: string): ProseFile | undefined {
  const rows = collectionNames.find((name) => fileOf(registry[name]) === file);
  if (rows) return { file, kind: 'rows', collection: rows };
  const collection = ownOf(file)?.collection;
  if (collection) return { file, kind: 'page', collection };
  if (documents.includes(file)) return { file, kind: 'document' };
  return /^\.github\/.*\.md$/.test(file) ? { file, kind: 'form' } : undefined;
}

/** The files below `root` that arguments name, a folder with all files in it; all files where there are no arguments. */
export function namedFiles(root: string, paths: readonly string[], all: ProseFile[]): ProseFile[] {
  if (paths.length === 0) return all;
  const files = paths.flatMap((path) => {
    const stat = statSync(resolve(root, path), { throwIfNoEntry: false });
    if (!stat) throw new Failure(`There is no file \`${path}\`.`);
    const name = relative(root, resolve(root, path)).split(sep).join('/');
    const found = stat.isDirectory() ? all.filter(({ file }) => name === '' || file.startsWith(`${name}/`)) : [kindOf(name)];
    if (found.length === 0 || found[0] === undefined)
      throw new Failure(
        `Unexpected \`${path}\`, expected a file of \`content/\`, \`README.md\`, \`CONTRIBUTING.md\`, one of \`docs/\` or a form of \`.github/\`.`,
      );
    return found as ProseFile[];
  });
  return [...new Map(files.map((file) => [file.file, file])).values()];
}

function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) =>
      join(item.parentPath, item.name)
        .slice(folder.length + 1)
        .split(sep)
        .join('/'),
    )
    .filter((name) => !name.split('/').some((part) => part.startsWith('.')));
}

function fileOf(spec: CollectionSpec): string | undefined {
  return 'file' in spec ? `content/${spec.file}` : undefined;
}

function byName(a: ProseFile, b: ProseFile): number {
  return a.file < b.file ? -1 : 1;
}
