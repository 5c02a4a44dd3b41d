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
  const usedBy: Row = ['used-by', 'Used by', catalog.backlinks(entry)];
  switch (entry.collection) {
    case 'metrics':
      return metricSections(entry, catalog, usedBy);
    case 'reports': {
      const { notes, metrics, history = [], formerUrls = [] } = entry.data;
      return {
        before: sections(['what-to-mind', 'Watch out for', notes], ['definitions', 'Definitions of what it shows', metrics]),
        after: sections(usedBy, ['history', 'History', [...history, ...formerUrls]]),
      };
    }
    case 'tools':
      return {
        before: sections(['choose-for', 'When to use it', entry.data.chooseFor]),
        after: sections(['access', 'Who gets which access', entry.data.access]),
      };
    case 'personas': {
      const { tasks, wants, useCases, tools, reports } = entry.data;
      const listed: Row[] = [
        ['wants', 'What they want', wants],
        ['use-cases', 'Use cases', useCases],
        ['tools', 'Tools', tools],
      ];
      return {
        before: sections(['tasks', 'I want to …', tasks]),
        after: sections(...listed, ['reports', 'Reports to start from', reports]),
      };
    }
    case 'capabilities':
      return { before: sections(['examples', 'Examples', entry.data.examples]), after: [] };
    case 'data-sources': {
      const { flow, datasets } = entry.data;
      return {
        before: sections(['flow', 'How it reaches the warehouse', flow], ['datasets', 'Datasets and tables', datasets]),
        after: sections(usedBy),
      };
    }
    default:
      return { before: [], after: [] };
  }
}

/** What a Viewer asks for is on the page itself; what a Creator asks for is folded. */
function metricSections(entry: Entry<'metrics'>, catalog: Catalog, usedBy: Row): PageSections {
  const { data } = entry;
  const { reports = [], sourceOfTruth = [], includes = [], excludes = [] } = data;
  const parts = sections(
    ['calculation', 'How it is calculated', 'calculation' in data ? data.calculation : undefined],
    ['lineage', 'Lineage', hasLineage(entry, catalog) ? entry : undefined],
    ['sources', 'Where the data comes from', data.sources],
    ['in-and-out', 'What is in and out', [...includes, ...excludes]],
    ['history', 'History', data.changes],
  );
  const before = sections(
    ['where-to-see-it', 'Where to see it', [reports, sourceOfTruth].flat()],
    ['caveats', 'Caveats', data.caveats],
    ['for-creators', 'For Creators', parts],
    ['not-the-same-as', 'Not the same as', data.confusedWith],
  );
  return {
    before: before.map((section) => (section.id === 'for-creators' ? { ...section, parts } : section)),
    after: sections(['related', 'Related', data.related], usedBy),
  };
}

/** A section with what it shows; it is left out where that is nothing. */
type Row = [id: string, title: string, content: object | undefined];

function sections(...rows: Row[]): Section[] {
  const shown = rows.filter(([, , content]) => content !== undefined && !(Array.isArray(content) && content.length === 0));
  return shown.map(([id, title]) => ({ id, title }));
}

/** Whether something is computed from the entry, or the entry from something. */
function hasLineage(entry: Entry, catalog: Catalog): boolean {
  return (
    referencesOf(entry).some(({ path }) => path[0] === 'calculation') || catalog.backlinks(entry).some(({ via }) => via === 'calculation')
  );
}

/** Every section that the page of an entry makes from its fields, also those folded into another, each by itself. */
export function flatSections(entry: Entry, catalog: Catalog): Section[] {
  const { before, after } = pageSections(entry, catalog);
  return [...before, ...after].flatMap((section) => [section, ...(section.parts ?? [])]);
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
