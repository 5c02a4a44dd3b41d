import type { Catalog } from '../catalog/catalog.ts';
import type { Entry } from '../catalog/entry.ts';
import { byCustomerOf } from '../catalog/relations.ts';
import { reportNow, type ToolLink } from './report-now.ts';

/** Where a number is shown: the report to open first, those of each customer, those that show it too, and where it is kept outside of reports. */
export type WhereToSee = {
  report: Entry<'reports'> | undefined;
  isSourceOfTruth: boolean;
  byCustomer: readonly Entry<'reports'>[];
  others: readonly Entry<'reports'>[];
  elsewhere: string | undefined;
};

/** Where to see a definition: its source of truth comes first, or else the first report that shows it; one that opens comes before one that ended. */
export function whereToSee({ id, data }: Entry<'metrics'>, catalog: Catalog): WhereToSee {
  const { sourceOfTruth, reports = [] } = data;
  const truth = catalog.of('reports').get(sourceOfTruth?.report ?? '');
  const named = reports.map((report) => catalog.of('reports').get(report)).filter((known) => known !== undefined);
  const [report, ...others] = [...(truth ? [truth] : []), ...named.filter(isOpen), ...named.filter((each) => !isOpen(each))];
  return {
    report,
    isSourceOfTruth: truth !== undefined,
    byCustomer: byCustomerOf(id, catalog).filter(isOpen),
    others,
    elsewhere: sourceOfTruth?.elsewhere,
  };
}

/** The links to a report of each customer. */
export function linksByCustomer(report: Entry<'reports'>): ToolLink[] {
  return reportNow(report).opens.map(({ url, part }) => ({
    label: `By customer: ${report.data.title}${part === undefined ? '' : ` (${part})`}`,
    url,
  }));
}

function isOpen(report: Entry<'reports'>): boolean {
  return reportNow(report).opens.length > 0;
}
