import { parse, type DefaultTreeAdapterTypes } from 'parse5';

/** A link of a built page; `inMain` tells the page's own from those of the frame around every page. */
export type PageLink = { href: string; inMain: boolean };

/** An `id` inside `<main>` that a browser can jump to; `lasting` where its element is there to be linked: a heading, or one with `data-anchor`. */
export type PageAnchor = { id: string; lasting: boolean };

/** What the checks need to know of one built page. */
export type BuiltPage = {
  /** The address of the page from the site's root, such as `/metrics/mau/`. */
  address: string;
  title: string;
  description: string;
  /** Every `id` of the page, in order; one that stands twice is in the list twice. */
  ids: string[];
  anchors: PageAnchor[];
  links: PageLink[];
  /** Addresses that the browser fetches by itself: scripts, style sheets, images, frames. */
  resources: string[];
  /** Where the page sends its readers at once; only a page that does so, a stub, has it. */
  refresh?: string;
  canonical?: string;
  /** What the page asks of search engines, such as `noindex`. */
  robots?: string;
  /** Why nothing is here any more; only a retired page has it. */
  retired?: string;
};

type Element = DefaultTreeAdapterTypes.Element;

/** Where an element stands: inside `<main>`, and inside a template, which no browser shows. */
type Place = { inMain: boolean; inTemplate: boolean };

/** An origin that stands for the site's own, whatever it is published under. */
export const OWN = 'https://own.invalid';

/** The path and the anchor on this site that a link of the page `from` leads to; undefined where it leads off the site or is no address. */
export function placeOf(from: string, href: string): { path: string; anchor: string } | undefined {
  if (!URL.canParse(href, OWN + from)) return undefined;
  const { origin, pathname, hash } = new URL(href, OWN + from);
  return origin === OWN ? { path: decoded(pathname), anchor: decoded(hash.slice(1)) } : undefined;
}

/** A percent sign that encodes nothing stands for itself, as in browsers. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Reads one built page. */
export function readPage(address: string, html: string): BuiltPage {
  const page: BuiltPage = { address, title: '', description: '', ids: [], anchors: [], links: [], resources: [] };
  visit(parse(html), { inMain: false, inTemplate: false }, page);
  return page;
}

function visit(node: DefaultTreeAdapterTypes.Node, place: Place, page: BuiltPage): void {
  if ('tagName' in node) record(node, place, page);
  const inside = { ...place, inMain: place.inMain || node.nodeName === 'main' };
  if ('childNodes' in node) for (const child of node.childNodes) visit(child, inside, page);
  if (node.nodeName === 'template' && 'content' in node) visit(node.content, { ...inside, inTemplate: true }, page);
}

function record(element: Element, place: Place, page: BuiltPage): void {
  const attributes = new Map(element.attrs.map(({ name, value }) => [name, value]));
  recordId(element.tagName, attributes, place, page);
  switch (element.tagName) {
    case 'title':
      // A drawing may have a title of its own; the page's comes first.
      page.title ||= element.childNodes.map((child) => ('value' in child ? child.value : '')).join('');
      break;
    case 'meta':
      recordMeta(attributes, page);
      break;
    case 'a':
      if (attributes.has('href')) page.links.push({ href: attributes.get('href') ?? '', inMain: place.inMain });
      break;
    case 'link':
      recordLink(attributes, page);
      break;
    default:
      if (attributes.has('src')) page.resources.push(attributes.get('src') ?? '');
  }
}

function recordId(tag: string, attributes: ReadonlyMap<string, string>, { inMain, inTemplate }: Place, page: BuiltPage): void {
  const id = attributes.get('id');
  if (id === undefined) return;
  page.ids.push(id);
  if (inMain && !inTemplate && id !== '') page.anchors.push({ id, lasting: /^h[2-6]$/.test(tag) || attributes.has('data-anchor') });
}

function recordMeta(attributes: ReadonlyMap<string, string>, page: BuiltPage): void {
  const content = attributes.get('content') ?? '';
  // A page that waits before it moves on, or loads itself anew, shows something until then and is no stub.
  const [stub, , target = ''] = /^\s*0+\s*(?:[;,]\s*(?:url\s*=\s*)?(["']?)(.*?)\1\s*)?$/i.exec(content) ?? [];
  if (attributes.get('http-equiv')?.toLowerCase() === 'refresh' && stub !== undefined) page.refresh ??= target;
  switch (attributes.get('name')?.toLowerCase()) {
    case 'description':
      page.description = content;
      break;
    case 'robots':
      page.robots = content;
      break;
    case 'handbook:retired':
      page.retired = content;
  }
}

function recordLink(attributes: ReadonlyMap<string, string>, page: BuiltPage): void {
  const rel = attributes.get('rel') ?? '';
  const href = attributes.get('href') ?? '';
  if (/\b(?:stylesheet|icon|modulepreload|preload|manifest)\b/.test(rel)) page.resources.push(href);
  if (/\bcanonical\b/.test(rel)) page.canonical = href;
}
