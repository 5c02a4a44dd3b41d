import type { Catalog } from './catalog.ts';
import type { Entry } from './entry.ts';
import { referencesOf } from './references.ts';

/** One section that a page makes from fields: the anchor, which is a permanent address, the heading, and the sections folded into it. */
export type Section = { id: string; title: string; parts?: Section[] };

/** The sections around the prose of a page, in the order of the page; one without content is left out. */
export type PageSections = { before: Section[]; after: Section[] };

/** The sections that the page of an entry makes from its fields and from what refers to it. */
export function pageSections(entry: Entry, catalog: Catalog): PageSections {
  const usedBy = section('used-by', 'Used by', catalog.backlinks(entry).length > 0);
  switch (entry.collection) {
    case 'metrics':
      return metricSections(entry, catalog, usedBy);
    case 'reports':
      return {
        before: [
          ...section('what-to-mind', 'Watch out for', has(entry.data.notes)),
          ...section('definitions', 'Definitions of what it shows', has(entry.data.metrics)),
        ],
        after: [...usedBy, ...section('history', 'History', has(entry.data.history) || has(entry.data.formerUrls))],
      };
    case 'tools':
      return {
        before: section('choose-for', 'When to use it', has(entry.data.chooseFor)),
        after: section('access', 'Who gets which access', has(entry.data.access)),
      };
    case 'personas':
      return {
        before: section('tasks', 'I want to …', has(entry.data.tasks)),
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

/** What a Viewer asks for is on the page itself; what a Creator asks for is folded. */
function metricSections(entry: Entry<'metrics'>, catalog: Catalog, usedBy: Section[]): PageSections {
  const { data } = entry;
  const parts = [
    ...section('calculation', 'How it is calculated', 'calculation' in data && data.calculation !== undefined),
    ...section('lineage', 'Lineage', hasLineage(entry, catalog)),
    ...section('sources', 'Where the data comes from', has(data.sources)),
    ...section('in-and-out', 'What is in and out', has(data.includes) || has(data.excludes)),
    ...section('history', 'History', has(data.changes)),
  ];
  return {
    before: [
      ...section('where-to-see-it', 'Where to see it', has(data.reports) || data.sourceOfTruth !== undefined),
      ...section('for-creators', 'For Creators', has(parts)).map((fold) => ({ ...fold, parts })),
      ...section('not-the-same-as', 'Not the same as', has(data.confusedWith)),
      ...section('caveats', 'Caveats', has(data.caveats)),
    ],
    after: [...section('related', 'Related', has(data.related)), ...usedBy],
  };
}

/** Whether something is computed from the entry, or the entry from something. */
function hasLineage(entry: Entry, catalog: Catalog): boolean {
  return (
    referencesOf(entry).some(({ path }) => path[0] === 'calculation') || catalog.backlinks(entry).some(({ via }) => via === 'calculation')
  );
}

/** Sections with those folded into them, each by itself, in the order of the page. */
export function flat(sections: readonly Section[]): Section[] {
  return sections.flatMap((section) => [section, ...flat(section.parts ?? [])]);
}

function section(id: string, title: string, present = true): Section[] {
  return present ? [{ id, title }] : [];
}

function has(list: readonly unknown[] | undefined): boolean {
  return (list?.length ?? 0) > 0;
}
