import type { Catalog } from '../catalog/catalog.ts';
import { titleOf, type Entry } from '../catalog/entry.ts';
import { byCustomerOf } from '../catalog/relations.ts';

/** Where a number is shown: the report to open first, those of each customer, those that show it too, and where it is kept outside of reports. */
export type WhereToSee = {
  report: Entry<'reports'> | undefined;
  isSourceOfTruth: boolean;
  byCustomer: readonly Entry<'reports'>[];
  others: readonly Entry<'reports'>[];
  elsewhere: string | undefined;
};

/** Where to see a definition: its source of truth comes first, or else the first report that shows it. */
export function whereToSee({ id, data }: Entry<'metrics'>, catalog: Catalog): WhereToSee {
  const { sourceOfTruth, reports = [] } = data;
  const [truth, ...named] = [sourceOfTruth?.report, ...reports].map((report) => catalog.of('reports').get(report ?? ''));
  const [report, ...others] = [truth, ...named].filter((known) => known !== undefined);
  return {
    report,
    isSourceOfTruth: truth !== undefined,
    byCustomer: byCustomerOf(id, catalog),
    others,
    elsewhere: sourceOfTruth?.elsewhere,
  };
}

/** What a link into a tool says: "Open “Company KPIs” in Looker", "Open Looker". */
export function openWords(entry: Entry<'reports' | 'tools'>, catalog: Catalog): string {
  return entry.collection === 'tools' ? `Open ${entry.data.title}` : `Open “${entry.data.title}” in ${toolName(entry, catalog)}`;
}

/** What a link into the tool of a report says beside the title of the report: "Open in Looker". */
export function openInWords(report: Entry<'reports'>, catalog: Catalog): string {
  return `Open in ${toolName(report, catalog)}`;
}

/** What a link to a report of each customer says. */
export function byCustomerWords({ data }: Entry<'reports'>): string {
  return `By customer: ${data.title}`;
}

/** The name of the tool that a report opens in. */
export function toolName({ data }: Entry<'reports'>, catalog: Catalog): string {
  const tool = catalog.of('tools').get(data.tool);
  return tool ? titleOf(tool) : data.tool;
}
