import { buildCatalog, checkCatalog, type Catalog } from '../catalog/catalog.ts';
import { byPlace, type Problem } from '../catalog/problem.ts';
import { readContent } from './read-content.ts';

/** Reads a content folder and checks all of it: files, shapes, and rules between entries; `today` is a day as `YYYY-MM-DD`. */
export function checkContent(folder: string, today: string): { catalog: Catalog; problems: Problem[] } {
  const { entries, broken, problems } = readContent(folder);
  const catalog = buildCatalog(entries, broken);
  return { catalog, problems: [...problems, ...checkCatalog(catalog, today)].sort(byPlace) };
}
