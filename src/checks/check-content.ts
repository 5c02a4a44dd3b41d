import { buildCatalog, type Catalog } from '../catalog/catalog.ts';
import { checkCatalog } from '../catalog/rules/index.ts';
import { unpublishableAddresses } from '../link-check/offline/address-rules.ts';
import { byPlace, type Problem } from '../problems/problem.ts';
import { sourcesOf } from '../read/files.ts';
import { readContent, readSources, type Content } from '../read/read-content.ts';

/** The catalog of some content and every problem with it. */
export type Checked = { catalog: Catalog; problems: Problem[] };

/** Reads a content folder and checks all that the build depends on: files, shapes, rules between entries, and addresses; `today` is a day as `YYYY-MM-DD`. */
export function checkContent(folder: string, today: string): Checked {
  return checked(readContent(folder), today);
}

/** Checks content that is not in a folder: the texts of its files by their paths, which start with `content/`. */
export function checkFiles(files: Readonly<Record<string, string>>, today: string): Checked {
  const found = Object.entries(files).map(([file, text]) => ({ file, read: () => Buffer.from(text, 'utf8') }));
  return checked(readSources(sourcesOf(found)), today);
}

function checked({ entries, broken, problems }: Content, today: string): Checked {
  const catalog = buildCatalog(entries, broken);
  return { catalog, problems: [...problems, ...checkCatalog(catalog, today), ...unpublishableAddresses(catalog)].sort(byPlace) };
}
