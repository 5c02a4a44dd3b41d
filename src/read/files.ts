import { lstatSync, readFileSync, readdirSync, type Stats } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { ANY, type EntryKey } from '../catalog/catalog.ts';
import { fileProblem, nearest, oneOf, type Problem } from '../problems/problem.ts';
import { folderCollections, registry, type CollectionName, type CollectionSpec } from '../schemas/index.ts';
import { decode } from './decode.ts';

/** The largest file that content may be, in bytes; the longest page of a handbook is a tenth of it. */
export const MAX_BYTES = 512 * 1024;

/** The ledger of every address ever published. `npm run check:addresses` checks it. */
export const LEDGER_FILE = 'content/addresses.lock';

/** The link lock: what is known of the objects that links into tools lead to. `npm run check:links` checks it. */
export const LOCK_FILE = 'content/links.lock.jsonl';

/** Files beside the content that are not content: each has a check of its own. */
const beside: readonly string[] = [LEDGER_FILE, LOCK_FILE];

/** One readable content file: the entry that it is (`ANY` for a file of rows) and its text, which has only LF line ends and no BOM. */
export type SourceFile = EntryKey & { file: string; text: string };

/** The name of a draft that `write-file-atomic` writes beside a file: one that a killed command left is no content. */
const draftName = /\.(?:mdx|yaml|lock|jsonl)\.\d{1,10}$/;

const specs = Object.entries(registry) as [CollectionName, CollectionSpec][];
const folders = [...folderCollections.keys()];

/** A file before anything is known of it: its path from the folder that holds `content/`, whether it is a symbolic link, and how to get its bytes. */
export type FoundFile = { file: string; link?: boolean; read: () => Buffer | Problem };

/** What content files are read to: those that can be read on, the entries that the others were meant to be, and what is wrong with those. */
export type Sources = { sources: SourceFile[]; broken: EntryKey[]; problems: Problem[] };

/**
 * Every file under the folder `content`, sorted, each either readable source or a problem: only the address ledger and the link lock are silently skipped.
 * Names that start with a dot belong to the editor or the system and are left out, and so are drafts that a killed command left.
 */
export function listFiles(content: string): Sources {
  return sourcesOf([...walk(content)].flatMap((path) => foundFile(content, path)));
}

/** Sorts files into readable sources and problems, wherever their bytes come from. */
export function sourcesOf(files: readonly FoundFile[]): Sources {
  const sources: SourceFile[] = [];
  const broken: EntryKey[] = [];
  const problems: Problem[] = [];
  for (const { file, link, read } of files) {
    if (beside.includes(file) && !link) continue;
    const place = placeOf(file);
    if ('message' in place) {
      problems.push(link ? linkProblem(file) : place);
      broken.push(...meantBy(file));
      continue;
    }
    const text = link ? linkProblem(file) : readText(file, read);
    if (typeof text === 'string') sources.push({ file, ...place, text });
    else {
      problems.push(text);
      broken.push(place);
    }
  }
  return { sources, broken, problems };
}

/** The entry that a file with a wrong extension was meant to be, so that references to it are not reported too. */
function meantBy(file: string): EntryKey[] {
  const [, folder = '', name = '', ...deeper] = file.split('/');
  const collection = folderCollections.get(folder);
  return collection && deeper.length === 0 ? [{ collection, id: name.replace(/\..*$/, '') }] : [];
}

function* walk(folder: string): Generator<string> {
  const items = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const item of items) {
    if (item.name.startsWith('.') || draftName.test(item.name)) continue;
    const path = join(folder, item.name);
    if (item.isDirectory()) yield* walk(path);
    else yield path;
  }
}

/** A file that is gone since its folder was listed, as the draft of one that is being written, is none. */
function foundFile(content: string, path: string): FoundFile[] {
  const file = `content/${relative(content, path).split(sep).join('/')}`;
  const stat = lstatSync(path, { throwIfNoEntry: false });
  return stat === undefined ? [] : [{ file, link: stat.isSymbolicLink(), read: () => readBytes(path, file, stat) }];
}

function readBytes(path: string, file: string, stat: Stats): Buffer | Problem {
  if (!stat.isFile()) return fileProblem(file, 'regular-file', 'Unexpected special file, expected a regular file');
  // A file that is too large is not read at all.
  return stat.size > MAX_BYTES ? sizeProblem(file, stat.size) : readFileSync(path);
}

function readText(file: string, read: FoundFile['read']): string | Problem {
  const bytes = read();
  if (!Buffer.isBuffer(bytes)) return bytes;
  return bytes.length > MAX_BYTES ? sizeProblem(file, bytes.length) : decode(bytes, file);
}

function sizeProblem(file: string, size: number): Problem {
  const message = `Unexpected size of ${kilobytes(size)}, expected at most ${kilobytes(MAX_BYTES)}; split the page, or move everything that is not text out of it`;
  return fileProblem(file, 'file-size', message);
}

function linkProblem(file: string): Problem {
  return fileProblem(file, 'regular-file', 'Unexpected symbolic link, expected a regular file; copy what it points to');
}

/** The collection and id of a path, or the problem that it has none. */
function placeOf(file: string): EntryKey | Problem {
  const parts = file.split('/').slice(1);
  const name = parts.pop() ?? '';
  const folder = parts.join('/');
  for (const [collection, spec] of specs) {
    if ('file' in spec && folder === '' && name === spec.file) return { collection, id: ANY };
    if ('folder' in spec && spec.folder === folder && name.endsWith('.mdx')) {
      const id = name.slice(0, -'.mdx'.length);
      if (!spec.pages || spec.pages.includes(id)) return { collection, id };
    }
  }
  return misplaced(file, folder, name);
}

function misplaced(file: string, folder: string, name: string): Problem {
  const rootFiles = specs.flatMap(([, spec]) => ('file' in spec ? [spec.file] : (spec.pages ?? []).map((page) => `${page}.mdx`)));
  const inKnownFolder = folders.includes(folder);
  if (inKnownFolder || (folder === '' && !name.endsWith('.mdx'))) {
    const expected = inKnownFolder ? `an MDX file, \`${name.replace(/(?:\.mdx)?\.[^.]*$/i, '')}.mdx\`` : oneOf(rootFiles);
    return fileProblem(file, 'file-name', `Unexpected file name \`${name}\`, expected ${expected}`);
  }
  const near = nearest(folder.split('/')[0] ?? '', folders);
  const hint = near === undefined ? '' : ` (did you mean \`content/${near}/${name}\`?)`;
  const known = oneOf(folders.map((name) => `content/${name}/`));
  return fileProblem(file, 'file-place', `Unexpected place for a file, expected it directly in ${known}${hint}`);
}

function kilobytes(bytes: number): string {
  return `${Math.ceil(bytes / 1024)} KB`;
}
