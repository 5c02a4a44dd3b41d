import type { Element, ElementContent, Nodes, Root } from 'hast';
import rehypeParse from 'rehype-parse';
import rehypeRemark from 'rehype-remark';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';

/** The Markdown version of a page: its address from the root, and its text. */
export type PageMarkdown = { address: string; text: string };

/**
 * The Markdown version of a built page, made from the page itself, so that both say the same; every link is absolute.
 * Undefined for a page whose head does not offer one.
 */
export function pageMarkdown(html: string): PageMarkdown | undefined {
  const page = parser.parse(html);
  const all = elementsOf(page);
  const link = (rel: string, type?: string) => all.find(({ properties: is }) => isOf(is.rel, rel) && (!type || is.type === type));
  const address = link('alternate', 'text/markdown')?.properties.href;
  const url = link('canonical')?.properties.href;
  const main = all.find(({ tagName }) => tagName === 'main');
  if (address === undefined || url === undefined || !main) return undefined;
  const meta = (name: string) => all.find(({ properties }) => properties.name === name)?.properties.content;
  const about = { url, description: meta('description') ?? '', canonical: meta(CANONICAL_META) };
  return { address, text: writer.stringify(writer.runSync(contentOf(main, about))) };
}

/** The name of the meta in the head of a definition that says whether it is the team’s word: `yes` or `no`. */
export const CANONICAL_META = 'handbook:canonical';

const parser = unified().use(rehypeParse);

const writer = unified()
  .use(rehypeRemark)
  .use(remarkGfm, { tablePipeAlign: false })
  .use(remarkStringify, { bullet: '-', rule: '-', emphasis: '_', listItemIndent: 'one' });

type About = { url: string; description: string; canonical: string | undefined };

/** The title, what the page is about where it does not say so itself, its address, whether it is the team’s word, and then everything else that it says. */
function contentOf(main: Element, { url, description, canonical }: About): Root {
  const rest = rewritten(main, url).flatMap((node) => ('children' in node ? node.children : []));
  const title = elementsOf(main).find(({ tagName }) => tagName === 'h1');
  const about = wordsOf(main).includes(description) ? [] : [element('blockquote', [element('p', [text(description)])])];
  const source = element('p', [text('Page: '), element('a', [text(url)], { href: url })]);
  const word = canonical === undefined ? [] : [element('p', [text(`Canonical: ${canonical}`)])];
  return { type: 'root', children: [element('h1', title?.children ?? []), ...about, source, ...word, ...rest] };
}

/** What only a screen needs: drawings, controls, what a script brings to life, and links to the parts and the neighbors of the page. */
const screenElements = new Set(['script', 'style', 'template', 'svg', 'button', 'input', 'select', 'textarea']);
const screenClasses = ['sl-anchor-link', 'letters', 'pagination-links', 'print:hidden'];
const screenProperties = ['hidden', 'dataNeedsScript', 'dataScreenOnly'];

function isForScreens({ tagName, properties }: Element): boolean {
  return (
    screenElements.has(tagName) ||
    properties.ariaHidden === 'true' ||
    screenClasses.some((name) => isOf(properties.className, name)) ||
    screenProperties.some((name) => name in properties)
  );
}

/** An element as Markdown can say it: without what only a screen needs, with absolute links; `base` is the address of the page. */
function rewritten(node: Element, base: string): ElementContent[] {
  if (isForScreens(node)) return [];
  const children = spaced(node.children).flatMap((child) => (child.type === 'element' ? rewritten(child, base) : [child]));
  switch (node.tagName) {
    case 'h1':
      return [];
    case 'a':
      return [{ ...node, children, properties: { href: new URL(node.properties.href ?? '', base).href } }];
    case 'nav':
      return [
        element('p', [
          text('In '),
          ...elementsOf(element('nav', children))
            .filter(({ tagName }) => tagName === 'a')
            .flatMap(afterComma),
        ]),
      ];
    case 'aside':
      return [element('blockquote', children)];
    // A list of facts, each a name and a value.
    case 'dl':
      return [element('ul', children)];
    case 'dt':
      return [element('strong', [...children, text(':')]), text(' ')];
    case 'dd':
      return children;
    default:
      return [{ ...node, children, tagName: node.children.some((child) => isElement(child, 'dt')) ? 'li' : node.tagName }];
  }
}

function afterComma(node: Element, place: number): ElementContent[] {
  return place === 0 ? [node] : [text(', '), node];
}

/** What the page sets apart by its style alone: set apart by a space, or by a colon where one describes the other. */
function spaced(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap((node, place) => {
    const describes = isElement(node, 'span') && isOf(node.properties.className, 'entry-about');
    if (place > 0 && describes) return [text(': '), node];
    return node.type === 'element' && nodes[place - 1]?.type === 'element' ? [text(' '), node] : [node];
  });
}

function isElement(node: Nodes, tagName: string): node is Element {
  return node.type === 'element' && node.tagName === tagName;
}

function elementsOf(node: Nodes): Element[] {
  const own = node.type === 'element' ? [node] : [];
  return 'children' in node ? [...own, ...node.children.flatMap(elementsOf)] : own;
}

function wordsOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(wordsOf).join('') : '';
}

/** Whether a property that is a list of names, such as `class` or `rel`, holds one. */
function isOf(list: unknown, name: string): boolean {
  return Array.isArray(list) && list.includes(name);
}

function element(tagName: string, children: ElementContent[], properties: Element['properties'] = {}): Element {
  return { type: 'element', tagName, properties, children };
}

function text(value: string): ElementContent {
  return { type: 'text', value };
}
