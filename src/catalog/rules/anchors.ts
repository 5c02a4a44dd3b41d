import { nearest } from '../../problems/problem.ts';
import type { Catalog } from '../catalog.ts';
import { addressOf, type Entry } from '../entry.ts';
import { asId, normalizeName } from '../names.ts';
import { anchorsOf, flatSections } from '../page-sections.ts';
import { linksOf } from '../references.ts';
import { eachEntry, type Rule } from '../rule.ts';

/** A link to a section of an entry's page leads to one that is there. Anchors of lists are checked on the built site. */
export const knownAnchor: Rule = {
  rule: 'known-anchor',
  keeps: 'A link to a place on a page, such as `/metrics/mau/#caveats`, leads to a section that the page has.',
  why: 'Otherwise the browser silently opens the top of the page, and the reader cannot find the place.',
  fix: 'Open the page and copy the address of the section from its link icon or from the table of contents.',
  example: {
    file: 'content/handbook/vision.mdx',
    wrong: '[What to watch out for](/metrics/mau/#caveat)',
    right: '[What to watch out for](/metrics/mau/#caveats)',
  },
  check: (catalog) => {
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
        return [{ entry, path, at, message, suggestion: meant && `${page}#${meant}` }];
      }),
    );
  },
};

/** Anchors that are not headings: the top of the page, former anchors, and the channels where they are listed. */
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

/** A heading in prose has an anchor of its own: not that of a section which the page makes from fields. */
export const ownAnchor: Rule = {
  rule: 'own-anchor',
  keeps: 'A heading in prose does not repeat a section that the page makes from fields.',
  why: 'Both would have the same anchor, and a link to the second would lead to the first.',
  fix: 'Choose a different heading, or move the text into the field.',
  example: { file: 'content/metrics/dau-mau.mdx', wrong: '## Caveats', right: '## How to judge a value' },
  check: eachEntry((entry, catalog) => {
    const taken = new Set(flatSections(entry, catalog).map(({ id }) => id));
    return entry.prose.headings.flatMap(({ text, ...at }) => {
      const message = `Unexpected heading \`${text}\`, expected another: the page has a section of that name, made from the fields`;
      return taken.has(normalizeName(text).replaceAll(' ', '-')) ? [{ at, message }] : [];
    });
  }),
};
