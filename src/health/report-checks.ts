import type { Catalog } from '../catalog/catalog.ts';
import { findingOn } from './finding.ts';
import type { Check } from './health.ts';

/** Reports that nobody finds but by the list of all reports. */
export function reportChecks(catalog: Catalog): Check[] {
  const reports = [...catalog.of('reports').values()];
  const alone = reports.filter((report) => catalog.backlinks(report).length === 0 && (report.data.metrics ?? []).length === 0);
  return [
    {
      name: 'unlinked-report',
      topic: 'reports',
      title: 'Linked from nowhere',
      lacks: 'a link',
      of: reports.length,
      things: 'reports',
      findings: alone.map((report) =>
        findingOn(report, catalog, 'No page and no definition names it, and it names no definition that it shows.'),
      ),
    },
  ];
}
