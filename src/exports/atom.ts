import type { Catalog } from '../catalog/catalog.ts';
import type { Entry } from '../catalog/entry.ts';
import { shortName } from '../facts/names.ts';
import { changeWords } from '../facts/wording.ts';
import { pageUrl } from './entries.ts';

type Change = NonNullable<Entry<'metrics'>['data']['changes']>[number];
type Item = Change & { entry: Entry<'metrics'>; id: string };

/** More than a reader will scroll through, and few enough to keep the file small. */
const MOST = 100;

/** The changes of all definitions as an Atom 1.0 feed (RFC 4287), newest first, at most 100. */
export function changesFeed(catalog: Catalog, site: { title: string; url: string }): string {
  const items = [...catalog.of('metrics').values()]
    .flatMap((entry) => itemsOf(entry, site.url))
    .sort((a, b) => b.on.localeCompare(a.on))
    .slice(0, MOST);
  const self = `${site.url}/feed.xml`;
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
  <id>${escapeXml(self)}</id>
  <title>${escapeXml(`${site.title}: changes of definitions`)}</title>
  <updated>${momentOf(items[0]?.on ?? NEVER)}</updated>
  <author><name>${escapeXml(site.title)}</name></author>
  <link rel="self" type="application/atom+xml" href="${escapeXml(self)}"/>
  <link rel="alternate" type="text/html" href="${escapeXml(`${site.url}/metrics/`)}"/>
${items.map((item) => entryXml(item, site.url)).join('')}</feed>
`;
}

/** Atom requires a time of update even for a feed without entries. */
const NEVER = '1970-01-01';

/** Several changes of one kind on one day are numbered in the order of the file, so that each keeps its id when others are added below. */
function itemsOf(entry: Entry<'metrics'>, siteUrl: string): Item[] {
  const seen = new Map<string, number>();
  return (entry.data.changes ?? []).map((change) => {
    const name = `${change.on}-${change.kind}`;
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return { ...change, entry, id: `${pageUrl(entry, siteUrl)}#history-${name}${count > 1 ? `-${count}` : ''}` };
  });
}

function entryXml({ entry, id, on, kind, summary }: Item, siteUrl: string): string {
  const name = shortName(entry);
  return `  <entry>
    <id>${escapeXml(id)}</id>
    <title>${escapeXml(`${name}: ${kind === 'new' ? 'new definition' : `${changeWords[kind].toLowerCase()} changed`}`)}</title>
    <updated>${momentOf(on)}</updated>
    <link rel="alternate" type="text/html" href="${escapeXml(`${pageUrl(entry, siteUrl)}#history`)}"/>
    <summary>${escapeXml(summary)}</summary>
  </entry>
`;
}

function momentOf(day: string): string {
  return `${day}T00:00:00Z`;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

/** Text as XML 1.0 can hold it, in an element or an attribute: characters that it forbids even when escaped are left out. */
export function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"']/g, (sign) => entities[sign] ?? '');
}
