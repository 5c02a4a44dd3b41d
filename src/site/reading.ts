import { resolve, sep } from 'node:path';
import type { Catalog } from '../catalog/catalog.ts';
import { checkContent, type Checked } from '../checks/check-content.ts';
import { site } from '../settings/site.ts';

const folder = 'content';

/**
 * The last reading. Astro loads the configuration of the content and the pages as two sets of modules in one process,
 * so a variable of this module would be read twice; what both share is a property of the process.
 */
const shared = globalThis as typeof globalThis & { handbook?: Checked };

/** Reads and checks the content anew. */
export function readHandbook(): Checked {
  return (shared.handbook = checkContent(folder, site.day));
}

/** The catalog of the last reading; reads the content if nothing has. */
export function handbookCatalog(): Catalog {
  return (shared.handbook ?? readHandbook()).catalog;
}

/** Whether a file is part of the content. */
export function isContent(path: string): boolean {
  return resolve(path).startsWith(resolve(folder) + sep);
}
