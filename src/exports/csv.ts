import { calculationWords } from '../facts/calculation-words.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { addressOf, type Entry } from '../catalog/entry.ts';
import { directionWords, provenanceWords, statusWords, typeWords, unitWords } from '../facts/wording.ts';
import { domains } from '../schemas/domains.ts';

type Cell = (entry: Entry<'metrics'>, catalog: Catalog, siteUrl: string) => string | undefined;

/** The columns of the glossary as a table, each with what a definition says in it. */
const columns: Record<string, Cell> = {
  id: ({ id }) => id,
  title: ({ data }) => data.title,
  abbreviation: ({ data }) => data.abbreviation,
  'also called': ({ data }) => data.aliases?.join('; '),
  type: ({ data }) => typeWords[data.type],
  domain: ({ data }) => domains[data.domain],
  definition: ({ data }) => data.description,
  calculation: ({ data }, catalog) => ('calculation' in data && data.calculation ? calculationWords(data.calculation, catalog) : undefined),
  unit: ({ data }) => (data.type === 'metric' ? unitWords[data.unit] : undefined),
  direction: ({ data }) => (data.type === 'metric' ? directionWords[data.direction] : undefined),
  window: ({ data }) => ('window' in data ? data.window : undefined),
  status: ({ data }) => statusWords[data.status],
  provenance: ({ data }) => provenanceWords[data.provenance],
  owner: ({ data }, catalog) => catalog.of('teams').get(data.owner)?.data.name ?? data.owner,
  'source of truth': ({ data }, catalog) => truthOf(data, catalog)?.title ?? data.sourceOfTruth?.elsewhere,
  'source of truth url': ({ data }, catalog) => truthOf(data, catalog)?.url,
  reviewed: ({ data }) => data.reviewed,
  url: (entry, _, siteUrl) => `${siteUrl}${addressOf(entry) ?? ''}`,
};

/** The glossary as a CSV file for spreadsheets: one definition a row, under a row of names. */
export function metricsCsv(catalog: Catalog, siteUrl: string): string {
  const names = Object.keys(columns);
  const rows = [...catalog.of('metrics').values()].map((entry) =>
    Object.values(columns).map((cell) => cell(entry, catalog, siteUrl) ?? ''),
  );
  return csvOf([names, ...rows]);
}

/** Rows of cells as RFC 4180 writes them, after a byte order mark: without it Excel takes UTF-8 for the code page of the machine. */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(quoted).join(',')}\r\n`).join('')}`;
}

/** Every cell is quoted, also where RFC 4180 leaves the choice: where lists are separated by semicolons, a bare one would start a new cell. */
function quoted(cell: string): string {
  return `"${asWords(cell).replaceAll('"', '""')}"`;
}

/** Spreadsheets run a cell that starts with one of these as a formula; OWASP ("CSV Injection") puts an apostrophe before it, which makes it words. */
function asWords(cell: string): string {
  return /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
}

function truthOf({ sourceOfTruth }: Entry<'metrics'>['data'], catalog: Catalog): Entry<'reports'>['data'] | undefined {
  return sourceOfTruth?.report === undefined ? undefined : catalog.of('reports').get(sourceOfTruth.report)?.data;
}
