import { asId } from '../names.ts';
import { anchorsOf } from '../anchors.ts';
import type { Catalog } from '../catalog.ts';
import { addressOf, type Entry } from '../entry.ts';
import { linksOf } from '../entry-links.ts';
import { nearest, problemAt } from '../../problems/problem.ts';
import type { RuleDoc } from '../rule-doc.ts';
import type { Rule } from './index.ts';

/** What editors should know of `known-anchor`. */
export const knownAnchorDoc: RuleDoc = {
  rule: 'known-anchor',
  keeps: 'A link to a place on a page, such as `/metrics/mau/#caveats`, leads to a section that the page has.',
  why: 'Otherwise the browser silently opens the top of the page, and the reader cannot find the place.',
  fix: 'Open the page and copy the address of the section from its link icon or from the table of contents.',
  example: {
    file: 'content/handbook/vision.mdx',
    wrong: '[What to watch out for](/metrics/mau/#caveat)',
    right: '[What to watch out for](/metrics/mau/#caveats)',
  },
};

/** A link to a section of an entry's page leads to one that is there. Anchors of lists are checked on the built site. */
export const knownAnchor: Rule = (catalog) => {
  const pages = new Map(catalog.entries.flatMap((entry) => ('title' in entry.data ? [[addressOf(entry), entry] as const] : [])));
  const anchors = new Map<Entry, Set<string>>();
  const of = (entry: Entry) => {
    const known = anchors.get(entry) ?? new Set([...anchorsOf(entry, catalog), ...otherAnchors(entry, catalog)]);
    anchors.set(entry, known);
    return known;
  };
  return catalog.entries.flatMap((entry) =>
    linksOf(entry).flatMap(({ url, path, at }) => {
      const [page = '', anchor = ''] = url.split('#');
      const target = page === '' ? entry : pages.get(page);
      if (anchor === '' || !target || of(target).has(anchor) || mayHaveMore(target, catalog)) return [];
      const meant = nearest(anchor, of(target));
      const message = `Unexpected anchor \`#${anchor}\`, expected a section of \`${addressOf(target)}\``;
      return [problemAt(entry, path, 'known-anchor', message, { at, suggestion: meant && `${page}#${meant}` })];
    }),
  );
};

/** Anchors that are no headings: the top of the page, those of before, and the channels where they are listed. */
function otherAnchors(entry: Entry, catalog: Catalog): string[] {
  const { data } = entry;
  return [
    '_top',
    ...('formerAnchors' in data ? Object.keys(data.formerAnchors ?? {}) : []),
    // Another rule reports an id that is misspelled.
    ...(listsChannels(entry) ? [...catalog.of('channels').keys()].flatMap((id) => [id, asId(id)]) : []),
  ];
}

/** Whether a page lists channels that cannot be read, so that nobody knows their names. */
function mayHaveMore(entry: Entry, catalog: Catalog): boolean {
  return listsChannels(entry) && catalog.incomplete('channels');
}

function listsChannels({ prose }: Entry): boolean {
  return prose.tags.some(({ name }) => name === 'ChannelList');
}
