import { approvalOf, isCanonical, type Approval } from '../catalog/meaning.ts';
import { calculationWords } from '../facts/formula.ts';
import { ownerName } from '../facts/names.ts';
import { trustWords } from '../facts/trust.ts';
import { newestUrl, reportNow, type ReportNow } from '../facts/report-now.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { addressOf, type Entry } from '../catalog/entry.ts';
import type { Lock } from '../link-check/lock/record.ts';
import type { CollectionName } from '../schemas/index.ts';
import { linkCheckOf, type LinkCheck } from './link-check.ts';

/** The collections that machines can read: what an item's schema is called, and what the list holds. */
export const exported = {
  metrics: { item: 'metric', holds: 'Every metric, segment and term of the glossary' },
  reports: { item: 'report', holds: 'Every report' },
  tools: { item: 'tool', holds: 'Every tool of the analytics stack' },
  'data-sources': { item: 'data-source', holds: 'Every data source of the warehouse' },
  stakeholders: { item: 'stakeholder', holds: 'Every group that the team supports, with its analyst' },
  channels: { item: 'channel', holds: 'Every Slack channel in which the team answers' },
} as const satisfies Partial<Record<CollectionName, { item: string; holds: string }>>;

/** The name of a collection that machines can read. */
export type ExportedName = keyof typeof exported;

/** All names of collections that machines can read, in the order in which they are listed. */
export const exportedNames = Object.keys(exported) as ExportedName[];

/** An entry as machines read it. */
export type Item = {
  id: string;
  url: string;
  ownerName?: string;
  calculationText?: string;
  approval?: Approval;
  canonical?: boolean;
  trust?: string;
  state?: ReportNow['state'];
  linkCheck?: LinkCheck;
  [field: string]: unknown;
};

/** Fields for the site's own search, its redirects and the checks; no page shows them, so no file does. */
const unpublished: ReadonlySet<string> = new Set(['searchTerms', 'formerPaths', 'formerAnchors', 'canary']);

/** The name that a field of an entry has in an item, undefined for one that is not published. */
export function publishedName(field: string): string | undefined {
  // `url` is the address of the entry's own page in every item; a report or a tool also has one where it opens.
  if (field === 'url') return 'opensAt';
  return unpublished.has(field) ? undefined : field;
}

/** Where the handbook shows an entry; `siteUrl` is the address of the site. */
export function pageUrl(entry: Entry, siteUrl: string): string {
  return siteUrl + (addressOf(entry) ?? '/');
}

/** One entry as machines read it: its published fields as they are, and what the site adds; `url` is the address of the site. */
export function itemOf(entry: Entry<ExportedName>, catalog: Catalog, url: string, lock?: Lock): Item {
  return {
    id: entry.id,
    url: pageUrl(entry, url),
    ...publishedFields<unknown>({ ...entry.data }),
    ...addedFields(entry, catalog, lock),
  };
}

/** All entries of a collection as machines read them, in the order of the catalog. */
export function itemsOf(collection: ExportedName, catalog: Catalog, url: string, lock?: Lock): Item[] {
  return [...catalog.of(collection).values()].map((entry) => itemOf(entry, catalog, url, lock));
}

/** The fields that are published of those of an entry or of its schema, under the names that they have in an item. */
export function publishedFields<Value>(fields: Record<string, Value>): Record<string, Value> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([field, value]) => {
      const name = publishedName(field);
      return name === undefined || value === undefined ? [] : [[name, value]];
    }),
  );
}

function addedFields(entry: Entry<ExportedName>, catalog: Catalog, lock: Lock | undefined): Partial<Item> {
  const { data } = entry;
  return {
    ...('owner' in data && { ownerName: ownerName({ data }, catalog) }),
    ...('calculation' in data && data.calculation && { calculationText: calculationWords(data.calculation, catalog) }),
    ...(entry.collection === 'metrics' && {
      approval: approvalOf(entry, catalog),
      canonical: isCanonical(entry, catalog),
      trust: trustWords(entry, catalog),
    }),
    ...(entry.collection === 'reports' && reportFields(entry, catalog, lock)),
  };
}

/** A report is published with its newest known address; the one of the handbook's edition is then among its former ones. */
function reportFields(report: Entry<'reports'>, catalog: Catalog, lock: Lock | undefined): Partial<Item> {
  const { url, formerUrls = [] } = report.data;
  const opensAt = newestUrl(report);
  const linkCheck = lock && linkCheckOf(opensAt, catalog, lock);
  return {
    opensAt,
    state: reportNow(report).state,
    ...(opensAt !== url && { formerUrls: [url, ...formerUrls] }),
    ...(linkCheck && { linkCheck }),
  };
}
