import { parse, type DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;

/** Attributes whose value decides what an element is or does; of others, only that they are there or whether they are empty counts. */
const telling =
  /^(?:class|role|type|lang|dir|tabindex|style|rel|scope|colspan|aria-(?!label$|labelledby$|describedby$|controls$|owns$).*)$/;

/** Elements that nobody sees or hears. */
const silent = new Set(['head', 'script', 'style', 'template', 'path', 'circle', 'line', 'rect']);

/**
 * The parts of a page: each element by its way from the root, as axe and style sheets can distinguish it from others,
 * with the text in it as there or not there, and with repetition as once or more than once.
 * What axe says of an element follows from these, and its colors do: no style sheet selects by words.
 * `styled` says which attributes the style sheets select by.
 */
export function partsOf(html: string, styled: (attribute: string) => boolean): Set<string> {
  const parts = new Set<string>();
  const visit = (node: Node, way: string) => {
    let here = way;
    if ('value' in node) {
      if (node.value.trim()) parts.add(`${way} > text`);
      return;
    }
    if ('tagName' in node) {
      if (silent.has(node.tagName)) return;
      const attributes = node.attrs.map(
        ({ name, value }) => `${name}=${telling.test(name) || styled(name) ? value : String(value !== '')}`,
      );
      here = `${way} > ${[node.tagName, ...attributes.sort()].join(' ')}`;
      parts.add(parts.has(here) ? `${here} again` : here);
    }
    if ('childNodes' in node) for (const child of node.childNodes) visit(child, here);
  };
  visit(parse(html), '');
  return parts;
}

/** A few of the pages that together have every part that any page has: the page with the most parts that are missing yet comes next. */
export function coverOf<Page extends { parts: ReadonlySet<string> }>(pages: readonly Page[]): Page[] {
  const missing = new Set(pages.flatMap(({ parts }) => [...parts]));
  const chosen: Page[] = [];
  while (missing.size > 0) {
    const added = (page: Page) => page.parts.intersection(missing).size;
    const next = pages.reduce((best, page) => (added(page) > added(best) ? page : best));
    chosen.push(next);
    for (const part of next.parts) missing.delete(part);
  }
  return chosen;
}
