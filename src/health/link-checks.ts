import type { Catalog } from '../catalog/catalog.ts';
import type { Entry } from '../catalog/entry.ts';
import { findingOn } from './finding.ts';
import type { Check, Known } from './health.ts';

/** Addresses in Looker and Amplitude that nobody has seen to work, each told once, of the entry that has it in a field before one whose text links it. */
export function linkChecks(catalog: Catalog, { workingLinks }: Known): Check[] {
  const tools = new Set([...catalog.of('reports').values()].map(({ data }) => data.tool));
  const hosts = new Set([...catalog.of('tools').values()].filter(({ id }) => tools.has(id)).flatMap(({ data }) => data.hosts));
  const links = new Map<string, Entry>();
  for (const addresses of [inFields, inProse])
    for (const entry of catalog.entries)
      for (const url of addresses(entry)) if (hosts.has(hostOf(url)) && !links.has(url)) links.set(url, entry);
  return [
    {
      name: 'unverified-link',
      topic: 'links',
      title: 'Never verified',
      lacks: 'a check',
      of: links.size,
      things: 'links',
      findings: [...links]
        .filter(([url]) => !workingLinks?.has(url))
        .map(([url, entry]) => findingOn(entry, catalog, 'Nobody has checked that it opens.', { url })),
      ...(workingLinks ? {} : { note: `${links.size} links, none verified: the check of links does not exist yet.` }),
    },
  ];
}

function inProse({ prose }: Entry): string[] {
  return prose.links.map(({ url }) => url);
}

/** Addresses of today only: those that an entry had before may well be gone. */
function inFields({ data }: Entry): string[] {
  return 'url' in data && data.url !== undefined ? [data.url] : [];
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : '';
}
