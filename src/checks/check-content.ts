import { buildCatalog, type Catalog } from '../catalog/catalog.ts';
import { checkCatalog } from '../catalog/rules/index.ts';
import { unpublishableAddresses } from '../link-check/offline/address-rules.ts';
import { byPlace, type Problem } from '../problems/problem.ts';
import { listFiles, sourcesOf } from '../read/files.ts';
import { readContent, readSources, type Content } from '../read/read-content.ts';

/** The catalog of some content, every problem with it, and those that are errors. */
export type Checked = { catalog: Catalog; problems: Problem[]; errors: Problem[] };

/** Reads a content folder and checks all that the build depends on: files, shapes, rules between entries, and addresses; `today` is a day as `YYYY-MM-DD`. */
export function checkContent(folder: string, today: string): Checked {
  return checked(readContent(folder), today);
}

/** Checks content that is not in a folder: the texts of its files by their paths, which start with `content/`. */
export function checkFiles(files: Readonly<Record<string, string>>, today: string): Checked {
  const found = Object.entries(files).map(([file, text]) => ({ file, read: () => Buffer.from(text, 'utf8') }));
  return checked(readSources(sourcesOf(found)), today);
}

/** Checks a content folder as it would be with other texts of some files, by their paths as for `checkFiles`; a file with no text would be gone. */
export function checkWith(folder: string, files: Readonly<Record<string, string | undefined>>, today: string): Checked {
  const now = Object.fromEntries(listFiles(folder).sources.map(({ file, text }) => [file, text]));
  const after = Object.entries({ ...now, ...files }).flatMap(([file, text]) => (text === undefined ? [] : [[file, text] as const]));
  return checkFiles(Object.fromEntries(after), today);
}

function checked({ entries, broken, problems }: Content, today: string): Checked {
  const catalog = buildCatalog(entries, broken);
  const all = [...problems, ...checkCatalog(catalog, today), ...unpublishableAddresses(catalog)].sort(byPlace);
  return { catalog, problems: all, errors: all.filter(({ severity }) => severity === 'error') };
}
