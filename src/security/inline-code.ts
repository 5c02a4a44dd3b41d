import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';

/** The scripts and styles in a page that a browser runs or applies without fetching them: each distinct text once. */
export type InlineCode = { scripts: Set<string>; styles: Set<string>; styleAttributes: Set<string> };

/** No inline code yet. */
export function noInlineCode(): InlineCode {
  return { scripts: new Set(), styles: new Set(), styleAttributes: new Set() };
}

/** Types of script elements that a browser runs or applies; others are data. */
const runs = new Set(['', 'text/javascript', 'application/javascript', 'module', 'importmap', 'speculationrules']);

/** Adds the inline code of a page to `found` and returns it. */
export function inlineCodeOf(html: string, found: InlineCode = noInlineCode()): InlineCode {
  for (const element of elements(parse(html))) {
    const attributes = new Map(element.attrs.map(({ name, value }) => [name, value]));
    if (element.tagName === 'script' && !attributes.has('src') && runs.has((attributes.get('type') ?? '').toLowerCase()))
      found.scripts.add(textOf(element));
    if (element.tagName === 'style') found.styles.add(textOf(element));
    const style = attributes.get('style');
    if (style !== undefined) found.styleAttributes.add(style);
  }
  return found;
}

/** The elements of a document, also those in templates. */
export function* elements(node: Tree.Node): Generator<Tree.Element> {
  if ('tagName' in node) yield node;
  if ('content' in node) yield* elements(node.content);
  for (const child of 'childNodes' in node ? node.childNodes : []) yield* elements(child);
}

function textOf(element: Tree.Element): string {
  return element.childNodes.map((child) => ('value' in child ? child.value : '')).join('');
}
