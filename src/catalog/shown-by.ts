import type { Catalog } from './catalog.ts';
import type { Entry } from './entry.ts';

/** The reports that show a definition: those that it names, its source of truth first, and those that name it. */
export function reportsOf(id: string, catalog: Catalog): Entry<'reports'>[] {
  const entry = catalog.of('metrics').get(id);
  if (!entry) return [];
  const { sourceOfTruth, reports = [] } = entry.data;
  const named = [...(sourceOfTruth?.report === undefined ? [] : [sourceOfTruth.report]), ...reports];
  const naming = catalog.backlinks(entry).filter(({ from, via }) => from.collection === 'reports' && via === 'metrics');
  return [...new Set([...named, ...naming.map(({ from }) => from.id)])].flatMap((report) => catalog.of('reports').get(report) ?? []);
}

/** The ids of the tools in which a definition is shown, each once. */
export function toolsOf(id: string, catalog: Catalog): string[] {
  return [...new Set(reportsOf(id, catalog).map(({ data }) => data.tool))];
}

/** The definitions of what a report shows: those that it names, and those that name it. */
export function shownIn(report: Entry<'reports'>, catalog: Catalog): Entry<'metrics'>[] {
  const naming = catalog.backlinks(report).filter(({ via }) => via === 'sourceOfTruth' || via === 'reports');
  const ids = [...(report.data.metrics ?? []), ...naming.filter(({ from }) => from.collection === 'metrics').map(({ from }) => from.id)];
  return [...new Set(ids)].flatMap((id) => catalog.of('metrics').get(id) ?? []);
}

/** The reports that show a definition customer by customer, where the one to open first does not. */
export function byCustomerOf(id: string, catalog: Catalog): Entry<'reports'>[] {
  const [first, ...others] = reportsOf(id, catalog);
  return first?.data.group === 'customer' ? [] : others.filter(({ data }) => data.group === 'customer');
}
