import GithubSlugger from 'github-slugger';
import type { Catalog } from './catalog.ts';
import { addressOf, titleOf, type Entry } from './entry.ts';
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
function flat(sections: readonly Section[]): Section[] {
  return sections.flatMap((section) => [section, ...flat(section.parts ?? [])]);
}

/** Every section that the page of an entry makes from its fields, each by itself. */
export function flatSections(entry: Entry, catalog: Catalog): Section[] {
  const { before, after } = pageSections(entry, catalog);
  return flat([...before, ...after]);
}

function section(id: string, title: string, present = true): Section[] {
  return present ? [{ id, title }] : [];
}

function has(list: readonly unknown[] | undefined): boolean {
  return (list?.length ?? 0) > 0;
}

/** A heading of a page and the anchor that it has on the site. */
export type Anchor = { text: string; anchor: string };

/** The headings of an entry's prose with their anchors, as the site makes them; the address ledger shows if it ever makes them differently. */
export function proseAnchors({ prose }: Entry): Anchor[] {
  const slugger = new GithubSlugger();
  return prose.headings.map(({ text }) => ({ text, anchor: slugger.slug(text) }));
}

/** Every anchor of an entry's page: of its prose, and of the sections that are made from its fields. */
export function anchorsOf(entry: Entry, catalog: Catalog): string[] {
  return [...proseAnchors(entry).map(({ anchor }) => anchor), ...flatSections(entry, catalog).map(({ id }) => id)];
}

/** A page that lists entries or a section of one, as much of it as its name needs. */
export type NamedPage = { address: string; title: string };

/** What an address of the site leads to, in words: the page, and the section of it where one is meant; undefined for a page that is neither an entry nor a list. */
export function pageName(address: string, catalog: Catalog, lists: readonly NamedPage[]): string | undefined {
  const [path = '', anchor = ''] = address.split('#');
  const entry = catalog.entries.find((other) => 'title' in other.data && addressOf(other) === path);
  if (!entry) return (lists.find((list) => list.address === address) ?? lists.find((list) => list.address === path))?.title;
  const channel = catalog.of('channels').get(anchor);
  if (channel && addressOf(channel) === address) return titleOf(channel);
  const section = sectionTitle(entry, anchor, catalog);
  const page = titleOf(entry);
  // A section that says the name of its page needs it no second time.
  return section?.startsWith(page) ? section : [page, ...(section === undefined ? [] : [section])].join(': ');
}

function sectionTitle(entry: Entry, anchor: string, catalog: Catalog): string | undefined {
  const made = flatSections(entry, catalog).find(({ id }) => id === anchor)?.title;
  return made ?? proseAnchors(entry).find((heading) => heading.anchor === anchor)?.text;
}
