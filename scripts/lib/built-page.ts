import { parse, type DefaultTreeAdapterTypes } from 'parse5';

/** A link of a built page; `inMain` tells the page's own from those of the frame around every page. */
export type PageLink = { href: string; inMain: boolean };

/** What the checks need to know of one built page. */
export type BuiltPage = {
  /** The address of the page from the site's root, such as `/metrics/mau/`. */
  address: string;
  title: string;
  description: string;
  /** Every `id` of the page, in order; one that stands twice is in the list twice. */
  ids: string[];
  links: PageLink[];
  /** Addresses that the browser fetches by itself: scripts, style sheets, images, frames. */
  resources: string[];
};

type Element = DefaultTreeAdapterTypes.Element;

/** Reads one built page. */
export function readPage(address: string, html: string): BuiltPage {
  const page: BuiltPage = { address, title: '', description: '', ids: [], links: [], resources: [] };
  visit(parse(html), false, page);
  return page;
}

function visit(node: DefaultTreeAdapterTypes.Node, inMain: boolean, page: BuiltPage): void {
  if ('tagName' in node) record(node, inMain, page);
  const inside = inMain || node.nodeName === 'main';
  if ('childNodes' in node) for (const child of node.childNodes) visit(child, inside, page);
  if (node.nodeName === 'template' && 'content' in node) visit(node.content, inside, page);
}

function record(element: Element, inMain: boolean, page: BuiltPage): void {
  const attributes = new Map(element.attrs.map(({ name, value }) => [name, value]));
  const id = attributes.get('id');
  if (id !== undefined) page.ids.push(id);
  switch (element.tagName) {
    case 'title':
      // A drawing may have a title of its own; the page's comes first.
      page.title ||= element.childNodes.map((child) => ('value' in child ? child.value : '')).join('');
      break;
    case 'meta':
      if (attributes.get('name') === 'description') page.description = attributes.get('content') ?? '';
      break;
    case 'a':
      if (attributes.has('href')) page.links.push({ href: attributes.get('href') ?? '', inMain });
      break;
    case 'link':
      if (/\b(?:stylesheet|icon|modulepreload|preload|manifest)\b/.test(attributes.get('rel') ?? ''))
        page.resources.push(attributes.get('href') ?? '');
      break;
    default:
      if (attributes.has('src')) page.resources.push(attributes.get('src') ?? '');
  }
}
