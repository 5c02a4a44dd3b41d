import type { Catalog } from '../catalog/catalog.ts';
import { unlinkedReports } from '../link-check/offline/report-rules.ts';
import { findingOn } from './finding.ts';
import type { Check } from './health.ts';

/** Reports that nobody finds but by the list of all reports. */
export function reportChecks(catalog: Catalog): Check[] {
  const reports = [...catalog.of('reports').values()];
  return [
    {
      name: 'unlinked-report',
      topic: 'reports',
      title: 'Linked from nowhere',
      lacks: 'a link',
      of: reports.length,
      things: 'reports',
      findings: unlinkedReports(catalog).map((report) =>
        findingOn(report, catalog, 'No page and no definition names it, and it names no definition that it shows.'),
      ),
    },
  ];
}
