import type { Catalog } from './catalog.ts';
import type { Entry } from './entry.ts';

/** One section of a definition's page: the anchor, which is a permanent address, and its heading. */
export type Section = { id: string; title: string };

/** The sections that a definition's page has around its prose, in the order of the page; a section without content is left out. */
export function metricSections(entry: Entry<'metrics'>, catalog: Catalog): { before: Section[]; after: Section[] } {
  const { data } = entry;
  const has = (list: readonly unknown[] | undefined) => (list?.length ?? 0) > 0;
  const section = (id: string, title: string, present: boolean) => (present ? [{ id, title }] : []);
  return {
    before: [
      ...section('where-to-see-it', 'Where to see it', has(data.reports) || data.sourceOfTruth !== undefined),
      ...section('calculation', 'How it is calculated', 'calculation' in data && data.calculation !== undefined),
      ...section('in-and-out', 'What is in and out', has(data.includes) || has(data.excludes)),
      ...section('caveats', 'Caveats', has(data.caveats)),
      ...section('not-the-same-as', 'Not the same as', has(data.confusedWith)),
    ],
    after: [
      ...section('related', 'Related', has(data.related)),
      ...section('used-by', 'Used by', has(catalog.backlinks(entry))),
      ...section('history', 'History', has(data.changes)),
    ],
  };
}
