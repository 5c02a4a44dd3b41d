import { defineRouteMiddleware, type StarlightRouteData } from '@astrojs/starlight/route-data';
import type { Entry } from '../catalog/entry.ts';
import { addressOf, titleOf } from '../catalog/entry.ts';
import { domainPages } from '../facts/domain-pages.ts';
import { pageSections, type Section } from '../catalog/page-sections.ts';
import { catalog, changedOn, entryOfRoute, inOrder } from './content.ts';
import { definedTerm, definedTermSet, scriptText } from '../exports/json-ld.ts';
import { isCanonical } from '../catalog/meaning.ts';
import { CANONICAL_META } from '../exports/page-markdown.ts';
import { markdownAddress } from '../exports/markdown-address.ts';
import { listPages } from '../settings/list-pages.ts';
import { speculationRules } from '../browser/prefetch/rules.ts';
import { site } from '../settings/site.ts';
import { unfurlMetas, type HeadMeta } from './unfurl.ts';

const lists = [...Object.values(listPages), ...domainPages(catalog, inOrder)];

/** Tells a browser that it can search the handbook from its address bar. */
const browserSearch: StarlightRouteData['head'][number] = {
  tag: 'link',
  attrs: { rel: 'search', type: 'application/opensearchdescription+xml', href: '/opensearch.xml', title: site.title },
  content: '',
};

/** Completes what Starlight knows of a page with what the catalog and git know. */
export const onRequest = defineRouteMiddleware(({ locals }) => {
  const route = locals.starlightRoute;
  const updated = changedOn.get(route.entry.filePath);
  if (updated) route.lastUpdated = updated;
  route.head.push({ tag: 'script', attrs: { type: 'speculationrules' }, content: JSON.stringify(speculationRules) });
  route.head.push({ tag: 'meta', attrs: { name: 'referrer', content: 'strict-origin-when-cross-origin' }, content: '' });
  const list = lists.find(({ address }) => address === `/${route.id}/`);
  const entry = entryOfRoute(route.id);
  const address = list?.address ?? (entry && entry.id !== '404' ? addressOf(entry) : undefined);
  // The build writes the Markdown version of every page that offers one here.
  if (address !== undefined) route.head.push(alternate('text/markdown', markdownAddress(address)));
  if (list?.address.startsWith(listPages.domains.address)) markParent(route.sidebar, listPages.domains.address);
  if (route.id === 'metrics') {
    addData(route, definedTermSet(catalog, site));
    route.head.push(alternate('application/atom+xml', '/feed.xml'));
  }
  if (locals.starlightRoute.id === 'search' || entry?.id === 'index') route.head.push(browserSearch);
  if (route.id.startsWith('compare/')) markParent(route.sidebar, '/compare/');
  if (!entry) return;
  setMetas(route, unfurlMetas(entry));
  if (entry.collection === 'metrics') {
    addData(route, definedTerm(entry, site));
    // The Markdown version says it too.
    setMetas(route, [{ tag: 'meta', attrs: { name: CANONICAL_META, content: isCanonical(entry, catalog) ? 'yes' : 'no' } }]);
  }
  markParent(route.sidebar, `/${entry.collection}/`);
  // The home page is no text in which a reader needs a table of contents.
  if (entry.collection === 'site') route.toc = undefined;
  if (entry.id === '404') Object.assign(route, { editUrl: undefined, lastUpdated: undefined });
  completeContents(route, entry);
  // Starlight links the neighbors of pages that are in the navigation.
  const { prev, next } = route.pagination;
  if (!prev && !next && entry.collection !== 'site') route.pagination = neighbors(entry);
});

function alternate(type: string, href: string): StarlightRouteData['head'][number] {
  return { tag: 'link', attrs: { rel: 'alternate', type, href }, content: '' };
}

/** Puts data for machines into the head, at its end: what a chat reads of the head comes first. */
function addData(route: StarlightRouteData, data: object): void {
  route.head.push({ tag: 'script', attrs: { type: 'application/ld+json' }, content: scriptText(data) });
}

/** Puts metas into the head, in place of those of the same name. */
function setMetas(route: StarlightRouteData, metas: readonly HeadMeta[]): void {
  const nameOf = ({ attrs }: { attrs?: Record<string, unknown> | undefined }) => attrs?.['name'] ?? attrs?.['property'];
  const names = new Set(metas.map(nameOf));
  const kept = route.head.filter((element) => element.tag !== 'meta' || !names.has(nameOf(element)));
  route.head = [...kept, ...metas.map((meta) => ({ ...meta, content: '' }))];
}

/** Marks the list that a page belongs to as current, since the page itself is not in the navigation. */
function markParent(sidebar: StarlightRouteData['sidebar'], address: string): void {
  const links = sidebar.flatMap(function linksOf(item): Extract<typeof item, { type: 'link' }>[] {
    return item.type === 'link' ? [item] : item.entries.flatMap(linksOf);
  });
  if (links.some(({ isCurrent }) => isCurrent)) return;
  const parent = links.find(({ href }) => href === address);
  if (parent) parent.isCurrent = true;
}

/** Puts the sections that a page makes from its fields into the table of contents, around those of the prose. */
function completeContents(route: StarlightRouteData, entry: Entry): void {
  if (!route.toc) return;
  const { before, after } = pageSections(entry, catalog);
  type Item = NonNullable<typeof route.toc>['items'][number];
  const item = ({ id, title, parts = [] }: Section, depth = 2): Item => ({
    depth,
    slug: id,
    text: title,
    children: parts.map((part) => item(part, depth + 1)),
  });
  const [overview, ...prose] = route.toc.items;
  route.toc.items = [
    ...(overview ? [overview] : []),
    ...before.map((section) => item(section)),
    ...prose,
    ...after.map((section) => item(section)),
  ];
}

/** The entries before and after this one in its list. */
function neighbors(entry: Entry): StarlightRouteData['pagination'] {
  const list = listOf(entry);
  const place = list.indexOf(entry);
  return { prev: asLink(list[place - 1]), next: asLink(list[place + 1]) };
}

const listed = new Map<string, Entry[]>();

/** The list that an entry is in on the site: the domain of a definition, the group of a report, else all of its kind. */
function listOf(entry: Entry): Entry[] {
  const known = listed.get(listName(entry)) ?? catalog.entries.filter((other) => listName(other) === listName(entry)).sort(inOrder);
  listed.set(listName(entry), known);
  return known;
}

function listName({ collection, data }: Entry): string {
  if ('domain' in data) return `${collection}: ${data.domain}`;
  return 'group' in data ? `${collection}: ${data.group}` : collection;
}

function asLink(entry: Entry | undefined): StarlightRouteData['pagination']['prev'] {
  return entry && { type: 'link', label: titleOf(entry), href: addressOf(entry) ?? '', isCurrent: false, badge: undefined, attrs: {} };
}
