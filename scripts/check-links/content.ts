import { buildCatalog, type Catalog } from '../../src/catalog/catalog.ts';
import { addressPlace, isPast, knownLinks, objectOf, type KnownLink } from '../../src/link-check/offline/known-links.ts';
import { keyOf, type LinkObject, type Tenant } from '../../src/tool-links/link.ts';
import { offlineProblems } from '../../src/link-check/offline/offline.ts';
import { readLink } from '../../src/tool-links/read-link.ts';
import { tenantsOf } from '../../src/catalog/tenants.ts';
import type { Problem } from '../../src/problems/problem.ts';
import type { LinkPlace } from '../../src/link-check/report/result.ts';
import { readContent } from '../../src/read/read-content.ts';

/** An object that the handbook links to, its plain address, and every place that does. */
export type LinkedObject = { object: LinkObject; address: string; places: LinkPlace[] };

/** All that a content folder says of links, without asking anybody. */
export type LinksContent = {
  catalog: Catalog;
  links: readonly KnownLink[];
  tenants: readonly Tenant[];
  /** Objects by key, without the former addresses of reports. */
  objects: ReadonlyMap<string, LinkedObject>;
  /** Pages of the web outside the tools, by address. */
  pages: ReadonlyMap<string, LinkPlace[]>;
  /** What is wrong with links, and with files whose links could not be read. */
  problems: readonly Problem[];
};

/** Reads a content folder for the link check; a file that cannot be read is a problem, never silence. */
export function linksContent(folder: string): LinksContent {
  const { entries, broken, problems } = readContent(folder);
  const catalog = buildCatalog(entries, broken);
  const links = knownLinks(catalog);
  const current = links.filter((link) => !isPast(link));
  return {
    catalog,
    links,
    tenants: tenantsOf(catalog),
    objects: objectsOf(current),
    pages: pagesOf(current),
    problems: [...problems.filter(({ severity }) => severity === 'error'), ...offlineProblems(catalog, links)],
  };
}

/** The objects that must exist, as the pages of the tools name them. */
export function canariesOf({ catalog, tenants }: LinksContent): LinkObject[] {
  return [...catalog.of('tools').values()].flatMap(({ data: { canary } }) => {
    const read = canary === undefined ? undefined : readLink(canary, tenants);
    return read?.is === 'object' ? [read.object] : [];
  });
}

function objectsOf(links: readonly KnownLink[]): Map<string, LinkedObject> {
  const objects = new Map<string, LinkedObject>();
  for (const link of links) {
    const object = objectOf(link);
    if (!object || link.read.is !== 'object') continue;
    const known = objects.get(keyOf(object)) ?? { object, address: link.read.canonical, places: [] };
    known.places.push(placeOf(link));
    objects.set(keyOf(object), known);
  }
  return objects;
}

function pagesOf(links: readonly KnownLink[]): Map<string, LinkPlace[]> {
  const web = links.flatMap((link) => (link.read.is === 'web' ? [{ url: link.read.url, place: placeOf(link) }] : []));
  return new Map([...Map.groupBy(web, ({ url }) => url)].map(([url, same]) => [url, same.map(({ place }) => place)]));
}

function placeOf(link: KnownLink): LinkPlace {
  return { file: link.entry.file, ...addressPlace(link), text: link.text };
}
