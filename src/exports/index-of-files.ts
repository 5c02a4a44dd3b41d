import type { Catalog } from '../catalog/catalog.ts';
import { titleOf } from '../catalog/entry.ts';
import type { Lock } from '../link-check/lock/record.ts';
import { exported, exportedNames, itemOf, itemsOf, type ExportedName } from './entries.ts';
import { lookupNames } from './lookup.ts';
import { DIALECT, apiSchemas, schemaUrl } from './schemas.ts';

/** A file of JSON for machines: its path below `/api/`, what it holds in words, and its content, which names its schema. */
export type ApiFile = { path: string; title: string; content: { $schema: string; [field: string]: unknown } };

/** A file of the index. */
export type IndexedFile = { url: string; title: string; mediaType: string; schema?: string };

/** The version of the data that all files hold. */
export const VERSION = 1;

/** Files under `/api/` that are made elsewhere because they are not JSON. */
const otherFiles = [{ path: 'metrics.csv', title: 'Every metric, segment and term, one row each', mediaType: 'text/csv' }];

/** Every JSON file for machines, the index of them first; `url` is where the site is, `lock` what is known of links. */
export function apiFiles(catalog: Catalog, url: string, lock?: Lock): ApiFile[] {
  const files = [...listFiles(catalog, url, lock), lookupFile(catalog, url), ...schemaFiles(url), ...itemFiles(catalog, url, lock)];
  return [indexFile(files, url), ...files];
}

function indexFile(files: readonly ApiFile[], url: string): ApiFile {
  const index = { path: 'index.json', title: 'All files', content: headOf('index', url) };
  const json = (file: ApiFile): IndexedFile => ({
    url: `${url}/api/${file.path}`,
    title: file.title,
    mediaType: file.path.startsWith('schema/') ? 'application/schema+json' : 'application/json',
    schema: file.content.$schema,
  });
  const others = otherFiles.map(({ path, ...file }): IndexedFile => ({ url: `${url}/api/${path}`, ...file }));
  return { ...index, content: { ...index.content, files: [...[index, ...files].map(json), ...others] } };
}

function listFiles(catalog: Catalog, url: string, lock?: Lock): ApiFile[] {
  return exportedNames.map((name) => ({
    path: `${name}.json`,
    title: exported[name].holds,
    content: { ...headOf(name, url), items: itemsOf(name, catalog, url, lock) },
  }));
}

function lookupFile(catalog: Catalog, url: string): ApiFile {
  const content = { ...headOf('lookup', url), names: lookupNames(catalog, url) };
  return { path: 'lookup.json', title: 'Every name of every entry, with the address of what it means', content };
}

function schemaFiles(url: string): ApiFile[] {
  return apiSchemas(url).map(({ name, title, schema }) => ({
    path: `schema/${name}.json`,
    title: `JSON Schema: ${title}`,
    content: { ...schema, $schema: DIALECT },
  }));
}

function itemFiles(catalog: Catalog, url: string, lock?: Lock): ApiFile[] {
  return exportedNames.flatMap((name) => ownFiles(name, catalog, url, lock));
}

function ownFiles(name: ExportedName, catalog: Catalog, url: string, lock?: Lock): ApiFile[] {
  return [...catalog.of(name).values()].map((entry) => ({
    path: `${name}/${entry.id}.json`,
    title: titleOf(entry),
    content: { $schema: schemaUrl(exported[name].item, url), ...itemOf(entry, catalog, url, lock) },
  }));
}

function headOf(schema: string, url: string) {
  return { $schema: schemaUrl(schema, url), version: VERSION };
}
