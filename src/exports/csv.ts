import type { Catalog } from '../catalog/catalog.ts';
import type { Entry } from '../catalog/entry.ts';
import { isCanonical } from '../catalog/meaning.ts';
import { metricFacts, type MetricFacts } from '../facts/metric-facts.ts';
import { trustWords } from '../facts/trust.ts';
import { pageUrl } from './entries.ts';

type Cell = (entry: Entry<'metrics'>, facts: MetricFacts, site: { siteUrl: string; catalog: Catalog }) => string | undefined;

/** The columns of the glossary as a table, each with what a definition says in it. */
const columns: Record<string, Cell> = {
  id: ({ id }) => id,
  title: ({ data }) => data.title,
  abbreviation: ({ data }) => data.abbreviation,
  'also called': ({ data }) => data.aliases?.join('; '),
  type: (_, { type }) => type,
  domain: (_, { domain }) => domain,
  definition: ({ data }) => data.description,
  calculation: (_, { calculation }) => calculation,
  unit: (_, { unit }) => unit,
  direction: (_, { direction }) => direction,
  window: (_, { window }) => window,
  status: (_, { status }) => status,
  provenance: (_, { provenance }) => provenance,
  owner: (_, { owner }) => owner,
  'source of truth': (_, { sourceOfTruth }) => sourceOfTruth?.title,
  'source of truth url': (_, { sourceOfTruth }) => sourceOfTruth?.url,
  reviewed: ({ data }) => data.reviewed,
  url: (entry, _, { siteUrl }) => pageUrl(entry, siteUrl),
  canonical: (entry, _, { catalog }) => (isCanonical(entry, catalog) ? 'yes' : 'no'),
  trust: (entry, _, { catalog }) => trustWords(entry, catalog),
};

/** The glossary as a CSV file for spreadsheets: one definition per row, under a row of names; `siteUrl` is where the site is. */
export function metricsCsv(catalog: Catalog, siteUrl: string): string {
  const rows = [...catalog.of('metrics').values()].map((entry) => {
    const facts = metricFacts(entry, catalog);
    return Object.values(columns).map((cell) => cell(entry, facts, { siteUrl, catalog }) ?? '');
  });
  return csvOf([Object.keys(columns), ...rows]);
}

/** Rows of cells as RFC 4180 writes them, after a byte order mark: without it Excel takes UTF-8 for the code page of the machine. */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(quoted).join(',')}\r\n`).join('')}`;
}

/** Every cell is quoted, also where RFC 4180 leaves the choice: where lists are separated by semicolons, a bare one would start a new cell. */
function quoted(cell: string): string {
  return `"${asText(cell).replaceAll('"', '""')}"`;
}

/** Spreadsheets run a cell that starts with one of these as a formula; the apostrophe that OWASP ("CSV Injection") puts before it makes it text. */
function asText(cell: string): string {
  return /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
}
