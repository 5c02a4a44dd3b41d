import type { Catalog } from './catalog.ts';
import type { Entry } from './entry.ts';

/** One section that a page makes from fields: the anchor, which is a permanent address, and the heading. */
export type Section = { id: string; title: string };

/** The sections around the prose of a page, in the order of the page; one without content is left out. */
export type PageSections = { before: Section[]; after: Section[] };

/** The sections that the page of an entry makes from its fields and from what refers to it. */
export function pageSections(entry: Entry, catalog: Catalog): PageSections {
  const usedBy = section('used-by', 'Used by', catalog.backlinks(entry).length > 0);
  switch (entry.collection) {
    case 'metrics':
      return metricSections(entry.data, usedBy);
    case 'reports':
      return {
        before: [
          ...section('what-to-mind', 'What to mind', has(entry.data.notes)),
          ...section('definitions', 'Definitions of what it shows', has(entry.data.metrics)),
        ],
        after: [...usedBy, ...section('history', 'History', has(entry.data.history) || has(entry.data.formerUrls))],
      };
    case 'tools':
      return { before: [], after: section('access', 'Who gets which access', has(entry.data.access)) };
    case 'personas':
      return {
        before: [],
        after: [
          ...section('wants', 'What they want'),
          ...section('use-cases', 'Use cases'),
          ...section('tools', 'Tools'),
          ...section('reports', 'Reports to start from', has(entry.data.reports)),
        ],
      };
    case 'capabilities':
      return { before: section('examples', 'Examples'), after: [] };
    case 'data-sources':
      return {
        before: [
          ...section('flow', 'How it reaches the warehouse'),
          ...section('datasets', 'Datasets and tables', has(entry.data.datasets)),
        ],
        after: usedBy,
      };
    default:
      return { before: [], after: [] };
  }
}

function metricSections(data: Entry<'metrics'>['data'], usedBy: Section[]): PageSections {
  return {
    before: [
      ...section('where-to-see-it', 'Where to see it', has(data.reports) || data.sourceOfTruth !== undefined),
      ...section('calculation', 'How it is calculated', 'calculation' in data && data.calculation !== undefined),
      ...section('in-and-out', 'What is in and out', has(data.includes) || has(data.excludes)),
      ...section('caveats', 'Caveats', has(data.caveats)),
      ...section('not-the-same-as', 'Not the same as', has(data.confusedWith)),
    ],
    after: [...section('related', 'Related', has(data.related)), ...usedBy, ...section('history', 'History', has(data.changes))],
  };
}

function section(id: string, title: string, present = true): Section[] {
  return present ? [{ id, title }] : [];
}

function has(list: readonly unknown[] | undefined): boolean {
  return (list?.length ?? 0) > 0;
}
