import { parse, type DefaultTreeAdapterTypes } from 'parse5';

/** A link of a built page; `inMain` says whether it is the page's own or one of the frame around every page. */
export type PageLink = { href: string; inMain: boolean };

/** An `id` inside `<main>` that a browser can jump to; `lasting` where its element is there to be linked: a heading, or one with `data-anchor`. */
export type PageAnchor = { id: string; lasting: boolean };

/** What the checks need to know of one built page. */
export type BuiltPage = {
  /** The address of the page from the site's root, such as `/metrics/mau/`. */
  address: string;
  html: string;
  title: string;
  /** The contents of each named meta element, in order: a name of the document, or a property of Open Graph. */
  metas: Map<string, string[]>;
  /** Every `id` of the page, in order; a repeated one is in the list twice. */
  ids: string[];
  anchors: PageAnchor[];
  links: PageLink[];
  /** Addresses that the browser fetches by itself: scripts, style sheets, images, frames. */
  resources: string[];
  /** The style sheets among them, but for those of print alone, and the scripts, each once. */
  styles: Set<string>;
  scripts: Set<string>;
  /** How many of the scripts hold up what the page draws. */
  blocking: number;
  /** The levels of the headings that are shown, in order. */
  headings: number[];
  /** Links, buttons and images that say nothing, as their start tags. */
  nameless: string[];
  /** The regions that assistive technology lists, each as its element and its name. */
  regions: string[];
  /** The ids that attributes such as `aria-labelledby` and `for` refer to. */
  references: string[];
  /** Where the page sends its readers at once; only a page that does so, a stub, has it. */
  refresh?: string;
};

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;
type Attributes = Readonly<Record<string, string>>;

/** Where an element is: inside `<main>`, and inside a template, which no browser shows. */
type Place = { inMain: boolean; inTemplate: boolean };

/** An origin in place of the site's own, whatever it is published under. */
export const OWN = 'https://own.invalid';

/** The path and the anchor on this site that a link of the page `from` leads to; undefined where it leads off the site or is no address. */
export function placeOf(from: string, href: string): { path: string; anchor: string } | undefined {
  if (!URL.canParse(href, OWN + from)) return undefined;
  const { origin, pathname, hash } = new URL(href, OWN + from);
  return origin === OWN ? { path: decoded(pathname), anchor: decoded(hash.slice(1)) } : undefined;
}

/** The first content of a meta element of this name, as `meta(page, 'robots')`. */
export function meta({ metas }: Pick<BuiltPage, 'metas'>, name: string): string | undefined {
  return metas.get(name)?.[0];
}

/** Whether a page only says why nothing is here anymore. */
export function isRetired(page: Pick<BuiltPage, 'metas'>): boolean {
  return page.metas.has('handbook:retired');
}

/** A percent sign that encodes nothing is read as it is, as in browsers. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Reads one built page. */
export function readPage(address: string, html: string): BuiltPage {
  const page: BuiltPage = {
    address,
    html,
    title: '',
    metas: new Map(),
    ids: [],
    anchors: [],
    links: [],
    resources: [],
    styles: new Set(),
    scripts: new Set(),
    blocking: 0,
    headings: [],
    nameless: [],
    regions: [],
    references: [],
  };
  visit(parse(html), { inMain: false, inTemplate: false }, page);
  return page;
}

function visit(node: Node, place: Place, page: BuiltPage): void {
  if ('tagName' in node) record(node, place, page);
  const inside = { ...place, inMain: place.inMain || node.nodeName === 'main' };
  if ('childNodes' in node) for (const child of node.childNodes) visit(child, inside, page);
  if (node.nodeName === 'template' && 'content' in node) visit(node.content, { ...inside, inTemplate: true }, page);
}

const referring = ['aria-labelledby', 'aria-describedby', 'aria-controls', 'for', 'popovertarget'];

function record(element: Element, place: Place, page: BuiltPage): void {
  const attributes: Attributes = Object.fromEntries(element.attrs.map(({ name, value }) => [name, value]));
  const { tagName } = element;
  recordId(tagName, attributes, place, page);
  for (const name of referring) page.references.push(...(attributes[name] ?? '').split(/\s+/).filter(Boolean));
  if (!place.inTemplate) {
    if (/^h[1-6]$/.test(tagName)) page.headings.push(Number(tagName[1]));
    if (/^(?:nav|aside|section)$/.test(tagName) && (tagName !== 'section' || 'aria-label' in attributes))
      page.regions.push(`${tagName} ${attributes['aria-label'] ?? attributes['aria-labelledby'] ?? ''}`.trim());
    if (mustSay(tagName, attributes) && !says(element)) page.nameless.push(startTag(element));
  }
  switch (tagName) {
    case 'title':
      // A drawing may have a title of its own; the page's comes first.
      page.title ||= textOf(element);
      break;
    case 'meta':
      recordMeta(attributes, page);
      break;
    case 'a':
      if (attributes['href'] !== undefined) page.links.push({ href: attributes['href'], inMain: place.inMain });
      break;
    case 'link':
      recordLink(attributes, page);
      break;
    default:
      if (attributes['src'] !== undefined) page.resources.push(attributes['src']);
      if (tagName === 'script' && attributes['src']) recordScript(attributes['src'], attributes, page);
  }
}

function recordId(tag: string, attributes: Attributes, { inMain, inTemplate }: Place, page: BuiltPage): void {
  const { id } = attributes;
  if (id === undefined) return;
  page.ids.push(id);
  if (inMain && !inTemplate && id !== '') page.anchors.push({ id, lasting: /^h[2-6]$/.test(tag) || 'data-anchor' in attributes });
}

function recordMeta({ name, property, content = '', 'http-equiv': equivalent }: Attributes, page: BuiltPage): void {
  // A page that waits before it moves on, or loads itself anew, shows something until then and is no stub.
  const [stub, , target = ''] = /^\s*0+\s*(?:[;,]\s*(?:url\s*=\s*)?(["']?)(.*?)\1\s*)?$/i.exec(content) ?? [];
  if (equivalent?.toLowerCase() === 'refresh' && stub !== undefined) page.refresh ??= target;
  const key = name?.toLowerCase() ?? property;
  if (key !== undefined) page.metas.set(key, [...(page.metas.get(key) ?? []), content]);
}

function recordLink({ rel = '', href = '', media }: Attributes, page: BuiltPage): void {
  if (/\b(?:stylesheet|icon|modulepreload|preload|manifest)\b/.test(rel)) page.resources.push(href);
  if (rel === 'modulepreload' && href) page.scripts.add(href);
  if (rel === 'stylesheet' && href && media !== 'print') page.styles.add(href);
}

function recordScript(src: string, attributes: Attributes, page: BuiltPage): void {
  page.scripts.add(src);
  if (attributes['type'] !== 'module' && !('defer' in attributes) && !('async' in attributes)) page.blocking += 1;
}

/** Whether an element is announced by its name, so that it must have one. */
function mustSay(tag: string, attributes: Attributes): boolean {
  if (attributes['aria-hidden'] === 'true' || 'inert' in attributes || 'hidden' in attributes) return false;
  return tag === 'button' || tag === 'summary' || (tag === 'a' && 'href' in attributes) || (tag === 'img' && !('alt' in attributes));
}

function says(element: Element): boolean {
  const named = element.attrs.some(({ name, value }) => ['aria-label', 'aria-labelledby', 'title'].includes(name) && value.trim() !== '');
  return named || textOf(element).trim() !== '' || element.childNodes.some((child) => 'tagName' in child && saysAsChild(child));
}

function saysAsChild(child: Element): boolean {
  return says(child) || child.attrs.some(({ name, value }) => name === 'alt' && value.trim() !== '');
}

function textOf(element: Element): string {
  return element.childNodes.map((child) => ('value' in child ? child.value : '')).join('');
}

function startTag({ tagName, attrs }: Element): string {
  return `<${[tagName, ...attrs.map(({ name, value }) => `${name}="${value}"`)].join(' ')}>`;
}
